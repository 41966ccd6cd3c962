package org.pumphandle.map;

import java.util.List;
import org.pumphandle.geo.Wgs84;

/**
 * What a line drawn around something encloses, by the even-odd rule and straight on the map between its corners. Immutable.
 *
 * @param corners three or more; the last is joined to the first
 */
public record Lasso(List<Position> corners) {
    public Lasso {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new IllegalArgumentException("a lasso of " + corners.size() + " corners encloses nothing; it takes three");
        }
    }

    public boolean holds(double lonDeg, double latDeg) {
        double y = Mercator.y(latDeg);
        boolean inside = false;
        // Along the line from corner to corner, so that one across the antimeridian is not torn.
        double bx = eastDeg(corners.getFirst().lonDeg(), lonDeg);
        for (int i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            double ax = bx;
            bx += eastDeg(b.lonDeg(), a.lonDeg());
            double ay = Mercator.y(a.latDeg());
            double by = Mercator.y(b.latDeg());
            if (ay > y != by > y && 0 < ax + (y - ay) / (by - ay) * (bx - ax)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** How far east one longitude lies of another, the short way. */
    private static double eastDeg(double lonDeg, double ofDeg) {
        return Wgs84.wrapDeg(lonDeg - ofDeg);
    }
}
