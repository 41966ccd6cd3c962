package org.pumphandle.command;

import org.pumphandle.station.Identities;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code identity reveal}: a supervisor's part, and the answer for the tracer who asked. */
@Command(name = "reveal", mixinStandardHelpOptions = true, description = "Show who a case is: for a supervisor who agrees to a request, and after "
        + "that for a quarter of an hour for the tracer who asked.")
final class IdentityRevealCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "REQUEST", description = "The request's number.")
    private long request;

    @Option(names = "--refuse", description = "Refuse the request instead. For supervisors.")
    private boolean refuse;

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (refuse) {
            out().println("request " + terminal.run(Identities.refuse(station, request)) + " is refused");
            return;
        }
        var revealed = terminal.run(Identities.reveal(station, request));
        out().println(revealed.watermark());
        out().println("case " + revealed.caseId() + ": " + revealed.identity().name());
        out().println("number: " + revealed.identity().number() + revealed.isInData().map(in -> in
                ? " (this SIM is among the subscribers of the carrier data)"
                : " (this SIM is not among the subscribers of the carrier data)").orElse(""));
        var birthDate = revealed.identity().birthDate();
        out().println("birth date: " + (birthDate == null ? "" : birthDate));
        out().println("note: " + revealed.identity().note());
    }
}
