package org.pumphandle.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.station.SendBatch;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code batch doubts}: messages of which nobody knows whether they were sent. */
@Command(name = "doubts", mixinStandardHelpOptions = true, description = "List messages of which nobody knows whether they were sent, or decide about "
        + "them after asking the carrier. Deciding is for supervisors.")
final class BatchDoubtsCommand extends StationCommand {
    @Option(names = "--decide", paramLabel = "WORD", description = "WAS_HANDED_OVER, SEND_AGAIN or GIVE_UP.")
    private @Nullable DoubtDecision decision;

    @Option(names = "--message", split = ",", paramLabel = "N", description = "The messages that are decided about.")
    private List<Long> messages = List.of();

    @Override
    void check() {
        if ((decision == null) != messages.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "--decide and --message go together");
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (decision != null) {
            out().println(terminal.run(SendBatch.decide(station, Set.copyOf(messages), decision)) + " messages are decided about");
            return;
        }
        var doubts = terminal.run(SendBatch.doubts(station));
        if (doubts.isEmpty()) {
            out().println("no message is in doubt");
        }
        doubts.forEach(one -> out()
                .println("message " + one.number() + " of batch " + one.batch() + ": " + one.reason() + " (" + one.since() + ")"));
    }
}
