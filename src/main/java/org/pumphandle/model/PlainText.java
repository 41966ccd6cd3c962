package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/** What a tracer writes down of a case: plain text, in which nobody's number belongs. */
final class PlainText {

    private PlainText() {
    }

    /**
     * The text as it is kept.
     *
     * @param what it is, for messages, such as {@code a note}
     * @param most longest, in characters
     * @throws IllegalArgumentException where it is empty, too long, or holds what looks like somebody's number; the message never tells the text
     */
    static String checked(String what, String text, int most) {
        var kept = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(message("model.needs-a-text", what));
        }
        if (kept.length() > most) {
            throw new IllegalArgumentException(message("model.has-at-most-characters-this", what, most, kept.length()));
        }
        if (kept.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            throw new IllegalArgumentException(message("model.is-plain-text-it-has", what));
        }
        if (TelephoneNumber.isIn(kept)) {
            throw new IllegalArgumentException(message("model.holds-what-looks-like-somebodys", what));
        }
        return kept;
    }
}
