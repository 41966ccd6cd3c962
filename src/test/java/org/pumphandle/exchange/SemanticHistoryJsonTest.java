package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SemanticHistoryJsonTest {
    private static final String SAMPLE = """
            {
              "timelineObjects": [{
                "activitySegment": {
                  "startLocation": {"latitudeE7": 414083590, "longitudeE7": 21704229, "sourceInfo": {"deviceTag": 1114211210}},
                  "endLocation": {"latitudeE7": 413961889, "longitudeE7": 21536695, "accuracyMetres": 19},
                  "duration": {"startTimestamp": "2022-03-03T12:22:24Z", "endTimestamp": "2022-03-03T12:43:34.500Z"},
                  "activityType": "IN_BUS",
                  "waypointPath": {"waypoints": [{"latE7": 416119834, "lngE7": 21768624}]},
                  "transitPath": {"transitStops": [{"latitudeE7": 414083140, "longitudeE7": 21704000}]},
                  "simplifiedRawPath": {"points": [
                    {"latE7": 414032766, "lngE7": 21641819, "accuracyMeters": 10, "timestamp": "2022-03-03T12:27:48Z"},
                    {"latE7": 414016705, "lngE7": 21661614, "accuracyMeters": 13, "timestampMs": "1646310604000"}
                  ]}
                }
              }, {
                "placeVisit": {
                  "location": {"latitudeE7": 413970000, "longitudeE7": 21530000, "name": "Sagrada", "locationConfidence": 87.07},
                  "duration": {"startTimestampMs": "1646311414500", "endTimestampMs": "1646312014000"},
                  "centerLatE7": 413961800,
                  "centerLngE7": 21536600,
                  "otherCandidateLocations": [{"latitudeE7": 1, "longitudeE7": 1}],
                  "childVisits": [{"location": {"latitudeE7": 2, "longitudeE7": 2}, "duration": {"startTimestamp": "2022-03-03T12:45:00Z"}}]
                }
              }]
            }
            """;

    @TempDir
    Path directory;
    private HistoryTrial trial;

    @BeforeEach
    void makeTrial() {
        trial = new HistoryTrial(directory);
    }

    @Test
    void onlyPositionsWithATimeAreTaken() {
        var history = trial.read(SAMPLE);
        assertThat(HistoryTrial.fixes(history)).containsExactly("2022-03-03T12:22:24Z 41.408359 2.1704229 100.0",
                "2022-03-03T12:27:48Z 41.4032766 2.1641819 10.0", "2022-03-03T12:30:04Z 41.4016705 2.1661614 13.0",
                "2022-03-03T12:43:34Z 41.3961889 2.1536695 19.0", "2022-03-03T12:45:00Z 41.39618 2.15366 100.0",
                "2022-03-03T12:50:00Z 41.39618 2.15366 100.0", "2022-03-03T12:53:34Z 41.39618 2.15366 100.0");
        assertThat(history.kind()).contains("Semantic Location History").contains("timelineObjects");
        assertThat(history.rowsRead()).isEqualTo(5);
    }

    @Test
    void aVisitWithoutACentreIsAtItsPlace() {
        assertThat(HistoryTrial.fixes(trial.read(SAMPLE.replace("centerLatE7", "x")))).contains("2022-03-03T12:53:34Z 41.397 2.153 100.0");
    }

    @Test
    void aLongVisitHasNoGapsOfMoreThanTheDefaultMaxGap() {
        var fixes = trial.read(SAMPLE.replace("1646312014000", "1646340000000")).trajectory();
        for (int i = 4; i < fixes.size(); i++) {
            assertThat(fixes.t(i) - fixes.t(i - 1)).isBetween(1L, 300L);
        }
        assertThat(fixes.size()).isEqualTo(100);
    }

    @Test
    void ofOverlappingVisitsTheFirstTellsOfTheTimeThatBothCover() {
        var visits = """
                {"timelineObjects": [
                {"placeVisit": {"location": {"latitudeE7": 10, "longitudeE7": 10}, "duration":
                  {"startTimestamp": "2022-03-03T12:00:00Z", "endTimestamp": "2022-03-03T12:11:00Z"}}},
                {"placeVisit": {"location": {"latitudeE7": 20, "longitudeE7": 20, "accuracyMetres": 30}, "duration":
                  {"startTimestamp": "2022-03-03T12:04:00Z", "endTimestamp": "2022-03-03T12:16:00Z"}}}]}""";
        assertThat(HistoryTrial.fixes(trial.read(visits))).containsExactly("2022-03-03T12:00:00Z 1.0E-6 1.0E-6 100.0",
                "2022-03-03T12:04:00Z 2.0E-6 2.0E-6 30.0", "2022-03-03T12:05:00Z 1.0E-6 1.0E-6 100.0",
                "2022-03-03T12:10:00Z 1.0E-6 1.0E-6 100.0",
                "2022-03-03T12:11:00Z 1.0E-6 1.0E-6 100.0", "2022-03-03T12:15:00Z 2.0E-6 2.0E-6 30.0",
                "2022-03-03T12:16:00Z 2.0E-6 2.0E-6 30.0");
    }

    @Test
    void badObjectsStopTheImportWithLineAndReason() {
        refused(SAMPLE.replace("414032766", "41.4032766"), "line 11: latE7 '41.4032766' is not a whole number of 1e-7 degree");
        refused(SAMPLE.replace("\"startTimestampMs\": \"1646311414500\",", ""), "line 15: placeVisit.duration's start is missing");
        refused(SAMPLE.replace("\"accuracyMetres\": 19", "\"accuracyMetres\": \"good\""),
                "accuracyMetres 'good' is not a radius in metres");
        refused(SAMPLE.replace("\"accuracyMeters\": 10,", "\"accuracyMeters\": 10, \"accuracyMeters\": 11,"), "has accuracyMeters twice");
        refused(SAMPLE.replace("2022-03-03T12:22:24Z", "2022-03-03T12:22:24"), "states no offset from UTC");
        refused("{\"timelineObjects\": []}", "without a single position");
        refused("{\"timelineObjects\": {}}", "without a single position");
    }

    private void refused(String text, String reason) {
        assertThatThrownBy(() -> trial.read(text)).isInstanceOf(ImportException.class).hasMessageContaining(reason);
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        assertThat(trial.damaged(SAMPLE, 500, 1859)).allMatch(count -> count > 20);
    }
}
