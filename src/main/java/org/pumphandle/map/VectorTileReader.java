package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;

/**
 * The features of a Mapbox Vector Tile, on the unit square and with their looks. Lenient as the format asks for: rings that touch themselves, as clipped ones
 * do, are drawn as they are.
 */
final class VectorTileReader {
    /** Further than this many tiles outside of its tile no honest vertex lies; it would only slow the painting. */
    private static final double FARTHEST_TILES = 64;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final double west;
    private final double north;
    private final double side;
    private final List<Feature> features = new ArrayList<>();

    private VectorTileReader(int zoom, int column, int row) {
        this.side = 1.0 / (1 << zoom);
        this.west = column * side;
        this.north = row * side;
    }

    /** @throws MapDataException where the bytes are no tile */
    static List<Feature> read(byte[] bytes, int zoom, int column, int row) {
        try {
            var reader = new VectorTileReader(zoom, column, row);
            for (var layer : Tile.parseFrom(bytes).getLayersList()) {
                for (var feature : layer.getFeaturesList()) {
                    reader.add(layer, feature);
                }
            }
            return reader.features;
        } catch (InvalidProtocolBufferException e) {
            throw new MapDataException(message("map.a-tile-of-the-base"), e);
        }
    }

    private void add(Tile.Layer layer, Tile.Feature feature) {
        var attributes = attributes(layer, feature);
        StreetSchema.look(layer.getName(), attributes).ifPresent(look -> {
            var name = look instanceof StreetName ? StreetSchema.name(attributes) : "";
            if (!(look instanceof StreetName) || !name.isEmpty()) {
                var parts = parts(feature, 1.0 / Math.max(1, layer.getExtent()));
                switch (feature.getType()) {
                    case POINT -> parts.forEach(part -> add(MapShape.Kind.POINT, List.<Coordinate[]>of(part), look, name));
                    case LINESTRING -> parts.stream().filter(part -> part.length > 1)
                            .forEach(part -> add(MapShape.Kind.LINE, List.<Coordinate[]>of(part), look, name));
                    case POLYGON -> polygons(parts).forEach(rings -> add(MapShape.Kind.POLYGON, rings, look, name));
                    default -> {
                    }
                }
            }
        });
    }

    private void add(MapShape.Kind kind, List<Coordinate[]> parts, Look look, String name) {
        features.add(new Feature(Outline.ofSquare(kind, parts), look, null, "", name, 0));
    }

    private static Map<String, Object> attributes(Tile.Layer layer, Tile.Feature feature) {
        var attributes = new HashMap<String, Object>();
        for (int i = 0; i + 1 < feature.getTagsCount(); i += 2) {
            int key = feature.getTags(i);
            int value = feature.getTags(i + 1);
            if (key >= 0 && key < layer.getKeysCount() && value >= 0 && value < layer.getValuesCount()) {
                var found = MvtUtil.toObject(layer.getValues(value));
                if (found != null) {
                    attributes.put(layer.getKeys(key), found);
                }
            }
        }
        return attributes;
    }

    /** Follows the commands; each move begins a part. */
    private List<Coordinate[]> parts(Tile.Feature feature, double unit) {
        var parts = new ArrayList<Coordinate[]>();
        var part = new ArrayList<Coordinate>();
        int end = feature.getGeometryCount();
        int x = 0;
        int y = 0;
        for (int i = 0; i < end;) {
            int command = feature.getGeometry(i++);
            int what = command & 7;
            for (int n = command >>> 3; n > 0 && i + 1 < end && (what == MOVE_TO || what == LINE_TO); n--) {
                x += MvtUtil.decodeZigZag(feature.getGeometry(i++));
                y += MvtUtil.decodeZigZag(feature.getGeometry(i++));
                if (what == MOVE_TO) {
                    take(part, parts);
                }
                part.add(new Coordinate(west + within(x * unit) * side, north + within(y * unit) * side));
            }
            if (what == CLOSE_PATH && !part.isEmpty()) {
                part.add(part.getFirst());
            }
        }
        take(part, parts);
        return parts;
    }

    private static void take(List<Coordinate> part, List<Coordinate[]> parts) {
        if (!part.isEmpty()) {
            parts.add(part.toArray(Coordinate[]::new));
            part.clear();
        }
    }

    /** A ring that turns as the first one does begins a polygon, and one that turns the other way is a hole in it. */
    private static List<List<Coordinate[]>> polygons(List<Coordinate[]> rings) {
        var polygons = new ArrayList<List<Coordinate[]>>();
        double outer = 0;
        for (var ring : rings) {
            double area = ring.length > 3 ? Area.ofRingSigned(ring) : 0;
            if (area != 0) {
                outer = outer == 0 ? area : outer;
                if (area > 0 == outer > 0) {
                    polygons.add(new ArrayList<>());
                }
                polygons.getLast().add(ring);
            }
        }
        return polygons;
    }

    private static double within(double tiles) {
        return Math.clamp(tiles, -FARTHEST_TILES, FARTHEST_TILES);
    }
}
