package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/**
 * Where a subscriber is when a cell serves them, in one version of the cell.
 *
 * @param id what events name it by
 * @param firstDay first day of service, days since 1970-01-01 UTC
 * @param lastDay last day of service, inclusive
 * @param latE7 WGS84 latitude in units of 1e-7 degree
 * @param lonE7 WGS84 longitude in units of 1e-7 degree
 * @param accuracyM 68 % radius in metres
 */
public record Cell(String id, long firstDay, long lastDay, int latE7, int lonE7, float accuracyM) {
    /** The first and the last day of a cell whose table states none. */
    public static final long EARLIEST_DAY = 0;
    public static final long LATEST_DAY = Fix.LATEST_T / 86_400;

    public Cell {
        if (id.isEmpty() || id.length() > 100) {
            throw new IllegalArgumentException(message("model.the-cells-name-has-characters", id.length()));
        }
        if (lastDay < firstDay) {
            throw new IllegalArgumentException(message("model.the-cells-last-day-of"));
        }
    }
}
