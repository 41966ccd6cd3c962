package org.pumphandle.command;

import org.pumphandle.station.Appeals;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code appeal list}: all appeals. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List appeals, those that wait longest first. For tracers and supervisors.")
final class AppealListCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var appeals = terminal.run(Appeals.list(station));
        if (appeals.isEmpty()) {
            out().println("no appeal was taken yet");
        }
        appeals.forEach(one -> {
            var decision = one.decision();
            out().println("message " + one.message() + " of batch " + one.batch() + ", taken at " + one.takenAt()
                    + (decision == null ? ", to be decided by " + one.dueAt() : decision.isUpheld() ? ", upheld" : ", not upheld"));
        });
    }
}
