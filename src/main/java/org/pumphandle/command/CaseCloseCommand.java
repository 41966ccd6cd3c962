package org.pumphandle.command;

import org.pumphandle.model.ClosingReason;
import org.pumphandle.station.CaseTracing;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code case close}: ends the work on a case. */
@Command(name = "close", mixinStandardHelpOptions = true, description = "Close a case with a reason.")
final class CaseCloseCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @Option(names = "--reason", required = true, paramLabel = "REASON", description = "One of ${COMPLETION-CANDIDATES}.")
    private ClosingReason reason;

    @Option(names = "--yes", description = "Close it although follow-ups are to be done or batches did not go out.")
    private boolean isConfirmed;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    CaseCloseCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        terminal.run(CaseTracing.close(station, caseId, reason, isConfirmed));
        out().println("case " + caseId + " is closed: " + reason.code());
    }
}
