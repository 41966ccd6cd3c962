package org.pumphandle.ui.common;

import java.util.Locale;

/** Writes numbers the same on every machine. */
public final class Numbers {

    private Numbers() {
    }

    /** For instance {@code 12,345}. */
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** For instance {@code 12,345 fixes}, {@code 1 fix}. */
    public static String counted(long number, String one, String many) {
        return whole(number) + " " + (number == 1 ? one : many);
    }

    /** For instance {@code 12.3 MB}, {@code 640 KB}, {@code 12 B}; a megabyte is a million bytes. */
    public static String megabytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? whole(Math.round(bytes / 1e3)) + " KB" : tenths(bytes / 1e6) + " MB";
    }

    /** One decimal, for instance {@code 17.4}. */
    public static String tenths(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    /** At most four decimals and none that say nothing, for instance {@code 1.8288}, {@code 50}. */
    public static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.4f", number).replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** Latitude and longitude in degrees to 5 decimals (about a metre). */
    public static String place(double latDeg, double lonDeg) {
        return String.format(Locale.ROOT, "%.5f, %.5f", latDeg, lonDeg);
    }
}
