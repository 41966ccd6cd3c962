package org.pumphandle.model;

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
            throw new IllegalArgumentException(what + " needs a text");
        }
        if (kept.length() > most) {
            throw new IllegalArgumentException(
                    what + " has at most " + most + " characters, this one has " + kept.length() + "; shorten it");
        }
        if (kept.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            throw new IllegalArgumentException(what + " is plain text; it has a control character, which is not allowed: type it again");
        }
        if (TelephoneNumber.isIn(kept)) {
            throw new IllegalArgumentException(
                    what + " holds what looks like somebody's number, seven digits or more; leave it out: numbers and names "
                            + "of others do not belong here");
        }
        return kept;
    }
}
