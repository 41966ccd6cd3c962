package org.pumphandle.command;

import org.pumphandle.model.Audience;
import org.pumphandle.station.Publications;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code spread publish ledger}: what was spent of each day's budget. */
@Command(name = "ledger", mixinStandardHelpOptions = true, description = "Show what was spent of each day's budget, epsilon for each person and day. For "
        + "tracers, supervisors and overseers.")
final class SpreadPublishLedgerCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var ledger = terminal.run(Publications.ledger(station));
        if (ledger.isEmpty()) {
            out().println("nothing is spent");
        }
        for (var day : ledger) {
            var line = new StringBuilder(day.day().toString());
            for (var audience : Audience.values()) {
                line.append("  ").append(audience.code()).append(' ').append(day.spent(audience)).append(" of ")
                        .append(audience.budget());
            }
            out().println(line);
        }
    }
}
