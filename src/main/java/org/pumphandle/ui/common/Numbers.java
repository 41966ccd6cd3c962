package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.util.Locale;

/** Writes numbers as the language that is spoken writes them; what may be typed back and positions, the same in all of them. */
public final class Numbers {

    private Numbers() {
    }

    /** For instance {@code 12,345} in English. */
    public static String whole(long number) {
        return String.format(ScreenLanguage.spoken().locale(), "%,d", number);
    }

    /** For instance {@code 12.3 MB}, {@code 640 KB}, {@code 12 B}; a megabyte is a million bytes. */
    public static String megabytes(long bytes) {
        if (bytes < 1_000) {
            return text("common.bytes", bytes);
        }
        return bytes < 1_000_000 ? text("common.kilobytes", Math.round(bytes / 1e3)) : text("common.megabytes", tenths(bytes / 1e6));
    }

    /** One decimal, for instance {@code 17.4} in English. */
    public static String tenths(double number) {
        return String.format(ScreenLanguage.spoken().locale(), "%,.1f", number);
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
