package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.ExportPublication;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread publish write}: the files of an approved publication. */
@Command(name = "write", mixinStandardHelpOptions = true, description = "Write the files of an approved publication: CSV, Parquet, GeoJSON, GeoPackage, PNG, PDF, and "
        + "the signed text. For tracers and supervisors.")
final class SpreadPublishWriteCommand extends PublicationNumberCommand {
    private final Desktop desktop;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the files go.")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    SpreadPublishWriteCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        terminal.run(ExportPublication.job(station, publication(), desktop.assets(), folder))
                .forEach(file -> out().println("wrote " + file));
    }
}
