package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.tiles.MapFiles;

/** Keeps a street map with the station: an extract of OpenStreetMap, a GeoPackage or a GeoTIFF is turned into tiles, an MBTiles file is copied. */
public final class AddBaseMap {

    private AddBaseMap() {
    }

    /**
     * @param name what the map is called from then on, see {@link BaseMaps#nameFor}
     */
    public static Job<BaseMapFacts> job(Station station, Path file, String name) {
        return station.gate().job(Action.BASE_MAP_ADDED, message("station.add-base-map", name), (progress, cancellation) -> {
            var target = station.baseMaps().fileFor(name);
            try {
                MapFiles.keep(file, target, name, progress, cancellation);
            } catch (ImportException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
            station.gate().note(Action.BASE_MAP_ADDED, List.of(), "added");
            return station.baseMaps().all().stream().filter(facts -> facts.name().equals(name)).findFirst()
                    .orElseThrow(() -> new StationException(message("station.the-base-map-cannot-be", name)));
        });
    }

    /** Deletes a base map. */
    public static Job<String> removal(Station station, String name) {
        return Job.of(message("station.remove-base-map", name), (_, _) -> {
            BaseMaps.remove(station, name);
            return name;
        });
    }
}
