package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pumphandle.exchange.GeoJsonText;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.StoredFixes;

/** Brings in a map layer of the station's own: streets, buildings, areas. A layer of the same name is replaced. */
public final class ImportLayer {

    private ImportLayer() {
    }

    public static Job<ImportReport> job(Station station, Path file) {
        return station.gate().job(Action.LAYER_IMPORTED, message("station.import-map-layer", file.getFileName()),
                (progress, cancellation) -> {
                    try (var run = new ImportRun(station, file, "map layer", cancellation)) {
                        if (run.isKnown()) {
                            return run.alreadyImported();
                        }
                        long features = GeoJsonText.check(file);
                        var text = Files.readString(file);
                        return station.store().inTransaction(() -> {
                            run.begin();
                            station.store().layers().save(layerName(file), text);
                            var report = run.finish(message("station.map-layer-geojson"), features, StoredFixes.count(features), List.of());
                            station.gate().note(Action.LAYER_IMPORTED, List.of(), ImportRun.outcome(List.of(report)));
                            return report;
                        });
                    }
                });
    }

    private static String layerName(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
