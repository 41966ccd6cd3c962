package org.pumphandle.command;

import org.pumphandle.station.Appeals;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code appeal link}: links a warning to the case that the warned subscriber turned out to be. */
@Command(name = "link", mixinStandardHelpOptions = true, description = "Link a warning to the case that the warned subscriber turned out to be, by the "
        + "code that the person gave with the consent. For tracers.")
final class AppealLinkCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "CODE", description = "The code of the message.")
    private String code = "";

    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("the warning is linked to case " + terminal.run(Appeals.linkOutcome(station, caseId, code)));
    }
}
