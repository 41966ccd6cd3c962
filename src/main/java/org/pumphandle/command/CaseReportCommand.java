package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.ExportCaseReport;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code case report}: what is known of a case, for paper. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Write the report of a case as an HTML page: no name, no position, and of its "
        + "contacts their references alone.")
final class CaseReportCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @Option(names = "--notes", description = "With the notes.")
    private boolean hasNotes;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The page to write.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    CaseReportCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("wrote " + terminal.run(ExportCaseReport.job(station, caseId, hasNotes, file)));
    }
}
