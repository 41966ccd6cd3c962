package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.station.ExportLog;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code log head}: writes the newest signed head, to be kept outside. */
@Command(name = "head", mixinStandardHelpOptions = true, description = "Write the newest signed head of the log into the overseer's folder, to "
        + "be kept outside the station.")
final class LogHeadCommand extends StationCommand {
    @Option(names = "--to", paramLabel = "DIR", description = "The folder, which is used from now on; without it the one that was used before.")
    private Optional<Path> folder = Optional.empty();

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("wrote " + terminal.run(ExportLog.head(station, folder)));
    }
}
