package org.pumphandle.command;

import org.pumphandle.station.SendBatch;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code batch close}: no receipt is awaited any more. */
@Command(name = "close", mixinStandardHelpOptions = true, description = "Close a batch that was sent: no receipt is awaited any more, appeals are. For "
        + "supervisors.")
final class BatchCloseCommand extends BatchNumberCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("batch " + terminal.run(SendBatch.close(station, batch())) + " is closed");
    }
}
