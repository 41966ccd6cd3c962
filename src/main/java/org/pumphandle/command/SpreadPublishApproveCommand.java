package org.pumphandle.command;

import org.pumphandle.station.Publications;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code spread publish approve}: signs a publication. */
@Command(name = "approve", mixinStandardHelpOptions = true, description = "Sign a publication, so that its files may be written. For supervisors who did not "
        + "prepare it.")
final class SpreadPublishApproveCommand extends PublicationNumberCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("publication " + terminal.run(Publications.approve(station, publication())) + " is approved");
    }
}
