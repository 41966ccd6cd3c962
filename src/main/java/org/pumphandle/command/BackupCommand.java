package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.BackupStation;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: writes an encrypted copy of a station. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Write an encrypted copy of a station into a zip. The keyring is not "
        + "in it: keep that apart, and once only.")
final class BackupCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The zip to make.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    BackupCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("wrote " + terminal.run(BackupStation.job(station, file)));
    }
}
