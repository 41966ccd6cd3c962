package org.pumphandle.command;

import org.pumphandle.station.Identities;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code identity requests}: who asked for what. */
@Command(name = "requests", mixinStandardHelpOptions = true, description = "List the requests to see who a case is. For tracers and supervisors.")
final class IdentityRequestsCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) {
        Identities.wishes(station)
                .forEach(one -> out().println("request " + one.id() + ": case " + one.caseId() + ", asked by " + one.askedBy()
                        + " at " + one.askedAt() + ": " + one.reason()
                        + one.answeredAt().map(at -> " (agreed to at " + at + ")").orElse("")));
    }
}
