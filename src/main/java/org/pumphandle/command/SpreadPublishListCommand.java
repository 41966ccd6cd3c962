package org.pumphandle.command;

import java.util.Locale;
import org.pumphandle.station.Publications;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code spread publish list}: all publications. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List publications, the newest first. For tracers, supervisors and overseers.")
final class SpreadPublishListCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var all = terminal.run(Publications.list(station));
        if (all.isEmpty()) {
            out().println("nothing was prepared yet; see spread publish prepare");
        }
        all.forEach(one -> {
            var facts = one.publication().facts();
            out().printf(Locale.ROOT, "publication %d  %-8s  %s for %s, %s to %s, %s, prepared by %s%n", facts.number(),
                    one.publication().state().code(), facts.measure().code(), facts.audience().code(), facts.from(), facts.to(),
                    facts.grid(), one.preparedBy());
        });
    }
}
