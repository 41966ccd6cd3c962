package org.pumphandle.notice;

import java.text.Normalizer;
import org.pumphandle.custody.Mandate;

/**
 * Who sends a message. Texts are stripped and brought into Unicode's form NFC.
 *
 * @param authority its name, 1 to {@value #LONGEST_AUTHORITY} UTF-16 units
 * @param hotLine phone number or address at which it can be reached, 1 to {@value #LONGEST_HOT_LINE} UTF-16 units
 * @param isDemonstration whether messages begin with the word demonstration
 */
public record Sender(String authority, String hotLine, boolean isDemonstration) {
    public static final int LONGEST_AUTHORITY = 60;
    public static final int LONGEST_HOT_LINE = 40;

    public Sender {
        authority = checked("authority", authority, LONGEST_AUTHORITY);
        hotLine = checked("hot line", hotLine, LONGEST_HOT_LINE);
    }

    /**
     * The authority of a mandate; under the demonstration mandate its messages say so.
     *
     * @throws IllegalArgumentException where one of the two does not fit into a message
     */
    public static Sender of(Mandate mandate, String hotLine) {
        return new Sender(mandate.terms().authority(), hotLine, mandate.isDemonstration());
    }

    private static String checked(String name, String value, int longest) {
        var text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("the " + name + " of a message has " + text.length() + " characters, 1 to " + longest
                    + " are allowed; give one that fits");
        }
        if (text.codePoints().anyMatch(Language::isUnseen)) {
            throw new IllegalArgumentException(
                    "the " + name + " of a message holds a line break or another character that is not seen; take it out");
        }
        return text;
    }
}
