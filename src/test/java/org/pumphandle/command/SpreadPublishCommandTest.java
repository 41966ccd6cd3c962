package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.publication.PublishedTable;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.station.DemonstrationStations;

/** A map is published from the command line: looked at, prepared, judged by another, and written. */
class SpreadPublishCommandTest {
    @TempDir
    Path directory;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void aMapIsPreparedJudgedAndWrittenAndTheLedgerSaysWhatItCost() throws Exception {
        Files.writeString(directory.resolve("passphrase"), "broad street pump\n");
        DemonstrationStations.put(directory.resolve("office"), "broad street pump");
        assertThat(done("tracer", "prepare", List.of("--from", "2020-09-12", "--to", "2020-09-13", "--preview")))
                .contains("2020-09-13  costs 0.5 of 1 left; of 0 cells");
        assertThat(done("tracer", "prepare", List.of("--from", "2020-09-12", "--to", "2020-09-13"))).contains("publication 1 is prepared");
        assertThat(run("tracer", "approve", List.of("1"))).isEqualTo(1);
        assertThat(err.toString()).contains("may not do this");
        assertThat(done("supervisor", "approve", List.of("1"))).contains("is approved");
        assertThat(done("overseer", "list", List.of())).contains("publication 1  approved  exposures for public, 2020-09-12 to 2020-09-13");
        assertThat(done("overseer", "ledger", List.of())).contains("2020-09-12  public 0.5 of 1  partners 0.5 of 2");
        var folder = directory.resolve("files");
        assertThat(done("tracer", "write", List.of("1", "--out", folder.toString()))).contains("spread-1.pdf", "spread-1.signed.txt");
        assertThat(FeatureFiles.read(ExportFormat.GEOPACKAGE, folder.resolve("spread-1.gpkg"), PublishedTable.LAYOUT).rows()).isEmpty();
        assertThat(Files.readString(folder.resolve("spread-1.signed.txt"))).containsIgnoringCase("mandate: demonstration");
    }

    private String done(String account, String command, List<String> more) {
        assertThat(run(account, command, more)).as(() -> err.toString()).isZero();
        return out.toString();
    }

    private int run(String account, String command, List<String> more) {
        out = new StringWriter();
        err = new StringWriter();
        var arguments = new ArrayList<>(List.of("spread", "publish", command, directory.resolve("office").toString()));
        arguments.addAll(more);
        arguments.addAll(List.of("--account", account, "--passphrase-file", directory.resolve("passphrase").toString()));
        return PumphandleCommand.run(new NoDisplay(), new PrintWriter(out, true), new PrintWriter(err, true),
                arguments.toArray(String[]::new));
    }
}
