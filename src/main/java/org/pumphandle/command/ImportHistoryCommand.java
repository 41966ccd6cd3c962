package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import history}: the location history of one case. */
@Command(name = "history", mixinStandardHelpOptions = true, description = "Import a case's own location history, given with consent "
        + "(fixes CSV without a token column, GPX, KML, KMZ, GeoLife PLT, JSON of Google or PathCheck).")
final class ImportHistoryCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "CASE_ID", description = "The case whose history it is.")
    private String caseId;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FILE", description = "Files of the history.")
    private List<Path> files;

    @Option(names = "--device", paramLabel = "DEVICE", description = "The device that the case carried, where a file holds the fixes of several.")
    private Optional<String> device = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ImportHistoryCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        for (var report : terminal.run(ImportHistory.job(station, caseId, files, device))) {
            ReportText.print(report, out());
        }
    }
}
