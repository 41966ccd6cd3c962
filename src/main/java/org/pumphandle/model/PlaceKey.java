package org.pumphandle.model;

/**
 * By what a place that was found is gone to. Its text is what the search index keeps.
 *
 * @param number counts the places of all maps
 */
public record PlaceKey(long number, PlaceKind kind, int lonE7, int latE7) {
    private static final String BETWEEN = " ";
    private static final double E7 = 1e7;

    /** @throws IllegalArgumentException where it is none */
    public static PlaceKey parse(String text) {
        var parts = text.split(BETWEEN, -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a place is named by its number, kind, longitude and latitude");
        }
        return new PlaceKey(Long.parseLong(parts[0]), PlaceKind.of(parts[1]).orElseThrow(IllegalArgumentException::new),
                Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }

    public double lonDeg() {
        return lonE7 / E7;
    }

    public double latDeg() {
        return latE7 / E7;
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, Long.toString(number), kind.code(), Integer.toString(lonE7), Integer.toString(latE7));
    }
}
