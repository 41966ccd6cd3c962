package org.pumphandle.exchange.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table for other programs.
 *
 * @param layout what its rows are made of
 * @param rows in the order in which they are written
 */
public record FeatureTable(Layout layout, List<Row> rows) {

    public FeatureTable {
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.values.size() != layout.columns.size() || !row.shape.map(FeatureShape::type).equals(layout.shape)) {
                throw new IllegalArgumentException("a row does not fit the table " + layout.name());
            }
        }
    }

    /**
     * What every row has.
     *
     * @param name of the file or of the table in a file, lower case letters
     * @param title for people
     * @param shape the kind of shape that every row has, {@code Point} or {@code Polygon}; empty where none has any
     */
    public record Layout(String name, String title, Optional<String> shape, List<FeatureColumn> columns) {
        public Layout {
            FeatureColumn.text(name);
            columns = List.copyOf(columns);
        }

        /** A row of these columns, its values rounded as the columns are. */
        public Row row(Optional<FeatureShape> at, Object... values) {
            var rounded = new ArrayList<Object>();
            for (int i = 0; i < values.length; i++) {
                rounded.add(columns.get(i).rounded(values[i]));
            }
            return new Row(at, rounded);
        }
    }

    /**
     * A row.
     *
     * @param values one for each column, of its kind
     */
    public record Row(Optional<FeatureShape> shape, List<Object> values) {
        public Row {
            values = List.copyOf(values);
        }
    }
}
