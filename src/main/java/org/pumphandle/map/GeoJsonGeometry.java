package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.pumphandle.world.TopoJson.Line;

/** Reads one GeoJSON geometry, whichever of type and coordinates comes first, into pieces that can be drawn. One thread. */
final class GeoJsonGeometry {
    private final JsonParser json;
    private final Supplier<String> where;
    private double[] lon = new double[16];
    private double[] lat = new double[16];
    private int n;
    /** Parts and groups of parts (polygons of rings) by where they end. */
    private final List<Integer> partEnds = new ArrayList<>();
    private final List<Integer> groupEnds = new ArrayList<>();
    private int depth;

    /** @param where names the feature in messages */
    GeoJsonGeometry(JsonParser json, Supplier<String> where) {
        this.json = json;
        this.where = where;
    }

    /** What is drawn as one: points together, a line, or the rings of a polygon. */
    record Piece(MapShape.Kind kind, List<Line> parts) {
    }

    /** The pieces; none for a geometry of null. The parser stands at the geometry's beginning. */
    List<Piece> read() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(message("map.a-geometry-must-be-an"));
        }
        var type = "";
        var pieces = new ArrayList<Piece>();
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "type" -> type = json.getText();
                case "coordinates" -> depth = array();
                case "geometries" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        pieces.addAll(new GeoJsonGeometry(json, where).read());
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (!type.equals("GeometryCollection")) {
            pieces.addAll(pieces(type));
        }
        return pieces;
    }

    private List<Piece> pieces(String type) {
        return switch (type) {
            case "Point" -> expect(1, type, MapShape.Kind.POINT, 1);
            case "MultiPoint" -> expect(2, type, MapShape.Kind.POINT, 1);
            case "LineString" -> expect(2, type, MapShape.Kind.LINE, 2);
            case "MultiLineString" -> expect(3, type, MapShape.Kind.LINE, 2);
            case "Polygon" -> expect(3, type, MapShape.Kind.POLYGON, 4);
            case "MultiPolygon" -> expect(4, type, MapShape.Kind.POLYGON, 4);
            default -> throw wrong(message("map.the-geometrys-type-is-allowed", type));
        };
    }

    private List<Piece> expect(int nesting, String type, MapShape.Kind kind, int fewest) {
        if (n == 0) {
            return List.of();
        }
        if (depth != nesting) {
            throw wrong(message("map.coordinates-of-a-must-be", type, nesting, depth));
        }
        if (partEnds.isEmpty()) {
            partEnds.add(n);
        }
        var pieces = new ArrayList<Piece>();
        var rings = new ArrayList<Line>();
        int group = 0;
        int from = 0;
        for (int i = 0; i < partEnds.size(); i++) {
            int to = partEnds.get(i);
            if (to - from < fewest) {
                throw wrong(message("map.a-has-a-part-with", type, to - from, fewest));
            }
            rings.add(new Line(Arrays.copyOfRange(lon, from, to), Arrays.copyOfRange(lat, from, to)));
            from = to;
            boolean ends = nesting < 4 ? i == partEnds.size() - 1 : i + 1 == groupEnds.get(group);
            if (kind != MapShape.Kind.POLYGON || ends) {
                pieces.add(new Piece(kind, List.copyOf(rings)));
                rings.clear();
                group++;
            }
        }
        return pieces;
    }

    /** Reads an array and returns its depth: 1 for a position. */
    private int array() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(message("map.coordinates-must-be-an-array"));
        }
        var first = json.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return 0;
        }
        if (first != JsonToken.START_ARRAY) {
            position();
            return 1;
        }
        int inner = 0;
        for (var token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            int at = array();
            if (inner != 0 && at != 0 && at != inner) {
                throw wrong(message("map.coordinates-are-nested-unevenly"));
            }
            inner = Math.max(inner, at);
        }
        if (inner == 1) {
            partEnds.add(n);
        } else if (inner == 2) {
            groupEnds.add(partEnds.size());
        }
        return inner == 0 ? 0 : inner + 1;
    }

    /** The parser stands on the position's first number; a height, if any, is passed over. */
    private void position() throws IOException {
        if (n == lon.length) {
            lon = Arrays.copyOf(lon, 2 * n);
            lat = Arrays.copyOf(lat, 2 * n);
        }
        lon[n] = number();
        json.nextToken();
        lat[n++] = number();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number();
        }
    }

    private double number() throws IOException {
        var token = json.currentToken();
        if (token == null || !token.isNumeric()) {
            throw wrong(message("map.a-position-holds-it-must", json.getText()));
        }
        return json.getDoubleValue();
    }

    private MapDataException wrong(String what) {
        return new MapDataException(message("map.line", where.get(), json.currentTokenLocation().getLineNr(), what));
    }
}
