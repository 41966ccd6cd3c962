package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.station.DemonstrationStations;

/** What leaves for who helps from afar holds nothing of any person, wherever that was planted. */
class DiagnoseCommandTest {
    private static final List<String> PLANTED = List.of("CASE-77", "972541234567", "4TM1XM7WCKQ2", "51.508112", "Anna", "anna@", "homes");

    @TempDir
    private Path directory;
    private StringWriter out = new StringWriter();

    @BeforeEach
    void station() throws IOException {
        Files.writeString(directory.resolve("passphrase"), "broad street pump\n");
        DemonstrationStations.put(directory.resolve("office"), "broad street pump");
        run("import", "cases", office(),
                write("cases.csv", "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                        + "CASE-77,2020-09-14T12:00:00Z,,,K-1,2020-09-14T13:00:00Z,contact-tracing\n"),
                "--account", "tracer", "--passphrase-file",
                directory.resolve("passphrase").toString());
    }

    @Test
    void theProgramAndTheMachineAreToldOfWithoutAStation() {
        run("diagnose");
        assertThat(out.toString()).contains("Java: 25", "system: ", "memory: ", "display: none", "assets: there");
    }

    @Test
    void aStationIsToldOfByCountsAndWhatWasDoneToThoseAloneWhoMayReadTheLog() {
        diagnose("overseer", "--bundle", directory.resolve("help.zip").toString());
        assertThat(out.toString()).contains("demonstration: yes", "mandate: holds", "cases: 1, subscribers: 0, fixes: 0", "cases-imported");
        diagnose("administrator");
        assertThat(out.toString()).contains("cases: 1").doesNotContain("cases-imported");
    }

    @Test
    void nothingThatWasPlantedLeaves() throws IOException {
        var logs = Files.createDirectory(directory.resolve("logs"));
        Files.writeString(logs.resolve("pumphandle.log"),
                "2026-03-02T10:00:00.000Z WARN Import: 'CASE-77' of +972541234567 cannot be read\n"
                        + "2026-03-02T10:00:01.000Z WARN Import: token 4TM1XM7WCKQ2 at 51.508112 in /homes/anna/list.csv\n"
                        + "2026-03-02T10:00:02.000Z ERROR Mail: \u201CAnna\u201D anna@example.org 972 54-123 4567 C:\\homes\\anna is not there\n");
        Files.writeString(logs.resolve("fault-1.txt"),
                "java.lang.IllegalStateException\n    at org.pumphandle.Pumphandle.main(Pumphandle.java:24)\n");
        var bundle = directory.resolve("help.zip");
        diagnose("overseer", "--bundle", bundle.toString());
        var texts = texts(bundle);
        assertThat(texts).hasSize(3);
        assertThat(String.join("\n", texts)).contains("cannot be read", "is not there", "2026-03-02T10:00:01.000Z", "Pumphandle.java:24",
                "cases: 1").doesNotContain(PLANTED);
    }

    private void diagnose(String account, String... more) {
        var all = new ArrayList<>(
                List.of("diagnose", office(), "--account", account, "--passphrase-file", directory.resolve("passphrase").toString()));
        all.addAll(List.of(more));
        run(all.toArray(String[]::new));
    }

    private void run(String... arguments) {
        out = new StringWriter();
        var err = new StringWriter();
        assertThat(PumphandleCommand.run(new WithLogs(directory.resolve("logs")), new PrintWriter(out, true), new PrintWriter(err, true),
                arguments))
                .as(() -> err.toString()).isZero();
    }

    private String office() {
        return directory.resolve("office").toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static List<String> texts(Path zip) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : files.stream().toList()) {
                texts.add(new String(files.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private record WithLogs(Path logs) implements Desktop {

        @Override
        public Path assets() {
            return new NoDisplay().assets();
        }

        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public void open(Optional<Path> station, boolean isSafe) {
            throw new AssertionError("there is no display");
        }

        @Override
        public void drawScreens(Path station, char[] passphrase, Path pictures) {
            throw new AssertionError("nobody asked for pictures");
        }
    }
}
