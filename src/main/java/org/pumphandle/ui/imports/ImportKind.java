package org.pumphandle.ui.imports;

import java.util.List;
import org.pumphandle.ui.common.FileChoice.Wanted;

/** What can be imported, and what its files look like. */
public enum ImportKind {
    CASES(new Wanted("Import cases", "Case line list (CSV)", List.of("*.csv", "*.csv.gz", "*.csv.zst"), false)), HISTORY(
            new Wanted("Import the case's own location history", "Location history (CSV, GPX, GeoLife PLT)",
                    List.of("*.csv", "*.gpx", "*.plt", "*.csv.gz", "*.gpx.gz", "*.csv.zst"), true)), FIXES(
                            new Wanted("Import carrier fixes", "Fixes (CSV)", List.of("*.csv", "*.csv.gz", "*.csv.zst", "*.gz", "*.zst"),
                                    true)), MAPPING(
                                            new Wanted("Choose the column mapping of the fixes", "Column mapping",
                                                    List.of("*.properties", "*.mapping", "*.txt"), false)), LAYER(
                                                            new Wanted("Import a map layer", "Map layer (GeoJSON)",
                                                                    List.of("*.geojson", "*.json"), false));

    private final Wanted wanted;

    ImportKind(Wanted wanted) {
        this.wanted = wanted;
    }

    public Wanted wanted() {
        return wanted;
    }
}
