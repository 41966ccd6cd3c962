package org.pumphandle.map;

import org.jspecify.annotations.Nullable;

/**
 * One thing on a map. Immutable by agreement: the arrays are neither copied nor changed.
 *
 * @param key     what hover and click report; null where the shape is not to be picked
 * @param lonDeg  longitudes, WGS84 degrees; consecutive ones more than 180 degrees apart cross the antimeridian
 * @param latDeg  latitudes, as many; beyond +-85.0511 they are drawn at the map's edge
 * @param tooltip what the bubble says while the pointer is on it; empty for no bubble
 */
@SuppressWarnings("ArrayRecordComponent") // a plain pair of columns, never compared
public record MapShape(@Nullable Object key, Kind kind, double[] lonDeg, double[] latDeg, MapSymbol symbol, String tooltip) {
    /** How the positions belong together: each by itself, one after the other, or as the outer ring of an area. */
    public enum Kind {
        POINT, LINE, POLYGON
    }

    public MapShape {
        if (lonDeg.length != latDeg.length || lonDeg.length == 0) {
            throw new IllegalArgumentException("a shape needs at least one position and as many longitudes as latitudes, but has "
                    + lonDeg.length + " and " + latDeg.length);
        }
        for (int i = 0; i < lonDeg.length; i++) {
            if (!Double.isFinite(lonDeg[i]) || !(Math.abs(latDeg[i]) <= 90)) {
                throw new IllegalArgumentException("position " + i + " of a shape is longitude " + lonDeg[i] + ", latitude " + latDeg[i]
                        + "; allowed are finite longitudes and latitudes from -90 to 90");
            }
        }
    }

    public static MapShape point(@Nullable Object key, double lonDeg, double latDeg, MapSymbol symbol, String tooltip) {
        return new MapShape(key, Kind.POINT, new double[]{lonDeg}, new double[]{latDeg}, symbol, tooltip);
    }

    public static MapShape line(@Nullable Object key, double[] lonDeg, double[] latDeg, MapSymbol symbol, String tooltip) {
        return new MapShape(key, Kind.LINE, lonDeg, latDeg, symbol, tooltip);
    }

    public static MapShape polygon(@Nullable Object key, double[] lonDeg, double[] latDeg, MapSymbol symbol, String tooltip) {
        return new MapShape(key, Kind.POLYGON, lonDeg, latDeg, symbol, tooltip);
    }
}
