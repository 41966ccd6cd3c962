package org.pumphandle.model;

import java.util.List;

/**
 * A record that was found.
 *
 * @param key the number of the case, batch or import; of a note its {@link NoteKey}, of a place its {@link PlaceKey}, of the log the leaf
 * @param title what it is called
 * @param details what else is known of it, in words
 */
public record SearchHit(RecordKind kind, String key, Marked title, Marked details) {
    private static final String DOTS = "\u2026";

    /**
     * A text with what was looked for.
     *
     * @param marks parts of the text that fit, ascending, apart from each other
     */
    public record Marked(String text, List<Mark> marks) {
        public Marked {
            marks = List.copyOf(marks);
        }

        /**
         * The part of a long text where the first mark is; the text where it is short.
         *
         * @param most longest, in characters without the dots that stand for what is left out
         */
        public Marked around(int most) {
            if (text.length() <= most) {
                return this;
            }
            int first = marks.isEmpty() ? 0 : marks.getFirst().from();
            int from = Math.max(0, Math.min(first - most / 4, text.length() - most));
            int to = from + most;
            var before = from > 0 ? DOTS : "";
            int shift = before.length() - from;
            return new Marked(before + text.substring(from, to) + (to < text.length() ? DOTS : ""), marks.stream()
                    .filter(mark -> mark.from() >= from && mark.to() <= to).map(mark -> new Mark(mark.from() + shift, mark.to() + shift))
                    .toList());
        }
    }

    /** From a character of the text to before another. */
    public record Mark(int from, int to) {
    }
}
