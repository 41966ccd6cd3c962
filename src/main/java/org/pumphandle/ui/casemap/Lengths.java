package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.ui.common.ScreenLanguage;

/** Writes lengths and areas in the unit that gives about three digits. */
final class Lengths {
    private static final double HECTARE_M2 = 10_000;
    private static final double KM2 = 1_000_000;

    private Lengths() {
    }

    /** For instance {@code 35.2 m}, {@code 1.24 km}. */
    static String metres(double lengthM) {
        return lengthM < 1_000 ? text("casemap.metres", digits(lengthM)) : text("casemap.kilometres", digits(lengthM / 1_000));
    }

    /** For instance {@code 850 m²}, {@code 4.25 ha}, {@code 12.3 km²}. */
    static String squareMetres(double areaM2) {
        if (areaM2 < HECTARE_M2) {
            return text("casemap.square-metres", digits(areaM2));
        }
        return areaM2 < KM2
                ? text("casemap.hectares", digits(areaM2 / HECTARE_M2))
                : text("casemap.square-kilometres", digits(areaM2 / KM2));
    }

    private static String digits(double value) {
        return String.format(ScreenLanguage.spoken().locale(), value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
