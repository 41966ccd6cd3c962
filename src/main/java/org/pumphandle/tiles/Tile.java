package org.pumphandle.tiles;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * One square of the world: at zoom z the Mercator square is 2^z tiles wide.
 *
 * @param column from the antimeridian eastwards, in [0, 2^zoom)
 * @param row from the north, in [0, 2^zoom)
 */
record Tile(int zoom, int column, int row) {
    static final Tile WORLD = new Tile(0, 0, 0);
    /** Latitudes beyond are not on the square. */
    private static final double MAX_LAT_DEG = 85.0511287798066;
    private static final int BITS = 24;

    /** A place on the Mercator square: x grows eastwards, y southwards, both in [0, 1]. */
    static Coordinate place(int lonE7, int latE7) {
        return place(lonE7 / 1e7, latE7 / 1e7);
    }

    static Coordinate place(double lonDeg, double latDeg) {
        double s = Math.sin(Math.toRadians(Math.clamp(latDeg, -MAX_LAT_DEG, MAX_LAT_DEG)));
        return new Coordinate(lonDeg / 360 + 0.5, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI));
    }

    static double lonDeg(double x) {
        return (x - 0.5) * 360;
    }

    static double latDeg(double y) {
        return Math.toDegrees(Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)));
    }

    /** Ascending by zoom, then column, then row. */
    long key() {
        return ((long) zoom << (2 * BITS)) | ((long) column << BITS) | row;
    }

    static Tile ofKey(long key) {
        int mask = (1 << BITS) - 1;
        return new Tile((int) (key >> (2 * BITS)), ((int) (key >> BITS)) & mask, ((int) key) & mask);
    }

    /** On the Mercator square. */
    double side() {
        return 1.0 / (1 << zoom);
    }

    double west() {
        return column * side();
    }

    double north() {
        return row * side();
    }

    /** @param buffer what is added on each side, as a share of the tile's side */
    Envelope envelope(double buffer) {
        double around = buffer * side();
        return new Envelope(west() - around, west() + side() + around, north() - around, north() + side() + around);
    }

    /** One of the four of the next zoom. */
    Tile child(int quarter) {
        return new Tile(zoom + 1, 2 * column + quarter % 2, 2 * row + quarter / 2);
    }
}
