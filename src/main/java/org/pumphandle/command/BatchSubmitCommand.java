package org.pumphandle.command;

import org.pumphandle.station.Batches;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code batch submit}: lays a draft before a supervisor. */
@Command(name = "submit", mixinStandardHelpOptions = true, description = "Lay a draft before a supervisor; from then on it does not change. For the tracer who prepared it.")
final class BatchSubmitCommand extends BatchNumberCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("batch " + terminal.run(Batches.submit(station, batch())) + " is submitted");
    }
}
