package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import org.jspecify.annotations.Nullable;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.Cell;
import org.pumphandle.model.Fix;

/**
 * The area that a cell serves, and the position it stands for: a disc around the antenna, or a sector of {@value #BEAM_DEG} degrees where its
 * azimuth is known. A position is taken to be spread evenly over that area.
 *
 * <p>A disc of range R has the standard deviation R/2 on each axis. A sector of half-angle a has its centroid 2 R sin(a) / (3 a) from the antenna,
 * and on each axis, on average, the variance (R^2 / 2 - centroid distance^2) / 2. The 68 % radius is {@value #RADIUS_OF_SD} standard deviations.
 *
 * @param azimuthDeg where the antenna looks, clockwise from north; null for a disc
 */
record CellShape(int latE7, int lonE7, double rangeM, @Nullable Double azimuthDeg) {
    /** Assumed, as the tables state none: three sectors to a mast. */
    static final int BEAM_DEG = 120;
    /** Assumed where a table states no range. */
    static final double DEFAULT_RANGE_M = 2_000;
    static final double LARGEST_RANGE_M = 200_000;
    private static final double RADIUS_OF_SD = 1.5096;
    private static final double HALF_ANGLE = Math.toRadians(BEAM_DEG / 2.0);
    /** Distance of a sector's centroid from the antenna, in ranges. */
    static final double CENTROID = 2 * Math.sin(HALF_ANGLE) / (3 * HALF_ANGLE);

    CellShape {
        if (!(rangeM > 0) || rangeM > LARGEST_RANGE_M) {
            throw new IllegalArgumentException(message("exchange.the-cells-range-m-is", rangeM, LARGEST_RANGE_M));
        }
    }

    /** Standard deviation on each axis, in metres. */
    double sdM() {
        double centroid = azimuthDeg == null ? 0 : CENTROID;
        return rangeM * Math.sqrt((0.5 - centroid * centroid) / 2);
    }

    /** The cell that serves this area on these days. */
    Cell cell(String id, long firstDay, long lastDay) {
        double phi = Math.toRadians(latE7 / Fix.E7);
        double awayM = azimuthDeg == null ? 0 : CENTROID * rangeM;
        double bearing = azimuthDeg == null ? 0 : Math.toRadians(azimuthDeg);
        double lat = phi + awayM * Math.cos(bearing) / Wgs84.meridianRadiusM(phi);
        double lon = Math.toRadians(lonE7 / Fix.E7) + awayM * Math.sin(bearing) / (Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi));
        double latDeg = Math.clamp(Math.toDegrees(lat), -90, 90);
        return new Cell(id, firstDay, lastDay, (int) Math.round(latDeg * Fix.E7),
                (int) Math.round(Math.toDegrees(Wgs84.wrap(lon)) * Fix.E7), (float) (RADIUS_OF_SD * sdM()));
    }
}
