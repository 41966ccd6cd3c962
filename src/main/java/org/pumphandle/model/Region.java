package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Places on the map: a union of simple polygons, each in the words {@code lat lon, lat lon, ...} in degrees (WGS84), straight in latitude and
 * longitude; two corners alone are a box. A border belongs to its polygon. No polygon runs over the antimeridian: there two are needed. Asking
 * makes no object. Immutable; safe for all threads.
 */
public final class Region {
    /** No place at all. */
    public static final Region NOWHERE = new Region(List.of());
    /** The whole earth. */
    public static final Region EARTH = of(List.of("-90 -180, 90 180"));

    private static final int MOST_CORNERS = 1_000;

    private final List<String> polygons;
    private final Ring[] rings;

    private Region(List<String> polygons) {
        this.polygons = List.copyOf(polygons);
        this.rings = polygons.stream().map(Ring::parse).toArray(Ring[]::new);
    }

    /**
     * Reads polygons.
     *
     * @throws IllegalArgumentException naming what is wrong with one
     */
    public static Region of(List<String> polygons) {
        return new Region(polygons);
    }

    /** The polygons as they were read. */
    public List<String> polygons() {
        return polygons;
    }

    public boolean isEmpty() {
        return rings.length == 0;
    }

    /** Whether it is the whole earth, so that nothing need be asked. */
    public boolean isEarth() {
        for (var ring : rings) {
            if (ring.isEarth()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a position lies in it, on its border included. */
    public boolean contains(int latE7, int lonE7) {
        for (var ring : rings) {
            if (latE7 >= ring.south && latE7 <= ring.north && lonE7 >= ring.west && lonE7 <= ring.east
                    && (ring.isBox || ring.surrounds(latE7, lonE7))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The box around a polygon.
     *
     * @param isWhole whether the polygon is all of it
     * @param corners how many the polygon has
     */
    public record Box(double southDeg, double northDeg, double westDeg, double eastDeg, boolean isWhole, int corners) {
    }

    /** The boxes around its polygons, in their order. */
    public List<Box> boxes() {
        return List.of(rings).stream().map(Ring::box).toList();
    }

    /** Its polygons by their boxes, for people. */
    public String inWords() {
        if (isEarth()) {
            return "the whole earth";
        }
        var boxes = List.of(rings).stream().map(Ring::inWords).collect(Collectors.joining("; "));
        return boxes.isEmpty() ? "none" : boxes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region region && polygons.equals(region.polygons);
    }

    @Override
    public int hashCode() {
        return polygons.hashCode();
    }

    @Override
    public String toString() {
        return inWords();
    }

    /** One polygon and its box, in 1e-7 degree. */
    private static final class Ring {
        private final int[] latE7;
        private final int[] lonE7;
        private final boolean isBox;
        private int south = Integer.MAX_VALUE;
        private int north = Integer.MIN_VALUE;
        private int west = Integer.MAX_VALUE;
        private int east = Integer.MIN_VALUE;

        private Ring(int[] latE7, int[] lonE7) {
            this.latE7 = latE7;
            this.lonE7 = lonE7;
            this.isBox = latE7.length == 2;
            for (int i = 0; i < latE7.length; i++) {
                south = Math.min(south, latE7[i]);
                north = Math.max(north, latE7[i]);
                west = Math.min(west, lonE7[i]);
                east = Math.max(east, lonE7[i]);
            }
        }

        static Ring parse(String text) {
            var corners = text.split(",", -1);
            if (corners.length < 2 || corners.length > MOST_CORNERS) {
                throw new IllegalArgumentException(message("model.a-polygon-has-corners-2", corners.length, MOST_CORNERS));
            }
            var latE7 = new int[corners.length];
            var lonE7 = new int[corners.length];
            for (int i = 0; i < corners.length; i++) {
                var parts = corners[i].strip().split(" +", -1);
                if (parts.length != 2) {
                    throw new IllegalArgumentException(message("model.the-corner-is-not-lat", corners[i].strip()));
                }
                latE7[i] = degreesE7(parts[0], 90);
                lonE7[i] = degreesE7(parts[1], 180);
            }
            var ring = new Ring(latE7, lonE7);
            if (ring.south == ring.north || ring.west == ring.east) {
                throw new IllegalArgumentException(message("model.the-polygon-has-no-extent", text));
            }
            return ring;
        }

        private static int degreesE7(String text, int limitDeg) {
            if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?") || Math.abs(Double.parseDouble(text)) > limitDeg) {
                throw new IllegalArgumentException(message("model.is-not-a-number-of", text, limitDeg));
            }
            return (int) Math.round(Double.parseDouble(text) * Fix.E7);
        }

        boolean isEarth() {
            return isBox && south == -900_000_000 && north == 900_000_000 && west == -1_800_000_000 && east == 1_800_000_000;
        }

        /**
         * Even-odd, exact: the products of two differences are below 6.5e18, which a long holds; they are compared, never subtracted.
         */
        boolean surrounds(int lat, int lon) {
            boolean inside = false;
            for (int i = 0, before = latE7.length - 1; i < latE7.length; before = i++) {
                long dLat = (long) latE7[i] - latE7[before];
                long left = dLat * ((long) lon - lonE7[before]);
                long right = ((long) lonE7[i] - lonE7[before]) * ((long) lat - latE7[before]);
                if (left == right && between(lat, latE7[before], latE7[i]) && between(lon, lonE7[before], lonE7[i])) {
                    return true;
                }
                boolean crosses = (latE7[i] > lat) != (latE7[before] > lat);
                if (crosses && (dLat > 0 ? left < right : left > right)) {
                    inside = !inside;
                }
            }
            return inside;
        }

        private static boolean between(int value, int a, int b) {
            return value >= Math.min(a, b) && value <= Math.max(a, b);
        }

        Box box() {
            return new Box(south / Fix.E7, north / Fix.E7, west / Fix.E7, east / Fix.E7, isBox, latE7.length);
        }

        String inWords() {
            return String.format(Locale.ROOT, "latitude %.4f to %.4f, longitude %.4f to %.4f%s", south / Fix.E7, north / Fix.E7,
                    west / Fix.E7,
                    east / Fix.E7, isBox ? "" : " (polygon of " + latE7.length + " corners)");
        }
    }
}
