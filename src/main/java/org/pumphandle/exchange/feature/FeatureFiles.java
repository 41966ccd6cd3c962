package org.pumphandle.exchange.feature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.ExportFormat;

/** Tables in files, in any of the formats. Any thread. */
public final class FeatureFiles {

    private FeatureFiles() {
    }

    /**
     * The files that hold some tables, by name: one for each, but for a GeoPackage, which holds them all.
     *
     * @param all name of the file that holds them all, without its end
     */
    public static Map<String, List<FeatureTable>> named(ExportFormat format, String all, List<FeatureTable> tables) {
        if (format == ExportFormat.GEOPACKAGE) {
            return Map.of(all + "." + format.extension(), tables);
        }
        var files = new LinkedHashMap<String, List<FeatureTable>>();
        tables.forEach(table -> files.put(table.layout().name() + "." + format.extension(), List.of(table)));
        return files;
    }

    /**
     * Writes a file.
     *
     * @param file which must not be there
     * @param tables one, but for a GeoPackage
     */
    public static void write(ExportFormat format, Path file, List<FeatureTable> tables) throws IOException {
        switch (format) {
            case CSV -> FeatureCsv.write(file, tables.getFirst());
            case PARQUET -> FeatureParquet.write(file, tables.getFirst());
            case GEOJSON -> FeatureGeoJson.write(file, tables.getFirst());
            case GEOPACKAGE -> FeatureGeoPackage.write(file, tables);
        }
    }

    /**
     * Reads back a table that was written so. CSV and Parquet have no shapes.
     *
     * @throws IOException where the file cannot be read or does not hold such a table
     */
    public static FeatureTable read(ExportFormat format, Path file, FeatureTable.Layout layout) throws IOException {
        try {
            return switch (format) {
                case CSV -> FeatureCsv.read(file, layout);
                case PARQUET -> FeatureParquet.read(file, layout);
                case GEOJSON -> FeatureGeoJson.read(file, layout);
                case GEOPACKAGE -> FeatureGeoPackage.read(file, layout);
            };
        } catch (RuntimeException e) {
            throw new IOException(file + " does not hold the table " + layout.name(), e);
        }
    }
}
