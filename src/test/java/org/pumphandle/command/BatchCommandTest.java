package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.HandOffCsv;

/** People are warned from the command line: composed, judged by another, handed off, and put right. */
class BatchCommandTest {
    private static final Pattern CODE = Pattern.compile("code ([0-9A-Z*~$=-]{20})");

    @TempDir
    Path directory;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void office() throws IOException {
        Files.writeString(directory.resolve("passphrase"), "broad street pump\n");
        long startT = 1_600_000_000;
        var history = new StringBuilder("time,lat,lon,accuracy\n");
        var fixes = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int minute = 0; minute <= 60; minute++) {
            history.append(startT + 60L * minute).append(",51.5,0.1,5\n");
            for (var token : List.of("TOKEN-A", "TOKEN-B")) {
                fixes.append(token).append(',').append(startT + 60L * minute).append(",51.5,0.1,5\n");
            }
        }
        done("tracer", "init", "--mandate", "demonstration");
        done("tracer", "import", "cases",
                write("cases.csv", "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                        + "C-1,2020-09-14T12:00:00Z,,,K-1,2020-09-14T13:00:00Z,contact-tracing\n"));
        done("tracer", "import", "history", "C-1", write("history.csv", history.toString()));
        done("tracer", "import", "fixes", write("fixes.csv", fixes.toString()), "--carrier", "North");
        done("tracer", "match", "--out", directory.resolve("result").toString());
    }

    @Test
    void aBatchIsComposedJudgedSentAndAppealedAgainst() throws IOException {
        assertThat(done("tracer", "batch", "compose", "--hot-line", "1854", "--language", "en,fr")).contains("2 subscribers to warn",
                "batch 1 is a draft",
                "DEMONSTRATION");
        done("tracer", "batch", "submit", "1");
        assertThat(run("tracer", "batch", "approve", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("may not do this");
        assertThat(done("supervisor", "batch", "show", "1")).contains("2 messages", "would let the recipient guess the case",
                "established");
        done("supervisor", "batch", "strike-out", "1", "--line", "2", "--reason", "behind glass");
        done("supervisor", "batch", "approve", "1");
        assertThat(done("supervisor", "route", "list")).contains("carrier North: no route is set up");
        Files.createDirectory(directory.resolve("north"));
        done("supervisor", "route", "set", "--carrier", "North", "--folder", directory.resolve("north").toString(), "--zone", "UTC",
                "--quiet", "00:00-00:00");
        assertThat(done("supervisor", "batch", "send", "1", "--dry-run")).contains("carrier North: 1 messages", "0 reach nobody");
        assertThat(done("supervisor", "batch", "send", "1")).contains("1 handed over");
        var code = code(directory.resolve("north"));
        assertThat(done("tracer", "batch", "list")).contains("sent");
        assertThat(done("supervisor", "batch", "close", "1")).contains("is closed");
        assertThat(done("tracer", "appeal", "list")).contains("no appeal was taken yet");
        assertThat(done("tracer", "appeal", "take", code, "--note", "was behind a wall")).contains("verdict: established",
                "to be decided by");
        var message = done("supervisor", "appeal", "list").replaceAll("(?s)message (\\d+) .*", "$1");
        assertThat(done("supervisor", "appeal", "decide", message, "--uphold", "--reason", "a wall")).contains("a retraction is due");
        assertThat(done("tracer", "appeal", "precision")).contains("1 warnings went out; 1 were taken back", "1 retractions are due");
        assertThat(done("tracer", "batch", "compose", "--retractions", "--hot-line", "1854")).contains("batch 2 is a draft");
        assertThat(done("supervisor", "batch", "doubts")).contains("no message is in doubt");
        assertThat(run("tracer", "appeal", "show", "1234")).isEqualTo(1);
        assertThat(err.toString()).contains("read it again");
    }

    private static String code(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.csv")) {
            var text = HandOffCsv.read(files.iterator().next()).lines().getFirst().text();
            var found = CODE.matcher(text);
            assertThat(found.find()).as(text).isTrue();
            return found.group(1);
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String done(String account, String... arguments) {
        assertThat(run(account, arguments)).as("%s: %s", List.of(arguments), err).isZero();
        return out.toString();
    }

    /** The station stands where the commands want it: after the command's words. */
    private int run(String account, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        int words = List.of("init", "match").contains(arguments[0]) ? 1 : 2;
        all.add(words, directory.resolve("office").toString());
        all.addAll(List.of("--passphrase-file", directory.resolve("passphrase").toString()));
        if (!arguments[0].equals("init")) {
            all.addAll(List.of("--account", account));
        }
        return PumphandleCommand.run(new NoDisplay(), new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
