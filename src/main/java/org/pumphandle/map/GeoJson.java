package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pumphandle.map.GeoJsonGeometry.Piece;

/**
 * Reads GeoJSON feature collections (RFC 7946; and the older member {@code crs}, by GeoTools, for layers in a national grid) into layers.
 * What the property {@code name} says is written on the map.
 */
public final class GeoJson {
    private final String layer;
    private final JsonParser json;
    private final Function<Map<String, String>, Look> looks;
    private final List<Feature> features = new ArrayList<>();
    private final List<Raw> raws = new ArrayList<>();
    private Optional<Bounds> bounds = Optional.empty();
    private String crs = "";
    private boolean isCollection;

    private GeoJson(String layer, JsonParser json, Function<Map<String, String>, Look> looks) {
        this.layer = layer;
        this.json = json;
        this.looks = looks;
    }

    /**
     * A street map, drawn by the property {@code kind}: primary, residential, path (streets); home, work, school, shop, hospital (buildings);
     * park, water.
     *
     * @param name the layer's, used in messages too
     * @throws MapDataException naming the feature and line that cannot be read
     */
    public static MapLayer read(String name, String text) {
        return parse(name, text, new Town());
    }

    /**
     * A layer drawn by its properties.
     *
     * @param symbolByProperty given a feature's properties, scalar values as text
     * @throws MapDataException naming the feature and line that cannot be read
     */
    public static MapLayer read(String name, String text, Function<Map<String, String>, MapSymbol> symbolByProperty) {
        return parse(name, text, properties -> new Look.Fixed(symbolByProperty.apply(properties)));
    }

    private static MapLayer parse(String name, String text, Function<Map<String, String>, Look> looks) {
        try (var json = new JsonFactory().createParser(text)) {
            var reader = new GeoJson(name, json, looks);
            reader.root();
            return MapLayer.ofFeatures(name, reader.bounds, reader.features);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new MapDataException(at == null
                    ? message("map.not-well-formed", name, e.getOriginalMessage())
                    : message("map.not-well-formed-there", name, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new MapDataException(message("map.layer-cannot-be-read", name, e.getMessage()), e);
        }
    }

    private void root() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MapDataException(message("map.layer-is-not-geojson-it", layer));
        }
        var type = "";
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "type" -> type = json.getText();
                case "features" -> features();
                case "crs" -> crs = crs();
                default -> json.skipChildren();
            }
        }
        if (!isCollection || !type.equals("FeatureCollection")) {
            throw new MapDataException(isCollection
                    ? message("map.layer-is-of-another-type", layer, type)
                    : message("map.layer-is-without-features", layer, type));
        }
        // The reference system may stand after the features.
        var positions = ReferenceSystem.named(crs, layer);
        raws.forEach(raw -> build(raw, positions));
    }

    private void features() throws IOException {
        isCollection = json.currentToken() == JsonToken.START_ARRAY;
        if (!isCollection) {
            throw new MapDataException(message("map.layer-features-must-be-an", layer, json.currentTokenLocation().getLineNr()));
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            feature();
        }
    }

    private void feature() throws IOException {
        int line = json.currentTokenLocation().getLineNr();
        var properties = new HashMap<String, String>();
        var pieces = List.<Piece>of();
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "properties" -> properties(properties);
                case "geometry" ->
                    pieces = new GeoJsonGeometry(json, () -> message("map.layer-and-feature", layer, raws.size() + 1)).read();
                default -> json.skipChildren();
            }
        }
        raws.add(new Raw(line, properties, pieces));
    }

    private void properties(Map<String, String> into) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
                into.put(field, json.getText());
            }
            json.skipChildren();
        }
    }

    private String crs() throws IOException {
        var name = "";
        var properties = new HashMap<String, String>();
        for (var field = json.currentToken() == JsonToken.START_OBJECT ? json.nextFieldName() : null; field != null; field = json
                .nextFieldName()) {
            json.nextToken();
            if (field.equals("properties")) {
                properties(properties);
                name = properties.getOrDefault("name", "");
            } else {
                json.skipChildren();
            }
        }
        return name;
    }

    private void build(Raw raw, ReferenceSystem positions) {
        var look = looks.apply(raw.properties);
        var name = raw.properties.getOrDefault("name", "");
        for (var piece : raw.pieces) {
            for (var part : piece.parts()) {
                positions.toDegrees(part, () -> message("map.layer-feature-and-line", layer, features.size() + 1, raw.line));
                var box = Bounds.of(part.lonDeg(), part.latDeg());
                bounds = Optional.of(bounds.map(all -> all.and(box)).orElse(box));
            }
            boolean isLine = piece.kind() == MapShape.Kind.LINE;
            // Areas come cut at the antimeridian, and one may be as wide as the world; a line's jump is never meant.
            features.add(new Feature(Outline.of(piece.kind(), piece.parts(), isLine), look, null, "", name, 0));
        }
    }

    private record Raw(int line, Map<String, String> properties, List<Piece> pieces) {
    }

    /** The looks of a street map. */
    private static final class Town implements Function<Map<String, String>, Look> {
        @Override
        public Look apply(Map<String, String> properties) {
            return TownLook.of(properties.getOrDefault("kind", ""));
        }
    }
}
