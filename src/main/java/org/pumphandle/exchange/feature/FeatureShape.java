package org.pumphandle.exchange.feature;

import java.util.List;

/** Where a row lies, in degrees of WGS84. */
public sealed interface FeatureShape {

    /** How formats call it. */
    String type();

    /** A point. */
    record Point(double lonDeg, double latDeg) implements FeatureShape {
        @Override
        public String type() {
            return "Point";
        }
    }

    /**
     * An area without holes.
     *
     * @param ring counterclockwise, the first corner again at the end
     */
    record Polygon(List<Point> ring) implements FeatureShape {
        public Polygon {
            ring = List.copyOf(ring);
            if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
                throw new IllegalArgumentException("a ring is closed and has three corners at least");
            }
        }

        @Override
        public String type() {
            return "Polygon";
        }
    }
}
