package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.station.CarrierMappings;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code import fixes}: carrier fixes of many subscribers. */
@Command(name = "fixes", mixinStandardHelpOptions = true, description = "Import carrier fixes or events by cell (CSV, also gzip or zstd, or Parquet); numbers become "
        + "tokens while they are read.")
final class ImportFixesCommand extends StationCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files of the carrier.")
    private List<Path> files;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Which column is what, where it cannot be told from the header.")
    private @Nullable Path mapping;

    @Option(names = "--carrier", paramLabel = "NAME", description = "Whose data they are; read with the "
            + "column mapping that the station keeps for this carrier, if it keeps one.")
    private @Nullable String carrier;

    @Option(names = "--save-carrier", paramLabel = "NAME", description = "Keep the mapping of --mapping in the station for this carrier.")
    private @Nullable String savedCarrier;

    @Option(names = "--save-mapping", paramLabel = "FILE", description = "Where to write the column mapping of the first file, for the "
            + "carrier's next file.")
    private @Nullable Path savedMapping;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ImportFixesCommand() {
    }

    @Override
    void check() {
        if (carrier != null && savedCarrier != null && !carrier.equals(savedCarrier)) {
            throw new ParameterException(spec().commandLine(), "--carrier and --save-carrier name two carriers; name one");
        }
        if (savedCarrier != null && mapping == null) {
            throw new ParameterException(spec().commandLine(), "--save-carrier keeps the mapping of --mapping FILE; give one");
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var of = carrier != null ? carrier : savedCarrier;
        var job = of != null
                ? ImportFixes.ofCarrier(station, files, of, Optional.ofNullable(mapping))
                : ImportFixes.job(station, files, Optional.ofNullable(mapping));
        for (var report : terminal.run(job)) {
            ReportText.print(report, out());
        }
        if (savedCarrier != null && mapping != null) {
            terminal.run(CarrierMappings.save(station, savedCarrier, terminal.run(ImportFixes.readColumns(mapping))));
        }
        if (savedMapping != null) {
            terminal.run(ImportFixes.saveMapping(files.getFirst(), Optional.ofNullable(mapping), savedMapping));
        }
    }
}
