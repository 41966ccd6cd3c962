package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsJsonTest {
    private static final String NEW = """
            {
              "locations": [{
                "latitudeE7": 414216106,
                "longitudeE7": 21684775,
                "accuracy": 20,
                "activity": [{"activity": [{"type": "STILL", "confidence": 79}], "timestamp": "2022-01-12T17:18:25.000Z"}],
                "source": "WIFI",
                "deviceTag": 1234567890,
                "timestamp": "2022-01-12T17:18:24.190Z"
              }, {
                "latitudeE7": 414216200,
                "longitudeE7": 21684800,
                "accuracy": 1500,
                "source": "CELL",
                "deviceTag": 1234567890,
                "inferredLocation": [{"latitudeE7": 1, "longitudeE7": 2, "timestamp": "2022-01-12T17:19:00Z"}],
                "timestamp": "2022-01-12T17:19:24Z"
              }, {
                "activeWifiScan": {"accessPoints": [{"mac": 1, "strength": -60}]},
                "deviceTag": 1234567890,
                "timestamp": "2022-01-12T17:20:00Z"
              }]
            }
            """;
    private static final String OLD = """
            {"locations" : [ {
                "timestampMs" : "1422461249107", "latitudeE7" : 299533810, "longitudeE7" : 3393249376, "accuracy" : 39
              }, {
                "timestampMs" : "1422460164724", "latitudeE7" : 299533772, "longitudeE7" : -901718187
              } ] }""";

    @TempDir
    Path directory;
    private HistoryTrial trial;

    @BeforeEach
    void makeTrial() {
        trial = new HistoryTrial(directory);
    }

    @Test
    void recordsAreReadWithTheirOwnPositionTimeAndAccuracy() {
        var history = trial.read(NEW);
        assertThat(HistoryTrial.fixes(history)).containsExactly("2022-01-12T17:18:24Z 41.4216106 2.1684775 20.0",
                "2022-01-12T17:19:24Z 41.42162 2.16848 1500.0");
        assertThat(history.kind()).contains("Records.json").contains("locations");
        assertThat(history.rowsRead()).isEqualTo(2);
    }

    @Test
    void aRecordWithoutAPositionIsNoBadRow() {
        assertThat(trial.read(NEW).notes()).anyMatch(note -> note.contains("without a position"));
    }

    @Test
    void oldTakeoutsRunBackwardsInMillisecondsAndWroteSomeNegativesTooHigh() {
        var history = trial.read(OLD);
        assertThat(HistoryTrial.fixes(history)).containsExactly("2015-01-28T15:49:24Z 29.9533772 -90.1718187 50.0",
                "2015-01-28T16:07:29Z 29.953381 -90.171792 39.0");
        assertThat(history.notes()).anyMatch(note -> note.contains("no accuracy"));
    }

    @Test
    void fixesOfSeveralDevicesAreRefusedUntilOneIsChosen() {
        var two = NEW.replaceFirst("1234567890", "-77");
        assertThatThrownBy(() -> trial.read(two)).isInstanceOf(ImportException.class).hasMessageContaining("2 devices")
                .hasMessageContaining("-77 (1 fixes)").hasMessageContaining("1234567890 (1 fixes)");
        assertThat(HistoryTrial.fixes(trial.readOf(two, "-77"))).containsExactly("2022-01-12T17:18:24Z 41.4216106 2.1684775 20.0");
    }

    @Test
    void recordsWithoutATagCountAsADeviceThatCanBeLeftOut() {
        var two = NEW.replaceFirst("\"deviceTag\": 1234567890,", "");
        assertThatThrownBy(() -> trial.read(two)).isInstanceOf(ImportException.class).hasMessageContaining("untagged (1 fixes)");
        assertThat(trial.readOf(two, "1234567890").trajectory().size()).isEqualTo(1);
    }

    @Test
    void badRecordsAreRejectedWithLineFieldAndReason() {
        var many = new StringBuilder("{\"locations\": [\n");
        for (int i = 0; i < 1000; i++) {
            many.append("{\"latitudeE7\": 414216106, \"longitudeE7\": 21684775, \"accuracy\": 5, \"timestamp\": \"2022-01-12T17:")
                    .append(10 + i / 60 % 50).append(':').append(10 + i % 50).append("Z\"},\n");
        }
        many.append("""
                {"latitudeE7": "north", "longitudeE7": 21684775, "timestamp": "2022-01-12T17:00:00Z"},
                {"latitudeE7": 914216106, "longitudeE7": 21684775, "timestamp": "2022-01-12T17:00:00Z"},
                {"latitudeE7": NaN, "longitudeE7": 21684775, "timestamp": "2022-01-12T17:00:00Z"},
                {"latitudeE7": 414216106, "longitudeE7": 21684775, "timestamp": "9999-12-31T23:59:59Z"},
                {"latitudeE7": 414216106, "longitudeE7": 21684775, "accuracy": -3, "timestamp": "2022-01-12T17:00:00Z"},
                {"latitudeE7": 414216106, "longitudeE7": 21684775},
                {"latitudeE7": 414216106, "latitudeE7": 5, "longitudeE7": 21684775, "timestamp": "2022-01-12T17:00:00Z"},
                17]}
                """);
        assertThat(trial.rejectsOf(many.toString())).contains("latitudeE7 'north' is not a whole number")
                .contains("2022-01-12T17:00:00Z,91.4216106,2.1684775,,latitudeE7 '914216106'").contains("latitudeE7 'NaN'")
                .contains("outside the years 1970 to 2199").contains("accuracy '-3'").contains("timestamp is missing")
                .contains("has latitudeE7 twice").contains("is 17 where an object is wanted");
        assertThat(trial.read(many.toString()).rowsRead()).isEqualTo(1008);
    }

    @Test
    void manyBadRecordsStopTheImportWithTheLineOfTheFirst() {
        assertThatThrownBy(() -> trial.read("{\n\"locations\": [\n{\"latitudeE7\": true, \"longitudeE7\": 1}]}"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("line 3: latitudeE7 'true'");
    }

    @Test
    void aFileThatBreaksOffIsNamedWithItsLine() {
        assertThatThrownBy(() -> trial.read(NEW.substring(0, NEW.indexOf("1500")))).isInstanceOf(ImportException.class)
                .hasMessageContaining("breaks off").hasMessageMatching("(?s).*line 1\\d.*");
    }

    @Test
    void aFileWithoutRecordsIsNeverNothing() {
        assertThatThrownBy(() -> trial.read("{\"locations\": []}")).isInstanceOf(ImportException.class)
                .hasMessageContaining("without a single position");
        assertThatThrownBy(() -> trial.read("{\"locations\": 5}")).isInstanceOf(ImportException.class)
                .hasMessageContaining("without a single position");
    }

    @Test
    void otherJsonIsNamedByItsKeysButNotByNumbersInThem() {
        assertThatThrownBy(() -> trial.read("{\"4915112345678\": 1, \"name\": {\"locations\": 2}}")).isInstanceOf(ImportException.class)
                .hasMessageContaining("unknown kind (its first keys are #, name)");
        assertThatThrownBy(() -> trial.read("[{\"b\": 1, \"a\": {\"c\": 2}}]")).isInstanceOf(ImportException.class)
                .hasMessageContaining("a list of objects with the keys a, b)");
        assertThatThrownBy(() -> trial.read("{\"locations\": [{\"city\": \"Brno\"}]}")).isInstanceOf(ImportException.class)
                .hasMessageContaining("unknown kind");
        assertThatThrownBy(() -> trial.read("[]")).isInstanceOf(ImportException.class).hasMessageContaining("a list without objects");
    }

    @Test
    void deepNestingLongNamesAndLongNumbersAreRefused() {
        var deep = "{\"locations\": [{\"timestamp\": \"\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}]}";
        assertThatThrownBy(() -> trial.read(deep)).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 1: something is nested deeper than 64");
        var named = "{\"locations\": [{\"timestamp\": \"\", \"" + "n".repeat(100_000) + "\": 1}]}";
        assertThatThrownBy(() -> trial.read(named)).isInstanceOf(ImportException.class).hasMessageContaining("longer than 1000");
        var numbered = "{\"locations\": [{\"latitudeE7\": " + "9".repeat(2_000_000) + ", \"deviceTag\": 1}]}";
        assertThatThrownBy(() -> trial.read("{\"timelineObjects\": 1, " + numbered.substring(1))).isInstanceOf(ImportException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void textThatIsNoJsonOrNoUtf8IsNamedWithWhatToDo() {
        assertThatThrownBy(() -> trial.read(NEW.replace("\"accuracy\": 1500", "\"accuracy\" 1500"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 13: this is not well-formed JSON; export");
        assertThatThrownBy(() -> trial.read(NEW.replace("WIFI", "W\u00e9FI").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ImportException.class).hasMessageContaining("not UTF-8");
    }

    @Test
    void somethingBehindTheEndIsRefused() {
        assertThatThrownBy(() -> trial.read(OLD + OLD)).isInstanceOf(ImportException.class).hasMessageContaining("one by one");
    }

    @Test
    void instantsCenturiesApartAreRejectedNotOverflown() {
        var apart = """
                {"locations": [{"latitudeE7": 1, "longitudeE7": 1, "timestamp": "2190-01-01T00:00:00Z"},
                {"latitudeE7": 1, "longitudeE7": 1, "timestamp": "1971-01-01T00:00:00Z"}]}""";
        assertThatThrownBy(() -> trial.read(apart)).isInstanceOf(ImportException.class).hasMessageContaining("more than 34 years");
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        assertThat(trial.damaged(NEW, 400, 1854)).allMatch(count -> count > 20);
        assertThat(trial.damaged(OLD, 400, 1855)).allMatch(count -> count > 20);
    }
}
