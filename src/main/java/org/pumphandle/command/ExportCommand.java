package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.station.ExportLineList;
import org.pumphandle.station.ExportLineList.Shape;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code export}: the contacts of the last match for Go.Data or SORMAS. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the contacts of the last match as a line list of another "
        + "system, under their references only.")
final class ExportCommand extends StationCommand {
    @Option(names = "--as", required = true, paramLabel = "SYSTEM", description = "godata (relationships) or sormas (contacts).")
    private Shape shape;

    @Option(names = "--case", paramLabel = "ID", description = "Only this case; may be given several times.")
    private List<String> caseIds = List.of();

    @Option(names = "--reporting-user", paramLabel = "NAME", description = "The user of SORMAS who reports them.")
    private String reportingUser = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The CSV to write.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ExportCommand() {
    }

    @Override
    void check() {
        if (shape == Shape.SORMAS && reportingUser.isBlank()) {
            throw new ParameterException(spec().commandLine(), "SORMAS wants to know who reports the contacts; give --reporting-user");
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("wrote " + terminal.run(ExportLineList.job(station, shape, Set.copyOf(caseIds), reportingUser, file)));
    }
}
