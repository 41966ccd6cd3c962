package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.station.ReviewConsent;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent show}: a case's consent with its versions. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show a case's consent record with its versions, or write its "
        + "scanned form to a file.")
final class ConsentShowCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @Option(names = "--form-out", paramLabel = "FILE", description = "Where the scanned form goes.")
    private Optional<Path> formOut = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ConsentShowCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        ConsentText.print(terminal.run(ReviewConsent.job(station, caseId)), out());
        if (formOut.isPresent()) {
            out().println("form in " + terminal.run(ReviewConsent.exportForm(station, caseId, formOut.get())));
        }
    }
}
