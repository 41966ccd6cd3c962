package org.pumphandle.map;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.PolygonArea;

/**
 * A way over the ground along geodesics of the WGS84 ellipsoid, or the area that it encloses; lengths and areas after Karney (2013), exact to
 * nanometres. Immutable.
 *
 * @param isClosed whether it ends where it begins; only with three points or more
 */
public record GroundPath(List<Position> points, boolean isClosed) {
    public static final GroundPath EMPTY = new GroundPath(List.of(), false);

    /** A longer leg is visibly curved on the map and drawn in pieces. */
    private static final double STRAIGHT_M = 50_000;
    private static final int MOST_PIECES = 64;

    public GroundPath {
        points = List.copyOf(points);
        if (isClosed && points.size() < 3) {
            throw new IllegalArgumentException("a path of " + points.size() + " points encloses nothing; it takes three");
        }
    }

    /** One leg further; of a closed path a new one that begins there. */
    public GroundPath to(Position next) {
        if (isClosed) {
            return new GroundPath(List.of(next), false);
        }
        var more = new ArrayList<>(points);
        more.add(next);
        return new GroundPath(more, false);
    }

    /** Without its last point; a closed one open again. */
    public GroundPath back() {
        return isClosed || points.isEmpty() ? new GroundPath(points, false) : new GroundPath(points.subList(0, points.size() - 1), false);
    }

    /** Back to its first point; as it is where it has fewer than three. */
    public GroundPath closed() {
        return points.size() < 3 ? this : new GroundPath(points, true);
    }

    /** Metres along all legs, the one back to the first point among them where it is closed. */
    public double lengthM() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += between(points.get(i - 1), points.get(i)).s12;
        }
        return isClosed ? length + between(points.getLast(), points.getFirst()).s12 : length;
    }

    /** Metres of the last leg; 0 before there is one. */
    public double lastLegM() {
        return points.size() < 2 ? 0 : between(points.get(points.size() - 2), points.getLast()).s12;
    }

    /** Square metres of what it encloses, or would if it were closed; of one that crosses itself the difference of its parts. */
    public double areaM2() {
        var area = new PolygonArea(Geodesic.WGS84, false);
        points.forEach(point -> area.AddPoint(point.latDeg(), point.lonDeg()));
        return points.size() < 3 ? 0 : Math.abs(area.Compute(false, true).area);
    }

    /** What to draw: its points, and more of them along long legs. */
    public List<Position> drawn() {
        var drawn = new ArrayList<Position>();
        for (int i = 0; i < points.size(); i++) {
            if (i > 0) {
                addLeg(drawn, points.get(i - 1), points.get(i));
            }
            drawn.add(points.get(i));
        }
        if (isClosed) {
            addLeg(drawn, points.getLast(), points.getFirst());
            drawn.add(points.getFirst());
        }
        return drawn;
    }

    private static void addLeg(List<Position> drawn, Position from, Position to) {
        var line = Geodesic.WGS84.InverseLine(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg());
        int pieces = (int) Math.min(MOST_PIECES, Math.ceil(line.Distance() / STRAIGHT_M));
        for (int k = 1; k < pieces; k++) {
            var at = line.Position(line.Distance() * k / pieces);
            drawn.add(new Position(at.lon2, at.lat2));
        }
    }

    private static GeodesicData between(Position a, Position b) {
        return Geodesic.WGS84.Inverse(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg());
    }
}
