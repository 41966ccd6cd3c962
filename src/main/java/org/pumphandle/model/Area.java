package org.pumphandle.model;

/** A box of latitudes and longitudes in 1e-7 degree, both ends in it; it does not run over the antimeridian. */
public record Area(int southE7, int northE7, int westE7, int eastE7) {

    /** The box of all fixes of some columns that are not empty. */
    public static Area of(FixColumns fixes) {
        int south = Integer.MAX_VALUE;
        int north = Integer.MIN_VALUE;
        int west = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        for (int i = 0; i < fixes.size(); i++) {
            south = Math.min(south, fixes.latE7()[i]);
            north = Math.max(north, fixes.latE7()[i]);
            west = Math.min(west, fixes.lonE7()[i]);
            east = Math.max(east, fixes.lonE7()[i]);
        }
        return new Area(south, north, west, east);
    }

    /** The smallest box that holds both. */
    public Area plus(Area other) {
        return new Area(Math.min(southE7, other.southE7), Math.max(northE7, other.northE7), Math.min(westE7, other.westE7),
                Math.max(eastE7, other.eastE7));
    }

    /** Whether the boxes are at least so many 1e-7 degrees apart, in latitude, or in longitude without going round. */
    public boolean isApartFrom(Area other, long byE7) {
        return (long) southE7 - other.northE7 > byE7 || (long) other.southE7 - northE7 > byE7 || (long) westE7 - other.eastE7 > byE7
                || (long) other.westE7 - eastE7 > byE7;
    }
}
