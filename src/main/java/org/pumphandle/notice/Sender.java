package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

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
        authority = checked(authority, LONGEST_AUTHORITY, "notice.authority");
        hotLine = checked(hotLine, LONGEST_HOT_LINE, "notice.hot-line");
    }

    /**
     * The authority of a mandate; under the demonstration mandate its messages say so.
     *
     * @throws IllegalArgumentException where one of the two does not fit into a message
     */
    public static Sender of(Mandate mandate, String hotLine) {
        return new Sender(mandate.terms().authority(), hotLine, mandate.isDemonstration());
    }

    private static String checked(String value, int longest, String key) {
        var text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(message("notice.the-of-a-message-has", message(key), text.length(), longest));
        }
        if (text.codePoints().anyMatch(Language::isUnseen)) {
            throw new IllegalArgumentException(message("notice.the-of-a-message-holds", message(key)));
        }
        return text;
    }
}
