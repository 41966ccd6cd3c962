package org.pumphandle.exchange.feature;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As CSV (RFC 4180) in UTF-8: instants as seconds since 1970-01-01 UTC with two decimals. It has no shapes; where a row lies its columns say, if
 * they do.
 */
final class FeatureCsv {
    private static final int MS_PER_S = 1_000;

    private FeatureCsv() {
    }

    static void write(Path file, FeatureTable table) throws IOException {
        var columns = table.layout().columns();
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns.stream().map(FeatureColumn::name).toList());
            for (var row : table.rows()) {
                var fields = new ArrayList<String>();
                for (int i = 0; i < columns.size(); i++) {
                    fields.add(field(columns.get(i), row.values().get(i)));
                }
                csv.writeRecord(fields);
            }
        }
    }

    private static String field(FeatureColumn column, Object value) {
        return switch (value) {
            case Double number -> column.decimal(number).toPlainString();
            case Instant instant -> BigDecimal.valueOf(instant.toEpochMilli(), 3).setScale(2, RoundingMode.FLOOR).toPlainString();
            default -> value.toString();
        };
    }

    static FeatureTable read(Path file, FeatureTable.Layout layout) throws IOException {
        var rows = new ArrayList<FeatureTable.Row>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var line : csv) {
                var values = new ArrayList<Object>();
                for (var column : layout.columns()) {
                    values.add(value(column, line.getField(column.name())));
                }
                rows.add(new FeatureTable.Row(Optional.empty(), values));
            }
        }
        return new FeatureTable(new FeatureTable.Layout(layout.name(), layout.title(), Optional.empty(), layout.columns()),
                List.copyOf(rows));
    }

    private static Object value(FeatureColumn column, String field) {
        return switch (column.kind()) {
            case TEXT -> field;
            case WHOLE -> Long.parseLong(field);
            case NUMBER -> Double.parseDouble(field);
            case FLAG -> Boolean.parseBoolean(field);
            case INSTANT -> Instant.ofEpochMilli(new BigDecimal(field).multiply(BigDecimal.valueOf(MS_PER_S)).longValueExact());
        };
    }
}
