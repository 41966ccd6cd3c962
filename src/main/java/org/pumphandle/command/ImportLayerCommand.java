package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.ImportLayer;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import layer}: streets, buildings and areas for the station's map. */
@Command(name = "layer", mixinStandardHelpOptions = true, description = "Import a map layer (GeoJSON) of streets, buildings or areas.")
final class ImportLayerCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "A GeoJSON FeatureCollection.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the field before run().
    ImportLayerCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        ReportText.print(terminal.run(ImportLayer.job(station, file)), out());
    }
}
