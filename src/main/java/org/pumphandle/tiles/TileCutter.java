package org.pumphandle.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.operation.overlayng.LineLimiter;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Cuts features into the tiles of all zooms up to {@value #DEEPEST}, from the world downwards: what a tile gets is cut from what its parent got, so that
 * a forest of a whole country costs each tile only its own part. What cannot be seen at a zoom is left out there. One thread.
 */
final class TileCutter {
    static final int DEEPEST = 14;
    /** How far what belongs to a tile reaches beyond it: more than half of the widest street. */
    static final double BUFFER = 1.0 / 32;
    /** What a tile is drawn with at its own zoom. */
    private static final double TILE_PX = 512;
    private static final double TOLERANCE_PX = 0.5;
    private static final double LEAST_AREA_PX2 = 2;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Pieces pieces;

    TileCutter(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Takes the parts of features in tiles; parts are in the tile's units, see {@link #extent}. */
    interface Pieces {
        void add(Tile tile, MapFeature piece);
    }

    /** Units along a tile's side: finer where there is no deeper zoom. */
    static int extent(int zoom) {
        return zoom == DEEPEST ? 8_192 : 4_096;
    }

    void cut(MapFeature feature) {
        descend(Tile.WORLD, feature);
    }

    private void descend(Tile tile, MapFeature feature) {
        if (tile.zoom() >= feature.minZoom()) {
            var parts = inUnits(tile, feature);
            if (!parts.isEmpty()) {
                pieces.add(tile, feature.with(parts));
            }
        }
        if (tile.zoom() < DEEPEST) {
            for (int quarter = 0; quarter < 4; quarter++) {
                var child = tile.child(quarter);
                var inside = clipped(child, feature);
                if (!inside.parts().isEmpty()) {
                    descend(child, inside);
                }
            }
        }
    }

    private static MapFeature clipped(Tile tile, MapFeature feature) {
        // A point belongs to one tile alone, lest its name is written twice.
        if (feature.kind() == MapFeature.Kind.POINT) {
            var place = feature.parts().getFirst()[0];
            double side = tile.side();
            boolean isInside = Math.floor(place.x / side) == tile.column() && Math.floor(place.y / side) == tile.row();
            return isInside ? feature : feature.with(List.of());
        }
        var box = tile.envelope(BUFFER);
        var own = feature.envelope();
        if (box.contains(own)) {
            return feature;
        }
        if (!box.intersects(own)) {
            return feature.with(List.of());
        }
        var inside = new ArrayList<Coordinate[]>();
        for (var part : feature.parts()) {
            if (feature.kind() == MapFeature.Kind.LINE) {
                inside.addAll(new LineLimiter(box).limit(part));
            } else {
                var ring = new RingClipper(box).clip(part);
                if (ring.length > 3) {
                    inside.add(ring);
                } else if (inside.isEmpty()) {
                    return feature.with(List.of());
                }
            }
        }
        return feature.with(inside);
    }

    private static List<Coordinate[]> inUnits(Tile tile, MapFeature feature) {
        double scale = extent(tile.zoom()) / tile.side();
        double unitsPerPx = extent(tile.zoom()) / TILE_PX;
        double tolerance = (tile.zoom() == DEEPEST ? 0.1 : TOLERANCE_PX) * unitsPerPx;
        boolean isArea = feature.kind() == MapFeature.Kind.POLYGON;
        var parts = new ArrayList<Coordinate[]>();
        for (var part : feature.parts()) {
            var units = new Coordinate[part.length];
            for (int i = 0; i < part.length; i++) {
                units[i] = new Coordinate((part[i].x - tile.west()) * scale, (part[i].y - tile.north()) * scale);
            }
            units = rounded(simplified(units, tolerance));
            boolean isSeen = switch (feature.kind()) {
                case POINT -> true;
                case LINE -> units.length > 1;
                case POLYGON -> units.length > 3 && Math.abs(Area.ofRing(units)) >= LEAST_AREA_PX2 * unitsPerPx * unitsPerPx;
            };
            if (isSeen) {
                parts.add(units);
            } else if (isArea && parts.isEmpty()) {
                return parts;
            }
        }
        return parts;
    }

    private static Coordinate[] simplified(Coordinate[] units, double tolerance) {
        return units.length < 3
                ? units
                : DouglasPeuckerSimplifier.simplify(FACTORY.createLineString(new CoordinateArraySequence(units)), tolerance)
                        .getCoordinates();
    }

    private static Coordinate[] rounded(Coordinate[] units) {
        var whole = new ArrayList<Coordinate>(units.length);
        for (var unit : units) {
            var next = new Coordinate(Math.rint(unit.x), Math.rint(unit.y));
            if (whole.isEmpty() || !whole.getLast().equals2D(next)) {
                whole.add(next);
            }
        }
        return whole.toArray(Coordinate[]::new);
    }
}
