package org.pumphandle.command;

import org.pumphandle.station.SendBatch;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batch withdraw}: takes out what was not sent yet. */
@Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Take out what was not sent yet of a batch. For supervisors.")
final class BatchWithdrawCommand extends BatchNumberCommand {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private String reason = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println(terminal.run(SendBatch.withdraw(station, batch(), reason)) + " messages are withdrawn");
    }
}
