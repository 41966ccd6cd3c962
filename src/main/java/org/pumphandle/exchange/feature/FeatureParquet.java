package org.pumphandle.exchange.feature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.pumphandle.exchange.parquet.ColumnValues;
import org.pumphandle.exchange.parquet.ParquetFile;
import org.pumphandle.exchange.parquet.ParquetWriter;

/** As Parquet: instants as timestamps of milliseconds in UTC. It has no shapes; where a row lies its columns say, if they do. */
final class FeatureParquet {
    private static final int LONGEST_TEXT_BYTES = 4_096;

    private FeatureParquet() {
    }

    static void write(Path file, FeatureTable table) throws IOException {
        var columns = table.layout().columns();
        try (var out = ParquetWriter.create(file,
                new MessageType(table.layout().name(), columns.stream().map(FeatureParquet::type).toList()))) {
            for (var row : table.rows()) {
                for (int i = 0; i < columns.size(); i++) {
                    add(out, i, row.values().get(i));
                }
                out.endRow();
            }
        }
    }

    private static Type type(FeatureColumn column) {
        return switch (column.kind()) {
            case TEXT -> Types.required(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(column.name());
            case WHOLE -> Types.required(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.required(PrimitiveTypeName.DOUBLE).named(column.name());
            case FLAG -> Types.required(PrimitiveTypeName.BOOLEAN).named(column.name());
            case INSTANT -> Types.required(PrimitiveTypeName.INT64).as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
                    .named(column.name());
        };
    }

    private static void add(ParquetWriter out, int column, Object value) {
        switch (value) {
            case Long whole -> out.add(column, whole);
            case Double number -> out.add(column, number);
            case Boolean flag -> out.add(column, flag);
            case Instant instant -> out.add(column, instant.toEpochMilli());
            default -> out.add(column, value.toString());
        }
    }

    static FeatureTable read(Path file, FeatureTable.Layout layout) throws IOException {
        var rows = new ArrayList<FeatureTable.Row>();
        try (var parquet = ParquetFile.open(file)) {
            for (var group : parquet.rowGroups()) {
                int size = Math.toIntExact(group.rows());
                var values = new ArrayList<List<Object>>();
                for (var column : layout.columns()) {
                    var found = parquet.columns().stream().filter(one -> one.name().equals(column.name())).findFirst()
                            .orElseThrow(() -> new IOException("the column " + column.name() + " is missing"));
                    var read = new ColumnValues(size, found, LONGEST_TEXT_BYTES);
                    parquet.reader(group, found).read(read, size);
                    values.add(values(column, read, size));
                }
                for (int i = 0; i < size; i++) {
                    int at = i;
                    rows.add(new FeatureTable.Row(Optional.empty(), values.stream().map(one -> one.get(at)).toList()));
                }
            }
        }
        return new FeatureTable(new FeatureTable.Layout(layout.name(), layout.title(), Optional.empty(), layout.columns()), rows);
    }

    private static List<Object> values(FeatureColumn column, ColumnValues read, int size) {
        var values = new ArrayList<Object>(size);
        for (int i = 0; i < size; i++) {
            values.add(switch (column.kind()) {
                case TEXT -> new String(read.bytes(), read.from(i), read.to(i) - read.from(i), StandardCharsets.UTF_8);
                case WHOLE -> read.longs()[i];
                case NUMBER -> read.doubles()[i];
                case FLAG -> read.longs()[i] == 1;
                case INSTANT -> Instant.ofEpochMilli(read.longs()[i]);
            });
        }
        return values;
    }
}
