package org.pumphandle.command;

import org.pumphandle.station.Approvals;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code batch approve}: signs a batch. */
@Command(name = "approve", mixinStandardHelpOptions = true, description = "Sign a batch, so that it may be sent. For supervisors who did not prepare it.")
final class BatchApproveCommand extends BatchNumberCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("batch " + terminal.run(Approvals.approve(station, batch())) + " is approved");
    }
}
