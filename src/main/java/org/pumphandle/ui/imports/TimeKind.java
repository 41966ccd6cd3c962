package org.pumphandle.ui.imports;

import org.pumphandle.model.ColumnChoice;

/** How a column writes instants. */
enum TimeKind {
    ISO(ColumnChoice.ISO, "ISO 8601"), EPOCH_S(ColumnChoice.EPOCH_S, "Epoch, seconds"), EPOCH_MS(ColumnChoice.EPOCH_MS,
            "Epoch, ms"), PATTERN(ColumnChoice.PATTERN, "Pattern");

    private final String code;
    private final String words;

    TimeKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** For people. */
    String inWords() {
        return words;
    }

    /** Whether times may state no zone of their own. */
    boolean needsZone() {
        return this == ISO || this == PATTERN;
    }

    static TimeKind of(String timeFormat) {
        for (var kind : values()) {
            if (kind != PATTERN && kind.code.equals(timeFormat)) {
                return kind;
            }
        }
        return timeFormat.startsWith(ColumnChoice.PATTERN) ? PATTERN : ISO;
    }

    /** The time format of a column mapping. */
    String format(String pattern) {
        return this == PATTERN ? ColumnChoice.PATTERN + pattern : code;
    }
}
