package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.station.AddBaseMap;
import org.pumphandle.station.BaseMaps;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import map}: streets, buildings, water and names under the station's map. */
@Command(name = "map", mixinStandardHelpOptions = true, description = "Keep a street map with the station: an OpenStreetMap extract (.osm.pbf, "
        + ".osm.gz), a GeoPackage or a GeoTIFF, which are turned into tiles, or an MBTiles file.")
final class ImportMapCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The extract, or the file of tiles.")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "What the map is called; without it as its file.")
    private Optional<String> name = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli fills the field before run().
    ImportMapCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var added = terminal.run(AddBaseMap.job(station, file, name.orElseGet(() -> BaseMaps.nameFor(file))));
        out().println(MapsCommand.line(added));
    }
}
