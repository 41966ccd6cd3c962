package org.pumphandle.command;

import org.pumphandle.station.Appeals;
import org.pumphandle.station.Station;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code appeal decide}: decides an appeal. */
@Command(name = "decide", mixinStandardHelpOptions = true, description = "Decide an appeal; an upheld one takes the warning back. For supervisors who "
        + "did not prepare the batch.")
final class AppealDecideCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "MESSAGE", description = "The message's number, as the list shows it.")
    private long message;

    @ArgGroup(multiplicity = "1")
    private Word word;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private String reason = "";

    /** Yes or no. */
    static final class Word {
        @Option(names = "--uphold", description = "The warning was wrong.")
        private boolean isUpheld;

        @Option(names = "--dismiss", description = "The warning stands.")
        private boolean isDismissed;
    }

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    AppealDecideCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        terminal.run(Appeals.decide(station, message, word.isUpheld && !word.isDismissed, reason));
        out().println("the appeal against message " + message + " is " + (word.isUpheld ? "upheld; a retraction is due" : "not upheld"));
    }
}
