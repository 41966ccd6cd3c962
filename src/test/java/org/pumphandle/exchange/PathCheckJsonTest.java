package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathCheckJsonTest {
    private static final String PUBLISHED = """
            {"authority_name": "Fake Organization", "publish_date_utc": "1584924583",
             "info_website": "https://www.something.gov/path",
             "concern_points": [
               {"time": 1584924233, "latitude": 12.34, "longitude": -12.34},
               {"time": 1584924583, "latitude": 12.35, "longitude": -12.33}
             ]}
            """;
    private static final String TRAIL = """
            {"identifier": "a88309c4-26cd-4d2b-8923-af0779e423a3", "trail": [
            {"latitude": 12.34, "longitude": 12.34, "time": 1584924233000}]}""";

    @TempDir
    Path directory;
    private HistoryTrial trial;

    @BeforeEach
    void makeTrial() {
        trial = new HistoryTrial(directory);
    }

    @Test
    void pointsOfConcernAreReadInSeconds() {
        var history = trial.read(PUBLISHED);
        assertThat(HistoryTrial.fixes(history)).containsExactly("2020-03-23T00:43:53Z 12.34 -12.34 50.0",
                "2020-03-23T00:49:43Z 12.35 -12.33 50.0");
        assertThat(history.kind()).contains("PathCheck").contains("concern_points");
        assertThat(history.notes()).anyMatch(note -> note.contains("no accuracy"));
    }

    @Test
    void aTrailIsReadInMilliseconds() {
        assertThat(HistoryTrial.fixes(trial.read(TRAIL))).containsExactly("2020-03-23T00:43:53Z 12.34 12.34 50.0");
    }

    @Test
    void theBareListOfAPhoneIsReadToo() {
        assertThat(HistoryTrial.fixes(trial.read("[{\"latitude\": 12.34, \"longitude\": 12.34, \"time\": 1584924233000}]")))
                .containsExactly("2020-03-23T00:43:53Z 12.34 12.34 50.0");
    }

    @Test
    void badPointsStopTheImportWithLineAndReason() {
        assertThatThrownBy(() -> trial.read(TRAIL.replace("1584924233000", "\"noon\""))).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 2: time 'noon' is not an ISO 8601 time");
        assertThatThrownBy(() -> trial.read(TRAIL.replaceFirst("12\\.34", "Infinity"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 2: latitude 'Infinity' is not a number from -90 to 90");
        assertThatThrownBy(() -> trial.read(TRAIL.replaceFirst("12\\.34", "{\"deg\": 1}"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("latitude 'an object'");
        assertThatThrownBy(() -> trial.read(TRAIL.replaceFirst("\"time\"", "\"when\""))).isInstanceOf(ImportException.class)
                .hasMessageContaining("time is missing");
    }

    @Test
    void anEmptyTrailIsNeverNothing() {
        assertThatThrownBy(() -> trial.read("{\"trail\": []}")).isInstanceOf(ImportException.class)
                .hasMessageContaining("without a single point");
    }

    @Test
    void pointsOutsideThePeriodArePassedOverAndCounted() {
        var history = trial.readBetween(PUBLISHED, "2020-03-23T00:45:00Z", "2020-03-24T00:00:00Z");
        assertThat(HistoryTrial.fixes(history)).containsExactly("2020-03-23T00:49:43Z 12.35 -12.33 50.0");
        assertThat(history.notes()).anyMatch(note -> note.startsWith("1 rows outside"));
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        assertThat(trial.damaged(PUBLISHED, 400, 1856)).allMatch(count -> count > 20);
    }
}
