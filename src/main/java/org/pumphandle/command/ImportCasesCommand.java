package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import cases}: a case line list. */
@Command(name = "cases", mixinStandardHelpOptions = true, description = "Import a case line list (CSV of this product, of Go.Data or SORMAS, or JSON of Go.Data).")
final class ImportCasesCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "CSV with the columns case_id, test_positive_at, onset, isolation, "
            + "consent_id, consent_at, consent_purposes; or what Go.Data or SORMAS exports.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the field before run().
    ImportCasesCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        ReportText.print(terminal.run(ImportCases.job(station, file)), out());
    }
}
