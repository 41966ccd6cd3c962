package org.pumphandle.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Groups the points of a layer that lie near each other on the screen: point by point in drawing order, each joins the nearest group whose first point
 * is at most {@value #REACH_PX} px away, or begins one. A group is drawn as a circle at its mean with its number, in the colour of its uppermost point.
 */
final class PointClusters {
    static final double REACH_PX = 36;
    private static final double SIZE_PX = 11;
    private static final double ROOM_PX = 6;
    private static final double ROOM_PER_DIGIT_PX = 3.2;
    /** On lighter fills, by their relative luminance, letters are dark. */
    private static final double LIGHT = 0.22;
    private static final int INK = 0xFF1B2129;
    private static final int PAPER = 0xFFFFFFFF;

    private PointClusters() {
    }

    /** What is drawn from a zoom on, at most half a zoom further in. */
    static PreparedLayer at(double zoom, List<MapShape> shapes) {
        double reach = REACH_PX / Viewport.worldPx(zoom);
        var features = new ArrayList<Feature>();
        var groups = new ArrayList<Group>();
        var cells = new HashMap<Cell, List<Group>>();
        for (var shape : shapes) {
            var feature = Feature.of(shape);
            if (shape.kind() == MapShape.Kind.POINT && shape.key() != null) {
                join(feature, shape, reach, groups, cells);
            } else {
                features.add(feature);
            }
        }
        groups.forEach(group -> features.add(group.feature()));
        return new PreparedLayer(features);
    }

    private static void join(Feature feature, MapShape shape, double reach, List<Group> groups, Map<Cell, List<Group>> cells) {
        var cell = new Cell((int) Math.floor(feature.outline().x[0] / reach), (int) Math.floor(feature.outline().y[0] / reach));
        var group = nearest(feature, reach, cell, cells).orElseGet(() -> {
            var founded = new Group(feature.outline().x[0], feature.outline().y[0]);
            groups.add(founded);
            cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(founded);
            return founded;
        });
        group.features.add(feature);
        group.shapes.add(shape);
    }

    private static Optional<Group> nearest(Feature feature, double reach, Cell cell, Map<Cell, List<Group>> cells) {
        Optional<Group> nearest = Optional.empty();
        double least = reach;
        for (int column = cell.column - 1; column <= cell.column + 1; column++) {
            for (int row = cell.row - 1; row <= cell.row + 1; row++) {
                for (var group : cells.getOrDefault(new Cell(column, row), List.of())) {
                    double distance = Math.hypot(group.x - feature.outline().x[0], group.y - feature.outline().y[0]);
                    if (distance <= least) {
                        least = distance;
                        nearest = Optional.of(group);
                    }
                }
            }
        }
        return nearest;
    }

    private record Cell(int column, int row) {
    }

    /** What is near a first point. */
    private static final class Group {
        private final double x;
        private final double y;
        private final List<Feature> features = new ArrayList<>();
        private final List<MapShape> shapes = new ArrayList<>();

        Group(double x, double y) {
            this.x = x;
            this.y = y;
        }

        Feature feature() {
            if (features.size() == 1) {
                return features.getFirst();
            }
            double meanX = features.stream().mapToDouble(one -> one.outline().x[0]).average().orElse(x);
            double meanY = features.stream().mapToDouble(one -> one.outline().y[0]).average().orElse(y);
            var bounds = shapes.stream().map(shape -> Bounds.of(shape.lonDeg(), shape.latDeg())).reduce(Bounds::and).orElseThrow();
            var keys = shapes.stream().<Object>map(shape -> Objects.requireNonNull(shape.key())).toList();
            var at = MapShape.point(null, Mercator.lonDeg(meanX), Mercator.latDeg(meanY), shapes.getLast().symbol(), "");
            return new Feature(Outline.of(at), new CircleLook(shapes.getLast().symbol(), keys.size()), new PointCluster(bounds, keys), "",
                    Integer.toString(keys.size()), 0);
        }
    }

    /** A circle with room for its number. */
    private record CircleLook(MapSymbol of, int number) implements Look {
        @Override
        public MapSymbol at(double zoom, boolean dark) {
            double radiusPx = ROOM_PX + ROOM_PER_DIGIT_PX * Integer.toString(number).length();
            return MapSymbol.point(of.fillArgb() | 0xFF000000, radiusPx).withStroke(of.strokeArgb(), 1.5);
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Lettering lettering(double zoom, boolean dark) {
            return new Lettering(SIZE_PX, luminance(of.fillArgb()) > LIGHT ? INK : PAPER, 0, false);
        }

        /** As in WCAG 2, with a square for its power of 2.4. */
        private static double luminance(int argb) {
            double red = (argb >> 16 & 255) / 255.0;
            double green = (argb >> 8 & 255) / 255.0;
            double blue = (argb & 255) / 255.0;
            return 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue;
        }
    }
}
