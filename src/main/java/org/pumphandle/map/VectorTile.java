package org.pumphandle.map;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The features of a Mapbox Vector Tile, on the unit square and with their looks. */
final class VectorTile {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Further than this many tiles outside of its tile no honest vertex lies; it would only slow the painting. */
    private static final double FARTHEST_TILES = 64;

    private final double west;
    private final double north;
    private final double side;
    private final List<Feature> features = new ArrayList<>();

    private VectorTile(int zoom, int column, int row) {
        this.side = 1.0 / (1 << zoom);
        this.west = column * side;
        this.north = row * side;
    }

    /** @throws MapDataException where the bytes are no tile */
    static List<Feature> read(byte[] bytes, int zoom, int column, int row) {
        try {
            var tile = new VectorTile(zoom, column, row);
            var layers = MvtReader.loadMvt(new ByteArrayInputStream(bytes), FACTORY, new TagKeyValueMapConverter(),
                    MvtReader.RING_CLASSIFIER_V1);
            for (var layer : layers.getLayers()) {
                for (var geometry : layer.getGeometries()) {
                    tile.add(layer.getName(), geometry, 1.0 / Math.max(1, layer.getExtent()));
                }
            }
            return tile.features;
        } catch (IOException | RuntimeException e) {
            throw new MapDataException("a tile of the base map is damaged and stays blank", e);
        }
    }

    @SuppressWarnings("unchecked") // the converter makes nothing else
    private void add(String layer, Geometry geometry, double unit) {
        if (geometry.getUserData() instanceof Map<?, ?> attributes) {
            var named = (Map<String, Object>) attributes;
            StreetSchema.look(layer, named).ifPresent(look -> {
                var name = look instanceof StreetName ? StreetSchema.name(named) : "";
                if (!(look instanceof StreetName) || !name.isEmpty()) {
                    for (int i = 0; i < geometry.getNumGeometries(); i++) {
                        add(geometry.getGeometryN(i), unit, look, name);
                    }
                }
            });
        }
    }

    private void add(Geometry geometry, double unit, Look look, String name) {
        var kind = switch (geometry) {
            case Polygon _ -> MapShape.Kind.POLYGON;
            case LineString _ -> MapShape.Kind.LINE;
            case Point _ -> MapShape.Kind.POINT;
            default -> null;
        };
        if (kind == null || geometry.isEmpty()) {
            return;
        }
        var parts = new ArrayList<Coordinate[]>();
        if (geometry instanceof Polygon polygon) {
            parts.add(placed(polygon.getExteriorRing().getCoordinates(), unit));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(placed(polygon.getInteriorRingN(i).getCoordinates(), unit));
            }
        } else {
            parts.add(placed(geometry.getCoordinates(), unit));
        }
        features.add(new Feature(Outline.ofSquare(kind, parts), look, null, "", name, 0));
    }

    private Coordinate[] placed(Coordinate[] units, double unit) {
        var placed = new Coordinate[units.length];
        for (int i = 0; i < units.length; i++) {
            placed[i] = new Coordinate(west + within(units[i].x * unit) * side, north + within(units[i].y * unit) * side);
        }
        return placed;
    }

    private static double within(double tiles) {
        return Math.clamp(tiles, -FARTHEST_TILES, FARTHEST_TILES);
    }
}
