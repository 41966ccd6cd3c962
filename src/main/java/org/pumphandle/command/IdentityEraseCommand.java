package org.pumphandle.command;

import org.pumphandle.station.Identities;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code identity erase}: forgets who a case is. */
@Command(name = "erase", mixinStandardHelpOptions = true, description = "Erase who a case is. Nothing brings it back.")
final class IdentityEraseCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    IdentityEraseCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println(terminal.run(Identities.erase(station, caseId))
                ? "who case " + caseId + " is, is erased"
                : "it was not recorded who case " + caseId + " is");
    }
}
