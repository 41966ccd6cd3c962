package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.InstallMandate;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mandate exclude}: the list of those whose fixes are never taken in. */
@Command(name = "exclude", mixinStandardHelpOptions = true, description = "Take in the list that the mandate names, as keyed hashes alone. Then "
        + "the list is not needed here any more; delete it.")
final class MandateExcludeCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "LIST", description = "What mandate list made.")
    private Path list;

    @SuppressWarnings("NullAway.Init") // picocli fills the field before run().
    MandateExcludeCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println(terminal.run(InstallMandate.exclusions(station, list)) + " tokens or numbers are excluded; delete the list here");
    }
}
