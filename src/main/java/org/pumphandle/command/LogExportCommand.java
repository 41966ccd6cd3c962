package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.ExportLog;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code log export}: writes the whole log for {@code verify-log}. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the whole log for verify-log. It holds no names, no cases and "
        + "no texts.")
final class LogExportCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The file to make.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    LogExportCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("wrote " + terminal.run(ExportLog.job(station, file)) + " leaves into " + file);
    }
}
