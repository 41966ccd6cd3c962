package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** What stays of a station when somebody else wants it too, or its program dies. */
class InterruptionTest {
    private static final String PASSPHRASE = "broad street 1854";

    @TempDir
    private Path directory;

    @Test
    void whoComesSecondIsToldThatTheStationIsOpen() throws Exception {
        try (var first = init()) {
            assertThat(first.facts().fixes()).isZero();
            var second = OtherProcess.start("match", directory.resolve("station").toString(), "--out", directory.toString(),
                    "--passphrase-file",
                    passphrase().toString());
            try (var said = second.inputReader(StandardCharsets.UTF_8)) {
                assertThat(String.join(" ", said.readAllLines())).contains("is open in another");
            }
            assertThat(second.waitFor()).isOne();
        }
        Station.open(directory.resolve("station"), "tracer", PASSPHRASE.toCharArray()).close();
    }

    @Test
    void anImportKilledHalfwayLeavesNothingAndCanBeRepeated() throws Exception {
        init().close();
        var fixes = writeFixes(400_000);
        var importing = OtherProcess.start("import", "fixes", directory.resolve("station").toString(), fixes.toString(),
                "--passphrase-file",
                passphrase().toString());
        untilReading(importing);
        importing.destroyForcibly().waitFor();
        try (var station = Station.open(directory.resolve("station"), "tracer", PASSPHRASE.toCharArray())) {
            assertThat(station.facts().fixes()).isZero();
            assertThat(station.facts().subscribers()).isZero();
            var reports = ImportFixes.job(station, List.of(fixes), Optional.empty()).run(Progress.NONE, new Cancellation());
            assertThat(reports.getFirst().alreadyImported()).isFalse();
            assertThat(station.facts().fixes()).isEqualTo(400_000);
        }
    }

    private Station init() throws Exception {
        return InitStation.forDemonstration(directory.resolve("station"), PASSPHRASE.toCharArray())
                .run(Progress.NONE, new Cancellation());
    }

    private Path passphrase() throws IOException {
        return Files.writeString(directory.resolve("passphrase"), PASSPHRASE);
    }

    private Path writeFixes(int count) throws IOException {
        var text = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i < count; i++) {
            text.append('S').append(i % 100).append(',').append(1_600_000_000L + i / 100 * 60L).append(",52.5,13.").append(i % 1000)
                    .append(",10\n");
        }
        return Files.writeString(directory.resolve("fixes.csv"), text);
    }

    /** Returns once the process has said that it is somewhere between the first and the last row. */
    private static void untilReading(Process importing) throws IOException {
        var said = new StringBuilder();
        try (var reader = importing.inputReader(StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                said.append((char) c);
                if (said.toString().matches("(?s).*Reading fixes.csv [1-9].*")) {
                    return;
                }
            }
        }
        throw new AssertionError("the import ended before it could be killed: " + said);
    }
}
