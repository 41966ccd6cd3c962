package org.pumphandle.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What has a name on a street map; the first are those that most people look for. */
public enum PlaceKind {
    CITY(0, 11), TOWN(1, 13), VILLAGE(2, 14), SUBURB(3, 14), STATION(4, 16), AIRPORT(5, 14), HEALTH(6, 16), SCHOOL(7, 16), WORSHIP(8,
            16), SITE(9,
                    16), STREET(10, 16), SQUARE(11, 16), GREEN(12, 14), WATER(13, 14), ISLAND(14, 13), LOCALITY(15, 14);

    private final int rank;
    private final double zoom;

    PlaceKind(int rank, double zoom) {
        this.rank = rank;
        this.zoom = zoom;
    }

    /** From 0; the lower, the more people look for it. */
    public int rank() {
        return rank;
    }

    /** The zoom that shows it with what is around it. */
    public double zoom() {
        return zoom;
    }

    /** The word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code that is not known. */
    public static Optional<PlaceKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether others are said to be near it, and it near none. */
    public boolean isSettlement() {
        return this == CITY || this == TOWN || this == VILLAGE;
    }
}
