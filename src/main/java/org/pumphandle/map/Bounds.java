package org.pumphandle.map;

/**
 * A box of longitudes and latitudes in WGS84 degrees. Where it crosses the antimeridian, {@code eastDeg} is above 180.
 * One whose edge is not finite, or whose west lies east of its east or south north of its north, is an {@link IllegalArgumentException}.
 */
public record Bounds(double westDeg, double southDeg, double eastDeg, double northDeg) {
    /** What a map shows when nothing else is asked for. */
    public static final Bounds WORLD = new Bounds(-180, -60, 180, 80);

    public Bounds {
        if (!(westDeg <= eastDeg && southDeg <= northDeg) || !Double.isFinite(eastDeg - westDeg) || !Double.isFinite(northDeg - southDeg)) {
            throw new IllegalArgumentException(
                    "bounds must have west <= east and south <= north, but are " + westDeg + ", " + southDeg + ", "
                            + eastDeg + ", " + northDeg + "; add 360 to the east where the antimeridian is crossed");
        }
    }

    /** The smallest box around points given as parallel arrays of one length, at least one point. */
    public static Bounds of(double[] lonDeg, double[] latDeg) {
        double west = lonDeg[0];
        double east = lonDeg[0];
        double south = latDeg[0];
        double north = latDeg[0];
        for (int i = 1; i < lonDeg.length; i++) {
            west = Math.min(west, lonDeg[i]);
            east = Math.max(east, lonDeg[i]);
            south = Math.min(south, latDeg[i]);
            north = Math.max(north, latDeg[i]);
        }
        return new Bounds(west, south, east, north);
    }

    /** The smallest box around both. */
    public Bounds and(Bounds other) {
        return new Bounds(Math.min(westDeg, other.westDeg), Math.min(southDeg, other.southDeg), Math.max(eastDeg, other.eastDeg),
                Math.max(northDeg, other.northDeg));
    }

    public boolean contains(double lonDeg, double latDeg) {
        return lonDeg >= westDeg && lonDeg <= eastDeg && latDeg >= southDeg && latDeg <= northDeg;
    }

    /** The same for a longitude that may be given one turn off. */
    boolean containsTurned(double lonDeg, double latDeg) {
        return contains(lonDeg, latDeg) || contains(lonDeg + 360, latDeg);
    }
}
