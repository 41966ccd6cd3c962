package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.station.ExportContacts;
import org.pumphandle.station.ExportLineList;
import org.pumphandle.station.ExportLineList.Shape;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code export}: the contacts of the last match for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the contacts of the last match for another program, under "
        + "their references only: as a line list, or contacts and episodes as tables. Clusters: spread clusters --as.")
final class ExportCommand extends StationCommand {
    @Option(names = "--as", required = true, paramLabel = "SHAPE", description = "godata (relationships) or sormas (contacts); csv, "
            + "parquet, geojson or geopackage.")
    private As as;

    @Option(names = "--case", paramLabel = "ID", description = "Only this case; may be given several times.")
    private List<String> caseIds = List.of();

    @Option(names = "--reporting-user", paramLabel = "NAME", description = "The user of SORMAS who reports them.")
    private String reportingUser = "";

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "The file of a line list; the folder of tables.")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ExportCommand() {
    }

    @Override
    void check() {
        if (as == As.SORMAS && reportingUser.isBlank()) {
            throw new ParameterException(spec().commandLine(), "SORMAS wants to know who reports the contacts; give --reporting-user");
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var cases = Set.copyOf(caseIds);
        var files = switch (as) {
            case GODATA -> List.of(terminal.run(ExportLineList.job(station, Shape.GODATA, cases, reportingUser, out)));
            case SORMAS -> List.of(terminal.run(ExportLineList.job(station, Shape.SORMAS, cases, reportingUser, out)));
            case CSV, PARQUET, GEOJSON, GEOPACKAGE ->
                terminal.run(ExportContacts.job(station, cases, Set.of(ExportFormat.valueOf(as.name())), out));
        };
        files.forEach(file -> out().println("wrote " + file));
    }

    /** The shapes. */
    private enum As {
        GODATA, SORMAS, CSV, PARQUET, GEOJSON, GEOPACKAGE
    }
}
