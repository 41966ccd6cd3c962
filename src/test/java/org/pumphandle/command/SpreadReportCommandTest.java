package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.station.DemonstrationStations;

/** The situation report from the command line. */
class SpreadReportCommandTest {
    @TempDir
    Path directory;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void aSupervisorWritesTheReportOfADayAndAnOverseerMayNot() throws Exception {
        Files.writeString(directory.resolve("passphrase"), "broad street pump\n");
        DemonstrationStations.put(directory.resolve("office"), "broad street pump");
        var file = directory.resolve("then.pdf");
        assertThat(run("supervisor", file)).as(() -> err.toString()).isZero();
        assertThat(out.toString()).contains("wrote", "then.pdf");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(run("overseer", directory.resolve("other.html"))).isEqualTo(1);
        assertThat(err.toString()).contains("may not do this");
        assertThat(directory.resolve("other.html")).doesNotExist();
    }

    private int run(String account, Path file) {
        out = new StringWriter();
        err = new StringWriter();
        return PumphandleCommand.run(new NoDisplay(), new PrintWriter(out, true), new PrintWriter(err, true), "spread", "report",
                directory.resolve("office").toString(), "--day", "2020-09-13", "--out", file.toString(), "--account", account,
                "--passphrase-file", directory.resolve("passphrase").toString());
    }
}
