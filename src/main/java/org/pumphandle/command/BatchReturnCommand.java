package org.pumphandle.command;

import org.pumphandle.station.Approvals;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batch return}: gives a batch back. */
@Command(name = "return", mixinStandardHelpOptions = true, description = "Give a batch back to who prepared it. For supervisors.")
final class BatchReturnCommand extends BatchNumberCommand {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; who prepared it reads this.")
    private String reason = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("batch " + terminal.run(Approvals.giveBack(station, batch(), reason)) + " is given back");
    }
}
