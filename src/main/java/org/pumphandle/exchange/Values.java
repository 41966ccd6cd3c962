package org.pumphandle.exchange;

import org.pumphandle.model.Fix;

/** Field values with the checks that all formats share; errors name the field, what was found, and what is allowed. */
final class Values {

    private Values() {
    }

    static long time(String field, TimeFormat format, String text) {
        long t;
        try {
            t = format.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + " " + e.getMessage(), e);
        }
        if (t < Fix.EARLIEST_T || t >= Fix.LATEST_T) {
            throw new IllegalArgumentException(field + " '" + text + "' lies outside the years 1970 to 2199");
        }
        return t;
    }

    /** Degrees in units of 1e-7, rounded to the nearest. */
    static int degreesE7(String field, String text, int limitDeg) {
        double degrees = number(text);
        if (!(Math.abs(degrees) <= limitDeg)) {
            throw new IllegalArgumentException(field + " '" + text + "' is not a number from -" + limitDeg + " to " + limitDeg);
        }
        return (int) Math.round(degrees * Fix.E7);
    }

    static float accuracyM(String field, String text) {
        float metres = (float) number(text);
        if (!(metres >= 0) || Float.isInfinite(metres)) {
            throw new IllegalArgumentException(field + " '" + text + "' is not a radius in metres of at least 0");
        }
        return metres;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
