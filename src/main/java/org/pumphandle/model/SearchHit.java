package org.pumphandle.model;

import java.util.List;

/**
 * A record that was found.
 *
 * @param key the number of the case, batch or import
 * @param title what it is called
 * @param details what else is known of it, in words
 */
public record SearchHit(RecordKind kind, String key, Marked title, Marked details) {

    /**
     * A text with what was looked for.
     *
     * @param marks parts of the text that fit, ascending, apart from each other
     */
    public record Marked(String text, List<Mark> marks) {
        public Marked {
            marks = List.copyOf(marks);
        }
    }

    /** From a character of the text to before another. */
    public record Mark(int from, int to) {
    }
}
