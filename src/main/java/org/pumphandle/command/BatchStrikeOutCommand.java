package org.pumphandle.command;

import org.pumphandle.station.Approvals;
import org.pumphandle.station.Batches;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code batch strike-out}: takes one message out of a batch that is judged. */
@Command(name = "strike-out", mixinStandardHelpOptions = true, description = "Strike a message out of a submitted batch; the rest can still be "
        + "approved. For supervisors.")
final class BatchStrikeOutCommand extends BatchNumberCommand {
    @Option(names = "--line", required = true, paramLabel = "N", description = "The message's line.")
    private int line;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; who prepared it reads this.")
    private String reason = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var message = terminal.run(Batches.review(station, batch())).lines().stream().filter(one -> one.line() == line).findFirst()
                .orElseThrow(() -> new ParameterException(spec().commandLine(), "batch " + batch() + " has no line " + line));
        terminal.run(Approvals.strikeOut(station, batch(), message.message(), reason));
        out().println("line " + line + " of batch " + batch() + " is struck out");
    }
}
