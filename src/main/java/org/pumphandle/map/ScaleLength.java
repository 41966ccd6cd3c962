package org.pumphandle.map;

import java.util.Locale;
import org.pumphandle.geo.EasyNumber;

/** A round length on the ground and how wide it is on the map. */
record ScaleLength(double metres, double widthPx) {

    /** The longest of 1, 2, 5 times a power of ten metres that is at most a width. */
    static ScaleLength upTo(double metresPerPx, double mostPx) {
        double metres = EasyNumber.atMost(metresPerPx * mostPx);
        return new ScaleLength(metres, metres / metresPerPx);
    }

    String text() {
        if (metres >= 1000) {
            return String.format(Locale.ROOT, "%,.0f km", metres / 1000);
        }
        return metres >= 1 ? String.format(Locale.ROOT, "%.0f m", metres) : String.format(Locale.ROOT, "%.0f cm", metres * 100);
    }
}
