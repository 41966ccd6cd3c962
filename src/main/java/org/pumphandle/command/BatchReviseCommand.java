package org.pumphandle.command;

import org.pumphandle.station.Batches;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code batch revise}: works on a batch again that was given back. */
@Command(name = "revise", mixinStandardHelpOptions = true, description = "Make a draft again of a batch that was given back; lines that were struck out go. For tracers.")
final class BatchReviseCommand extends BatchNumberCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("batch " + terminal.run(Batches.revise(station, batch())) + " is a draft again");
    }
}
