package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

class CaseHistoryReaderTest {
    private static final Path GPX = Path.of("..", "shared", "data", "gpx");

    @TempDir
    Path directory;

    @Test
    void pltIsReadBelowItsHeading() throws IOException {
        var history = read("Geolife trajectory\nWGS 84\nAltitude is in Feet\nReserved 3\n0,2,255,My Track,0,0,2,8421376\n0\n"
                + "39.906631,116.385564,0,492,40097.5864583333,2009-10-11,14:04:30\n39.906554,116.385625,0,492,40097.5865162037,2009-10-11,14:04:35\n");
        assertThat(history.trajectory().size()).isEqualTo(2);
        assertThat(history.trajectory().t(0)).isEqualTo(1_255_269_870L);
        assertThat(history.kind()).contains("PLT");
    }

    @Test
    void aDoctypeIsRefused() {
        assertThatThrownBy(() -> read("<?xml version='1.0'?><!DOCTYPE gpx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><gpx><trk><trkseg>"
                + "<trkpt lat='1' lon='2'><time>&x;</time></trkpt></trkseg></trk></gpx>")).isInstanceOf(ImportException.class);
    }

    @Test
    void everyPublicGpxIsEitherReadOrRefusedWithAReason() throws IOException {
        assumeTrue(Files.isDirectory(GPX));
        var outcome = new TreeMap<String, Integer>();
        try (var files = Files.list(GPX)) {
            for (var file : files.sorted().toList()) {
                try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
                    outcome.put(String.valueOf(file.getFileName()),
                            CaseHistoryReader.read(HistoryRequest.all(file), rejects, Progress.NONE, new Cancellation()).trajectory()
                                    .size());
                } catch (ImportException e) {
                    assertThat(e).hasMessageContaining(String.valueOf(file.getFileName()));
                    outcome.put(String.valueOf(file.getFileName()), 0);
                }
            }
        }
        assertThat(outcome).hasSizeGreaterThanOrEqualTo(37);
        assertThat(outcome.get("bus-304-to-ul.gpx")).isGreaterThan(100);
        assertThat(outcome.get("cerknicko-without-times.gpx")).isZero();
        assertThat(outcome.get("no_trkpt.gpx")).isZero();
        assertThat(outcome.values().stream().filter(fixes -> fixes > 0).count()).isGreaterThan(10);
    }

    private CaseHistory read(String text) throws IOException {
        var file = Files.writeString(directory.resolve("in"), text);
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            return CaseHistoryReader.read(HistoryRequest.all(file), rejects, Progress.NONE, new Cancellation());
        }
    }
}
