package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.util.Optional;

/** A way of writing positions, and of reading them as they are written. Immutable; safe for all threads. */
public sealed interface PositionNotation permits DegreeNotation, UtmNotation, GridNotation {

    /** Such as {@code 52.51628, 13.37770}, latitude first. */
    PositionNotation DEGREES = DegreeNotation.DECIMAL;

    /** Such as {@code 52° 30.977′ N 13° 22.662′ E}. */
    PositionNotation DEGREES_MINUTES = DegreeNotation.MINUTES;

    /** Such as {@code 33U 389917 5819697}: zone with latitude band, easting, northing. */
    PositionNotation UTM = new UtmNotation();

    /**
     * A national grid, such as {@code 530034 180381} for 27700. The first one asked for takes about a second, as the register is read.
     *
     * @param epsg number of a projected reference system in the EPSG register
     * @throws MapDataException where there is none of that number
     */
    static PositionNotation grid(int epsg) {
        return GridNotation.of(epsg);
    }

    /** Empty where it says nothing of that place, such as a grid far from its country. */
    Optional<String> write(Position position);

    /**
     * Empty where the text is not written like this.
     *
     * @throws MapDataException where it is, but no such place exists
     */
    Optional<Position> read(String text);

    /**
     * Reads a position in the preferred notation, or else in any that is told by its form.
     *
     * @throws MapDataException where it is none; the message does not repeat the text
     */
    static Position read(String text, PositionNotation preferred) {
        for (var notation : new PositionNotation[]{preferred, DEGREES, DEGREES_MINUTES, UTM}) {
            var read = notation.read(text.strip());
            if (read.isPresent()) {
                return read.get();
            }
        }
        throw new MapDataException(message("map.this-is-not-a-position"));
    }
}
