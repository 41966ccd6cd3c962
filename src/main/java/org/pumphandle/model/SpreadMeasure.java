package org.pumphandle.model;

import java.util.Locale;

/** Who is counted in the cells of a spread map. */
public enum SpreadMeasure {
    CASES, EXPOSURES;

    /** The word in files and commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
