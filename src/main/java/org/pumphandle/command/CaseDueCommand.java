package org.pumphandle.command;

import org.pumphandle.station.FollowUps;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code case due}: what is due over all cases. */
@Command(name = "due", mixinStandardHelpOptions = true, description = "List what is to be done about all cases that are not closed, the earliest "
        + "first. For tracers and supervisors.")
final class CaseDueCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var open = terminal.run(FollowUps.due(station));
        if (open.isEmpty()) {
            out().println("nothing is due");
        }
        open.forEach(one -> out().println(one.due() + "  case " + one.caseId() + "  " + one.task()));
    }
}
