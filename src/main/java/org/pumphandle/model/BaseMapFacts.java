package org.pumphandle.model;

/**
 * What is known of a base map that a station keeps.
 *
 * @param name as its user gave it
 * @param attribution whose data it is, shown while it is drawn; empty where the file does not say
 * @param box what it covers
 * @param minZoom the first zoom that it has tiles for, 0 for the world
 * @param maxZoom the last
 */
public record BaseMapFacts(String name, Kind kind, String attribution, Box box, int minZoom, int maxZoom) {
    /** What its tiles hold. */
    public enum Kind {
        VECTORS, PICTURES
    }

    /** WGS84 degrees. */
    public record Box(double westDeg, double southDeg, double eastDeg, double northDeg) {
        public static final Box WORLD = new Box(-180, -85, 180, 85);
    }
}
