package org.pumphandle.ui.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without its case and accents, so that {@code Jose} finds {@code José}. */
final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedText() {
    }

    static String of(String text) {
        return isPlain(text)
                ? text.toLowerCase(Locale.ROOT)
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
