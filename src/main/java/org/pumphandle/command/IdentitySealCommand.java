package org.pumphandle.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pumphandle.model.Identity;
import org.pumphandle.station.Identities;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code identity seal}: records who a case is. It is read from a file, as the command line can be seen by others. */
@Command(name = "seal", mixinStandardHelpOptions = true, description = "Record who a case is. After that nobody can read it alone.")
final class IdentitySealCommand extends StationCommand {
    private static final int LARGEST_BYTES = 4096;

    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @Option(names = "--from", required = true, paramLabel = "F", description = "A file of up to four lines: name, number of the SIM, how the person "
            + "is reached, birth date such as 1980-05-17. Delete it afterwards.")
    private Path from;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    IdentitySealCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        terminal.run(Identities.seal(station, caseId, read()));
        out().println("who case " + caseId + " is, is sealed; delete " + from);
    }

    private Identity read() throws IOException {
        if (Files.size(from) > LARGEST_BYTES) {
            throw new StationException(from + ": at most " + LARGEST_BYTES + " bytes are read; is this another file?");
        }
        var lines = Files.readAllLines(from);
        try {
            return new Identity(line(lines, 0), line(lines, 1), line(lines, 2), Identity.birthDate(line(lines, 3)));
        } catch (IllegalArgumentException e) {
            throw new StationException(from + ": " + e.getMessage(), e);
        }
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number).strip() : "";
    }
}
