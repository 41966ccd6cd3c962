package org.pumphandle.command;

import java.util.Locale;
import org.pumphandle.station.Batches;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code batch list}: all batches. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List batches of messages, the newest first. For tracers and supervisors.")
final class BatchListCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var batches = terminal.run(Batches.list(station));
        if (batches.isEmpty()) {
            out().println("no batch was composed yet; see batch compose");
        }
        batches.forEach(one -> out().printf(Locale.ROOT, "batch %d  %-9s  %s of %d messages under rule %s, prepared by %s at %s%n",
                one.batch().facts().number(), one.batch().state().code(), one.batch().facts().kind().code(), one.messages(),
                one.batch().facts().rule(), one.preparedBy(), one.batch().facts().preparedAt()));
    }
}
