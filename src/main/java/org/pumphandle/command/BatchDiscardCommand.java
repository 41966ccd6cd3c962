package org.pumphandle.command;

import org.pumphandle.station.Batches;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code batch discard}: takes out a draft. */
@Command(name = "discard", mixinStandardHelpOptions = true, description = "Take out a draft. For tracers.")
final class BatchDiscardCommand extends BatchNumberCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("batch " + terminal.run(Batches.discard(station, batch())) + " is taken out");
    }
}
