package org.pumphandle.command;

import org.pumphandle.station.Identities;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code identity ask}: a tracer's part. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "Ask to see who a case is. For tracers.")
final class IdentityAskCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; the supervisor and the log show it.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    IdentityAskCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("request " + terminal.run(Identities.ask(station, caseId, reason)) + " waits for a supervisor");
    }
}
