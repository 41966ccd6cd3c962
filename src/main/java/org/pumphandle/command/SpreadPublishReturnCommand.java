package org.pumphandle.command;

import org.pumphandle.station.Publications;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread publish return}: gives a publication back. */
@Command(name = "return", mixinStandardHelpOptions = true, description = "Give a publication back to who prepared it; what it cost stays spent. For "
        + "supervisors who did not prepare it.")
final class SpreadPublishReturnCommand extends PublicationNumberCommand {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; who prepared it reads this.")
    private String reason = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("publication " + terminal.run(Publications.giveBack(station, publication(), reason)) + " is given back");
    }
}
