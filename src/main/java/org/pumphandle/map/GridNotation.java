package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.jspecify.annotations.Nullable;
import org.pumphandle.geo.Wgs84;

/**
 * Easting and northing in whole metres (or the unit of the grid) of a projected system of the EPSG register. Where a change of datum needs a file of
 * corrections it is done by its parameters alone, which may be some metres off.
 */
final class GridNotation implements PositionNotation {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,9}(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d{1,9}(?:\\.\\d+)?)");
    /** What lies this far outside the grid's country has no coordinates in it. */
    private static final double AROUND_DEG = 1;

    private final String name;
    private final MathTransform fromDegrees;
    private final MathTransform toDegrees;
    private final @Nullable Bounds area;

    /** @param area where the grid is used, if that is known */
    GridNotation(String name, MathTransform fromDegrees, MathTransform toDegrees, @Nullable Bounds area) {
        this.name = name;
        this.fromDegrees = fromDegrees;
        this.toDegrees = toDegrees;
        this.area = area;
    }

    static GridNotation of(int epsg) {
        return ReferenceSystem.grid(epsg);
    }

    @Override
    public Optional<String> write(Position position) {
        double lonDeg = Wgs84.wrapDeg(position.lonDeg());
        if (!isNear(lonDeg, position.latDeg())) {
            return Optional.empty();
        }
        try {
            var pair = new double[]{lonDeg, position.latDeg()};
            fromDegrees.transform(pair, 0, pair, 0, 1);
            return Double.isFinite(pair[0] + pair[1])
                    ? Optional.of(String.format(Locale.ROOT, "%.0f %.0f", pair[0], pair[1]))
                    : Optional.empty();
        } catch (TransformException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Position> read(String text) {
        var found = FORM.matcher(text);
        // What could be degrees is meant so: no grid begins at its origin.
        if (!found.matches() || DEGREES.read(text).isPresent()) {
            return Optional.empty();
        }
        try {
            var pair = new double[]{Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))};
            toDegrees.transform(pair, 0, pair, 0, 1);
            var position = DegreeNotation.checked(pair[1], Wgs84.wrapDeg(pair[0]));
            if (isNear(position.lonDeg(), position.latDeg())) {
                return Optional.of(position);
            }
        } catch (TransformException e) {
            throw outside(e);
        }
        throw outside(null);
    }

    private MapDataException outside(@Nullable TransformException cause) {
        var words = message("map.these-numbers-lie-outside-the", name);
        return cause == null ? new MapDataException(words) : new MapDataException(words, cause);
    }

    private boolean isNear(double lonDeg, double latDeg) {
        var box = area;
        return box == null || new Bounds(box.westDeg() - AROUND_DEG, Math.max(-90, box.southDeg() - AROUND_DEG), box.eastDeg() + AROUND_DEG,
                Math.min(90, box.northDeg() + AROUND_DEG)).containsTurned(lonDeg, latDeg);
    }
}
