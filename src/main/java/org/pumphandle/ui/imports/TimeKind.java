package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.model.ColumnChoice;

/** How a column writes instants. */
enum TimeKind {
    ISO(ColumnChoice.ISO, "imports.iso-8601"), EPOCH_S(ColumnChoice.EPOCH_S, "imports.epoch-seconds"), EPOCH_MS(ColumnChoice.EPOCH_MS,
            "imports.epoch-ms"), PATTERN(ColumnChoice.PATTERN, "imports.pattern");

    private final String code;
    private final String key;

    TimeKind(String code, String key) {
        this.code = code;
        this.key = key;
    }

    /** For people. */
    String inWords() {
        return text(key);
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
