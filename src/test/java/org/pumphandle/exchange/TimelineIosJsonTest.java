package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineIosJsonTest {
    private static final String SAMPLE = """
            [
              {
                "endTime" : "2024-05-01T09:04:00.000+02:00",
                "startTime" : "2024-05-01T09:01:30.000+02:00",
                "visit" : {
                  "hierarchyLevel" : "0",
                  "topCandidate" : {
                    "probability" : "0.57", "semanticType" : "Unknown", "placeID" : "ChIJ_SAMPLE",
                    "placeLocation" : "geo:50.087000,14.421000"
                  },
                  "probability" : "0.9"
                }
              },
              {
                "endTime" : "2024-05-01T09:30:00.000+02:00",
                "startTime" : "2024-05-01T09:04:00.000+02:00",
                "activity" : {
                  "probability" : "0.8", "end" : "geo:50.100000,14.430000", "distanceMeters" : "1500",
                  "topCandidate" : {"type" : "walking", "probability" : "0.7"}, "start" : "geo:50.087100,14.421100"
                }
              },
              {
                "timelinePath" : [
                  {"point" : "geo:50.090000,14.425000", "durationMinutesOffsetFromStartTime" : "10"},
                  {"point" : "geo:-50.095000,-14.427000", "durationMinutesOffsetFromStartTime" : 15}
                ],
                "endTime" : "2024-05-01T10:00:00.000Z",
                "startTime" : "2024-05-01T08:00:00.000Z"
              }
            ]
            """;

    @TempDir
    Path directory;
    private HistoryTrial trial;

    @BeforeEach
    void makeTrial() {
        trial = new HistoryTrial(directory);
    }

    @Test
    void visitsActivitiesAndPathsAreReadWhateverTheOrderOfTheirKeys() {
        var history = trial.read(SAMPLE);
        assertThat(HistoryTrial.fixes(history)).containsExactly("2024-05-01T07:01:30Z 50.087 14.421 100.0",
                "2024-05-01T07:04:00Z 50.087 14.421 100.0",
                "2024-05-01T07:30:00Z 50.1 14.43 100.0", "2024-05-01T08:10:00Z 50.09 14.425 50.0",
                "2024-05-01T08:15:00Z -50.095 -14.427 50.0");
        assertThat(history.kind()).contains("iPhone");
        assertThat(history.rowsRead()).isEqualTo(5);
    }

    @Test
    void aPositionMayHaveTheAltitudeAndTheUncertaintyOfAGeoUri() {
        assertThat(HistoryTrial.fixes(trial.read(SAMPLE.replace("geo:50.090000,14.425000", "geo:50.09,14.425,200;u=35"))))
                .contains("2024-05-01T08:10:00Z 50.09 14.425 50.0");
    }

    @Test
    void badEntriesStopTheImportWithLineAndReason() {
        refused(SAMPLE.replace("geo:50.090000,14.425000", "geo:50.090000"),
                "line 24: point 'geo:50.090000' is not a latitude and a longitude");
        refused(SAMPLE.replace("geo:50.090000", "geo:150.09"), "line 24: point latitude '150.09'");
        refused(SAMPLE.replace("\"10\"", "\"ten\""),
                "durationMinutesOffsetFromStartTime 'ten' is not a whole number of minutes from 0 to 100000");
        refused(SAMPLE.replace("\"10\"", "\"-1\""), "durationMinutesOffsetFromStartTime '-1'");
        refused(SAMPLE.replace(", \"durationMinutesOffsetFromStartTime\" : \"10\"", ""), "time is missing");
        refused(SAMPLE.replace("2024-05-01T08:00:00.000Z", "9999-05-01T08:00:00.000Z"),
                "startTime '9999-05-01T08:00:00.000Z' lies outside");
        refused(SAMPLE.replace("\"startTime\" : \"2024-05-01T09:01:30.000+02:00\",", ""), "startTime is missing");
        var points = "{\"point\" : \"geo:1,1\", \"durationMinutesOffsetFromStartTime\" : \"1\"},\n".repeat(20_000);
        refused(SAMPLE.replace("\"timelinePath\" : [", "\"timelinePath\" : [" + points), "has more than 20000 points");
        refused("[" + SAMPLE.substring(SAMPLE.indexOf('{'), SAMPLE.lastIndexOf(']')) + ", \"x\"]", "is x where an object is wanted");
    }

    private void refused(String text, String reason) {
        assertThatThrownBy(() -> trial.read(text)).isInstanceOf(ImportException.class).hasMessageContaining(reason);
    }

    @Test
    void entriesWithoutAPositionAreNeverNothing() {
        refused("[{\"startTime\": \"2024-05-01T08:00:00Z\", \"timelineMemory\": {\"distanceFromOriginKms\": \"7\"}}]",
                "without a single position");
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        assertThat(trial.damaged(SAMPLE, 500, 1858)).allMatch(count -> count > 20);
    }
}
