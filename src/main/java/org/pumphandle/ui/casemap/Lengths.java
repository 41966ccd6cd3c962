package org.pumphandle.ui.casemap;

import java.util.Locale;

/** Writes lengths and areas in the unit that gives about three digits. */
final class Lengths {
    private static final double HECTARE_M2 = 10_000;
    private static final double KM2 = 1_000_000;

    private Lengths() {
    }

    /** For instance {@code 35.2 m}, {@code 1.24 km}. */
    static String metres(double lengthM) {
        return lengthM < 1_000 ? digits(lengthM) + " m" : digits(lengthM / 1_000) + " km";
    }

    /** For instance {@code 850 m²}, {@code 4.25 ha}, {@code 12.3 km²}. */
    static String squareMetres(double areaM2) {
        if (areaM2 < HECTARE_M2) {
            return digits(areaM2) + " m²";
        }
        return areaM2 < KM2 ? digits(areaM2 / HECTARE_M2) + " ha" : digits(areaM2 / KM2) + " km²";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
