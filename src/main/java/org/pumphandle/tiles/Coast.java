package org.pumphandle.tiles;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Land and sea along the coast. OpenStreetMap has no sea, only coastlines with the water on their right; so each tile of zoom {@value #CELL_ZOOM} that
 * one runs through is cut along it, and each face is what its shores say. A face whose shores contradict each other, as where the extract ends, is left to
 * the map beneath. Ways are put aside in the work file; memory grows by a few bytes for each. One thread.
 */
final class Coast {
    private static final int CELL_ZOOM = 11;
    /** A tenth of a metre: beside the shore, on the Mercator square. */
    private static final double BESIDE = 2.5e-9;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final WorkFile work;
    private final TreeMap<Long, List<Long>> waysOfCell = new TreeMap<>();

    Coast(WorkFile work) {
        this.work = work;
    }

    void add(long id, Coordinate[] places) throws SQLException {
        work.addWay(id, places);
        int cells = 1 << CELL_ZOOM;
        for (int i = 1; i < places.length; i++) {
            var step = new Envelope(places[i - 1], places[i]);
            for (int column = (int) (step.getMinX() * cells); column <= Math.min(cells - 1, (int) (step.getMaxX() * cells)); column++) {
                for (int row = (int) (step.getMinY() * cells); row <= Math.min(cells - 1, (int) (step.getMaxY() * cells)); row++) {
                    var ways = waysOfCell.computeIfAbsent(new Tile(CELL_ZOOM, column, row).key(), _ -> new ArrayList<>());
                    if (ways.isEmpty() || ways.getLast() != id) {
                        ways.add(id);
                    }
                }
            }
        }
    }

    /** @param taker gets the rings of each face, the outer one first, and whether it is sea */
    void assemble(Envelope bounds, BiConsumer<List<Coordinate[]>, Boolean> taker) throws SQLException {
        for (var cell : waysOfCell.entrySet()) {
            var shores = new ArrayList<LineString>();
            var shoreBox = new Envelope();
            for (long id : cell.getValue()) {
                shores.add(FACTORY.createLineString(work.way(id)));
                shoreBox.expandToInclude(shores.getLast().getEnvelopeInternal());
            }
            var box = Tile.ofKey(cell.getKey()).envelope(0).intersection(bounds);
            var faces = faces(box, shores);
            // Where the extract does not say how far it goes, it is taken to end where its coast does.
            for (var face : faces.stream().allMatch(Face::isTold) ? faces : faces(box.intersection(shoreBox), shores)) {
                if (face.isTold()) {
                    taker.accept(Multipolygons.rings(face.polygon), face.seaVotes > 0);
                }
            }
        }
    }

    /** What the shores divide a box into, each face with the votes of its shores. */
    private static List<Face> faces(Envelope box, List<LineString> shores) {
        if (box.isNull() || box.getArea() == 0) {
            return List.of();
        }
        var area = (Polygon) FACTORY.toGeometry(box);
        var inside = OverlayNGRobust.overlay(FACTORY.createMultiLineString(shores.toArray(LineString[]::new)), area,
                OverlayNG.INTERSECTION);
        var polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.overlay(inside, area.getExteriorRing(), OverlayNG.UNION));
        var faces = new ArrayList<Face>();
        for (var polygon : polygonizer.getPolygons()) {
            faces.add(new Face((Polygon) polygon));
        }
        for (var shore : shores) {
            var places = shore.getCoordinates();
            for (int i = 1; i < places.length; i++) {
                vote(faces, box, places[i - 1], places[i]);
            }
        }
        return faces;
    }

    private static void vote(List<Face> faces, Envelope box, Coordinate from, Coordinate to) {
        double length = from.distance(to);
        var middle = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
        if (length == 0 || !box.contains(middle)) {
            return;
        }
        // With y southwards, the right hand of (dx, dy) is (-dy, dx).
        double dx = (to.x - from.x) / length * BESIDE;
        double dy = (to.y - from.y) / length * BESIDE;
        var right = new Coordinate(middle.x - dy, middle.y + dx);
        var left = new Coordinate(middle.x + dy, middle.y - dx);
        for (var face : faces) {
            face.seaVotes += face.contains(right) ? 1 : 0;
            face.landVotes += face.contains(left) ? 1 : 0;
        }
    }

    private static final class Face {
        private final Polygon polygon;
        private final IndexedPointInAreaLocator locator;
        private long seaVotes;
        private long landVotes;

        Face(Polygon polygon) {
            this.polygon = polygon;
            this.locator = new IndexedPointInAreaLocator(polygon);
        }

        boolean isTold() {
            return seaVotes == 0 != (landVotes == 0);
        }

        boolean contains(Coordinate place) {
            return polygon.getEnvelopeInternal().contains(place) && locator.locate(place) == Location.INTERIOR;
        }
    }
}
