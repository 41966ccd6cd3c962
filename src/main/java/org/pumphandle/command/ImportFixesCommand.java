package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import fixes}: carrier fixes of many subscribers. */
@Command(name = "fixes", mixinStandardHelpOptions = true, description = "Import carrier fixes or events by cell (CSV, also gzip or zstd, or Parquet); numbers become "
        + "tokens while they are read.")
final class ImportFixesCommand extends StationCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files of the carrier.")
    private List<Path> files;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Which column is what, where it cannot be told from the header.")
    private @Nullable Path mapping;

    @Option(names = "--save-mapping", paramLabel = "FILE", description = "Where to write the column mapping of the first file, for the "
            + "carrier's next file.")
    private @Nullable Path savedMapping;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ImportFixesCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        for (var report : terminal.run(ImportFixes.job(station, files, Optional.ofNullable(mapping)))) {
            ReportText.print(report, out());
        }
        if (savedMapping != null) {
            terminal.run(ImportFixes.saveMapping(files.getFirst(), Optional.ofNullable(mapping), savedMapping));
        }
    }
}
