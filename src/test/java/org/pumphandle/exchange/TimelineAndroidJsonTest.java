package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineAndroidJsonTest {
    private static final String PATH = """
            {
              "startTime": "2024-06-06T10:00:00.000+09:00",
              "endTime": "2024-06-06T12:00:00.000+09:00",
              "timelinePath": [
                {"point": "35.0500000°, 139.1000000°", "time": "2024-06-06T10:44:00.000+09:00"},
                {"point": "35.0510000°, 139.1010000°", "time": "2024-06-06T10:48:00.000+09:00"}
              ]
            }""";
    private static final String VISIT = """
            {
              "startTime": "2024-06-06T10:50:00.000+09:00",
              "endTime": "2024-06-06T11:02:30.000+09:00",
              "startTimeTimezoneUtcOffsetMinutes": 540,
              "visit": {
                "hierarchyLevel": 0,
                "probability": 0.85,
                "topCandidate": {
                  "placeId": "ChIJ_SAMPLE", "semanticType": "UNKNOWN", "probability": 0.4,
                  "placeLocation": {"latLng": "35.0600000°, 139.1100000°"}
                }
              }
            }""";
    private static final String ACTIVITY = """
            {
              "startTime": "2024-06-06T11:02:30.000+09:00",
              "endTime": "2024-06-06T11:32:30.000+09:00",
              "activity": {
                "start": {"latLng": "35.0601000°, 139.1101000°"}, "end": {"latLng": "35.0900000°, 139.1500000°"},
                "distanceMeters": 4000.5, "topCandidate": {"type": "IN_TRAIN", "probability": 0.9}
              }
            }""";
    private static final String SIGNAL = """
            {"position": {"LatLng": "35.0500100°, 139.1000100°", "accuracyMeters": 12, "altitudeMeters": 40.0, "source": "WIFI",
              "timestamp": "2024-06-06T10:44:00.000+09:00", "speedMetersPerSecond": 0.0}}""";
    private static final String SCAN = """
            {"wifiScan": {"deliveryTime": "2024-06-06T10:44:01.000+09:00", "devicesRecords": [{"mac": 1, "rawRssi": -60}]}}""";

    @TempDir
    Path directory;
    private HistoryTrial trial;

    @BeforeEach
    void makeTrial() {
        trial = new HistoryTrial(directory);
    }

    private static String file(String segments, String signals) {
        return "{\n\"semanticSegments\": [" + segments + "],\n\"rawSignals\": [" + signals
                + "],\n\"userLocationProfile\": {\"persona\": {}}}";
    }

    @Test
    void aPointOfAPathIsAFixOfAssumedAccuracy() {
        var history = trial.read(file(PATH, ""));
        assertThat(HistoryTrial.fixes(history)).containsExactly("2024-06-06T01:44:00Z 35.05 139.1 50.0",
                "2024-06-06T01:48:00Z 35.051 139.101 50.0");
        assertThat(history.kind()).contains("Android").contains("semanticSegments");
        assertThat(history.notes()).anyMatch(note -> note.contains("timelinePath state no accuracy"));
    }

    @Test
    void aRawSignalWinsOverAPointOfTheSameInstantByItsAccuracy() {
        assertThat(HistoryTrial.fixes(trial.read(file(PATH, SCAN + "," + SIGNAL)))).containsExactly(
                "2024-06-06T01:44:00Z 35.05001 139.10001 12.0",
                "2024-06-06T01:48:00Z 35.051 139.101 50.0");
        assertThat(HistoryTrial.fixes(trial.read(file(PATH, SIGNAL.replace(": 12,", ": 800,")))))
                .contains("2024-06-06T01:44:00Z 35.05 139.1 50.0");
    }

    @Test
    void aVisitLastsFromItsStartToItsEndWithoutAGap() {
        var history = trial.read(file(VISIT, ""));
        assertThat(HistoryTrial.fixes(history)).containsExactly("2024-06-06T01:50:00Z 35.06 139.11 100.0",
                "2024-06-06T01:55:00Z 35.06 139.11 100.0",
                "2024-06-06T02:00:00Z 35.06 139.11 100.0", "2024-06-06T02:02:30Z 35.06 139.11 100.0");
        assertThat(history.rowsRead()).isEqualTo(1);
        assertThat(history.notes()).anyMatch(note -> note.contains("every 300 s")).anyMatch(note -> note.contains("100.0 m is assumed"));
    }

    @Test
    void betweenTheEndsOfAnActivityNothingIsClaimed() {
        assertThat(HistoryTrial.fixes(trial.read(file(ACTIVITY, "")))).containsExactly("2024-06-06T02:02:30Z 35.0601 139.1101 100.0",
                "2024-06-06T02:32:30Z 35.09 139.15 100.0");
    }

    @Test
    void aVisitAddsNothingWhereSignalsTellMore() {
        var signals = SIGNAL.replace("10:44:00", "10:53:00") + "," + SIGNAL.replace("10:44:00", "11:01:00");
        assertThat(HistoryTrial.fixes(trial.read(file(VISIT, signals)))).containsExactly("2024-06-06T01:50:00Z 35.06 139.11 100.0",
                "2024-06-06T01:53:00Z 35.05001 139.10001 12.0", "2024-06-06T02:01:00Z 35.05001 139.10001 12.0",
                "2024-06-06T02:02:30Z 35.06 139.11 100.0");
    }

    @Test
    void aVisitStillTellsOfTheTimeOfCoarseOrDistantSignals() {
        var coarse = SIGNAL.replace("10:44:00", "10:53:00").replace(": 12,", ": 900,") + "," + SIGNAL.replace("10:44:00", "11:01:00");
        assertThat(HistoryTrial.fixes(trial.read(file(VISIT, coarse)))).contains("2024-06-06T01:55:00Z 35.06 139.11 100.0");
        var distant = SIGNAL.replace("10:44:00", "10:51:00") + "," + SIGNAL.replace("10:44:00", "11:01:01");
        assertThat(HistoryTrial.fixes(trial.read(file(VISIT, distant)))).contains("2024-06-06T01:55:00Z 35.06 139.11 100.0");
    }

    @Test
    void ofVisitsThatOverlapTheFirstTellsOfTheInstantsWithin() {
        var shop = VISIT.replace("35.06", "35.07").replace("\"hierarchyLevel\": 0", "\"hierarchyLevel\": 1");
        assertThat(trial.read(file(VISIT + "," + shop, "")).trajectory()).usingRecursiveComparison()
                .isEqualTo(trial.read(file(VISIT, "")).trajectory());
        var longer = shop.replace("T11:02:30", "T11:10:00");
        assertThat(HistoryTrial.fixes(trial.read(file(VISIT + "," + longer, "")))).containsExactly(
                "2024-06-06T01:50:00Z 35.06 139.11 100.0",
                "2024-06-06T01:55:00Z 35.06 139.11 100.0", "2024-06-06T02:00:00Z 35.06 139.11 100.0",
                "2024-06-06T02:02:30Z 35.06 139.11 100.0",
                "2024-06-06T02:05:00Z 35.07 139.11 100.0", "2024-06-06T02:10:00Z 35.07 139.11 100.0");
    }

    @Test
    void ofAVisitOnlyThePeriodCounts() {
        var history = trial.readBetween(file(VISIT, ""), "2024-06-06T01:57:00Z", "2024-06-06T02:01:00Z");
        assertThat(HistoryTrial.fixes(history)).containsExactly("2024-06-06T01:57:00Z 35.06 139.11 100.0",
                "2024-06-06T02:00:00Z 35.06 139.11 100.0",
                "2024-06-06T02:01:00Z 35.06 139.11 100.0");
        assertThat(trial.readBetween(file(VISIT, ""), "2024-07-06T01:57:00Z", "2024-07-06T02:01:00Z").trajectory().size()).isZero();
    }

    @Test
    void aTimelessVisitAndAMemoryClaimNothing() {
        var memory = "{\"startTime\": \"2024-06-06T10:00:00Z\", \"endTime\": \"2024-06-06T12:00:00Z\", \"timelineMemory\": {\"trip\": {}}}";
        var timeless = VISIT.replace("\"probability\": 0.85,", "\"probability\": 0.85, \"isTimelessVisit\": true,");
        var history = trial.read(file(memory + "," + timeless + "," + PATH, ""));
        assertThat(history.rowsRead()).isEqualTo(2);
        assertThat(history.notes()).anyMatch(note -> note.contains("no time is known"));
        assertThatThrownBy(() -> trial.read(file(memory, SCAN))).isInstanceOf(ImportException.class)
                .hasMessageContaining("without a single position");
    }

    @Test
    void badSegmentsAndSignalsStopTheImportWithLineAndReason() {
        refused(file(VISIT.replace("11:02:30", "10:02:30"), ""), "line 2: the stay ends before it starts");
        refused(file(VISIT.replace("2024-06-06T11", "2025-06-06T11"), ""), "longer than 100 days");
        refused(file(VISIT.replace("35.06", "95.06"), ""), "placeLocation latitude '95.0600000' is not a number from -90 to 90");
        refused(file(VISIT.replace("°, 139.1100000°", ""), ""), "is not a latitude and a longitude");
        refused(file(VISIT.replace("+09:00", ""), ""), "states no offset from UTC");
        refused(file(PATH.replace("\"time\"", "\"tame\""), ""), "line 6: time is missing");
        refused(file(PATH.replaceFirst("\\[", "7, \"x\": ["), ""), "timelinePath is 7 where a list is wanted");
        refused(file(VISIT.replaceFirst("\"visit\": ", "\"visit\": 3, \"x\": "), ""), "visit is 3 where an object is wanted");
        refused(file("", SIGNAL.replace("12,", "\"near\",")), "accuracyMeters 'near'");
        refused(file("", SIGNAL.replace("\"timestamp\"", "\"when\"")), "timestamp is missing");
    }

    private void refused(String text, String reason) {
        assertThatThrownBy(() -> trial.read(text)).isInstanceOf(ImportException.class).hasMessageContaining(reason);
    }

    @Test
    void signalsMayStandFirstAndAlone() {
        assertThat(HistoryTrial.fixes(trial.read("{\"rawSignals\": [" + SIGNAL + "]}")))
                .containsExactly("2024-06-06T01:44:00Z 35.05001 139.10001 12.0");
    }

    @Test
    void theListIsFoundBehindALongProfile() {
        var profile = "{\"userLocationProfile\": {\"frequentPlaces\": [" + "{\"placeId\": \"ChIJ\", \"label\": \"HOME\"},".repeat(3_000)
                + "{}]}, \"rawSignals\": [" + SIGNAL + "]}";
        assertThat(trial.read(profile).trajectory().size()).isEqualTo(1);
    }

    @Test
    void alsoALongStretchWithoutRowsCanBeCancelled() {
        var scans = file("", (SCAN + ",\n").repeat(20_000) + SCAN);
        assertThatThrownBy(() -> trial.read(scans)).isInstanceOf(ImportException.class).hasMessageContaining("without a single position");
        assertThatThrownBy(() -> trial.readCancelled(scans)).isInstanceOf(CancellationException.class);
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        var sample = file(PATH + "," + VISIT + "," + ACTIVITY, SCAN + "," + SIGNAL);
        assertThat(trial.damaged(sample, 500, 1857)).allMatch(count -> count > 20);
    }
}
