package org.pumphandle.map;

import java.util.Locale;

/** A round length on the ground and how wide it is on the map. */
record ScaleLength(double metres, double widthPx) {

    /** The longest of 1, 2, 5 times a power of ten metres that is at most a width. */
    static ScaleLength upTo(double metresPerPx, double mostPx) {
        double most = metresPerPx * mostPx;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
        return new ScaleLength(metres, metres / metresPerPx);
    }

    String text() {
        if (metres >= 1000) {
            return String.format(Locale.ROOT, "%,.0f km", metres / 1000);
        }
        return metres >= 1 ? String.format(Locale.ROOT, "%.0f m", metres) : String.format(Locale.ROOT, "%.0f cm", metres * 100);
    }
}
