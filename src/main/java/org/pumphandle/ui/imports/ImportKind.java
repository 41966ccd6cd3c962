package org.pumphandle.ui.imports;

import java.util.List;
import org.pumphandle.ui.common.FileChoice.Wanted;

/** What can be imported, and what its files look like. */
public enum ImportKind {
    CASES, HISTORY, FIXES, MAPPING, LAYER;

    public Wanted wanted() {
        return switch (this) {
            case CASES -> new Wanted("Import cases", "Case line list (CSV)", List.of("*.csv", "*.csv.gz", "*.csv.zst"), false);
            case HISTORY -> new Wanted("Import the case's own location history", "Location history (CSV, JSON, GPX, KML, GeoLife PLT)",
                    List.of("*.csv", "*.json", "*.gpx", "*.kml", "*.kmz", "*.plt", "*.gz", "*.zst"), true);
            case FIXES ->
                new Wanted("Import carrier fixes", "Carrier fixes, events by cell (CSV)", List.of("*.csv", "*.gz", "*.zst"), true);
            case MAPPING -> new Wanted("Choose the column mapping of the fixes", "Column mapping",
                    List.of("*.mapping", "*.properties", "*.txt"), false);
            case LAYER -> new Wanted("Import a map layer", "Map layer (GeoJSON)", List.of("*.geojson", "*.json"), false);
        };
    }
}
