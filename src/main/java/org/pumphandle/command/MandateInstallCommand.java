package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.InstallMandate;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mandate install}: a renewed mandate. */
@Command(name = "install", mixinStandardHelpOptions = true, description = "Install a renewed mandate, on one of its days.")
final class MandateInstallCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The mandate, signed by the authority that the station was made under.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the field before run().
    MandateInstallCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println(terminal.run(InstallMandate.job(station, file)).inWords());
    }
}
