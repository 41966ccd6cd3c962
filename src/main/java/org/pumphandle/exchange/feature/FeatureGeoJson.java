package org.pumphandle.exchange.feature;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As GeoJSON (RFC 7946): a collection of features, positions with seven decimals, instants in ISO 8601, UTC. */
final class FeatureGeoJson {
    private static final int POSITION_DECIMALS = 7;
    private static final int DEEPEST = 20;

    private FeatureGeoJson() {
    }

    static void write(Path file, FeatureTable table) throws IOException {
        try (var json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("name", table.layout().name());
            json.writeStringField("title", table.layout().title());
            json.writeArrayFieldStart("features");
            for (var row : table.rows()) {
                feature(json, table.layout().columns(), row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void feature(JsonGenerator json, List<FeatureColumn> columns, FeatureTable.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        if (row.shape().isPresent()) {
            geometry(json, row.shape().get());
        } else {
            json.writeNull();
        }
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            switch (row.values().get(i)) {
                case Double number -> json.writeNumber(columns.get(i).decimal(number));
                case Long whole -> json.writeNumber(whole);
                case Boolean flag -> json.writeBoolean(flag);
                case Object other -> json.writeString(other.toString());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, FeatureShape shape) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", shape.type());
        json.writeFieldName("coordinates");
        switch (shape) {
            case FeatureShape.Point point -> position(json, point);
            case FeatureShape.Polygon polygon -> {
                json.writeStartArray();
                json.writeStartArray();
                for (var corner : polygon.ring()) {
                    position(json, corner);
                }
                json.writeEndArray();
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, FeatureShape.Point point) throws IOException {
        json.writeStartArray();
        json.writeNumber(degrees(point.lonDeg()));
        json.writeNumber(degrees(point.latDeg()));
        json.writeEndArray();
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(POSITION_DECIMALS, RoundingMode.HALF_UP);
    }

    static FeatureTable read(Path file, FeatureTable.Layout layout) throws IOException {
        var factory = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build();
        var rows = new ArrayList<FeatureTable.Row>();
        try (var json = factory.createParser(file.toFile())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("features")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        rows.add(feature(json, layout));
                    }
                }
            }
        }
        return new FeatureTable(layout, rows);
    }

    private static FeatureTable.Row feature(JsonParser json, FeatureTable.Layout layout) throws IOException {
        FeatureShape shape = null;
        var values = new ArrayList<Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "geometry" -> shape = shape(json, layout.shape());
                case "properties" -> {
                    for (var column : layout.columns()) {
                        json.nextToken();
                        if (!column.name().equals(json.currentName())) {
                            throw new IOException("the property " + column.name() + " is missing");
                        }
                        json.nextToken();
                        values.add(value(json, column));
                    }
                    json.nextToken();
                }
                default -> json.skipChildren();
            }
        }
        return new FeatureTable.Row(Optional.ofNullable(shape), values);
    }

    private static Object value(JsonParser json, FeatureColumn column) throws IOException {
        return switch (column.kind()) {
            case TEXT -> json.getText();
            case WHOLE -> json.getLongValue();
            case NUMBER -> json.getDoubleValue();
            case FLAG -> json.getBooleanValue();
            case INSTANT -> Instant.parse(json.getText());
        };
    }

    /** The positions of the shape, whatever the nesting: of the two kinds there are, their number tells. */
    private static @Nullable FeatureShape shape(JsonParser json, Optional<String> kind) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        var numbers = new ArrayList<Double>();
        for (int depth = 1; depth > 0;) {
            switch (Objects.requireNonNull(json.nextToken(), "the file ends early")) {
                case START_OBJECT -> depth++;
                case END_OBJECT -> depth--;
                case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> numbers.add(json.getDoubleValue());
                default -> {
                    // Brackets and the name of the kind, which the table's layout holds.
                }
            }
        }
        var points = new ArrayList<FeatureShape.Point>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            points.add(new FeatureShape.Point(numbers.get(i), numbers.get(i + 1)));
        }
        return kind.filter("Polygon"::equals).isPresent() ? new FeatureShape.Polygon(points) : points.getFirst();
    }
}
