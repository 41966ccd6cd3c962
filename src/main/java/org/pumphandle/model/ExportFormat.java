package org.pumphandle.model;

import java.util.Locale;

/** The formats in which tables leave for other programs. */
public enum ExportFormat {
    CSV("csv"), PARQUET("parquet"), GEOJSON("geojson"), GEOPACKAGE("gpkg");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** The end of the names of its files. */
    public String extension() {
        return extension;
    }

    /** Short name, such as {@code geopackage}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
