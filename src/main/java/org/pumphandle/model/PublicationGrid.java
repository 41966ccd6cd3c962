package org.pumphandle.model;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The grid of a publication: one of few sizes, so that cells of two grids cannot be held against each other often.
 *
 * @param cellKm2 size of every cell
 * @param parallelDeg latitude at which the hexagons are regular
 */
public record PublicationGrid(int cellKm2, int parallelDeg) {
    private static final Set<Integer> SIZES = Set.of(1, 5, 25, 100);
    private static final Pattern TEXT = Pattern.compile("hexagon-(\\d{1,3})km2-(\\d{1,2})");

    public PublicationGrid {
        if (!SIZES.contains(cellKm2) || parallelDeg < 0 || parallelDeg > 80) {
            throw new IllegalArgumentException("no grid of publications: " + cellKm2 + " km2 at " + parallelDeg);
        }
    }

    /** The sizes that there are, square kilometres, ascending. */
    public static Set<Integer> sizesKm2() {
        return new TreeSet<>(SIZES);
    }

    /** The grid's name, such as {@code hexagon-25km2-50}. */
    public String toText() {
        return "hexagon-" + cellKm2 + "km2-" + parallelDeg;
    }

    /** Of a grid's name; empty where it is none. */
    public static Optional<PublicationGrid> parse(String name) {
        var found = TEXT.matcher(name);
        return found.matches() && SIZES.contains(Integer.parseInt(found.group(1)))
                ? Optional.of(new PublicationGrid(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
