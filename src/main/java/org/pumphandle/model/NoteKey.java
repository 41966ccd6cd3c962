package org.pumphandle.model;

/** By what a note is found: its case and its number. */
public record NoteKey(String caseId, long number) {
    private static final char BETWEEN = '/';

    /** @throws IllegalArgumentException where it is none */
    public static NoteKey parse(String text) {
        int between = text.lastIndexOf(BETWEEN);
        if (between < 1) {
            throw new IllegalArgumentException("a note is named by its case, a slash and its number");
        }
        return new NoteKey(text.substring(0, between), Long.parseLong(text.substring(between + 1)));
    }

    @Override
    public String toString() {
        return caseId + BETWEEN + number;
    }
}
