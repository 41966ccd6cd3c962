package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import java.util.Locale;
import org.pumphandle.model.AppealCode;

/**
 * What a typed appeal code is so far.
 *
 * @param isWhole whether it can be looked up
 * @param words how far it is, or what is wrong with it; empty where it is whole
 */
record CodeCheck(boolean isWhole, String words) {

    /** A code that is still being typed is not wrong yet. */
    static CodeCheck of(String typed) {
        long count = typed.codePoints().filter(c -> Character.isLetterOrDigit(c) || "*~$=".indexOf(c) >= 0).count();
        if (count < AppealCode.LENGTH) {
            return new CodeCheck(false, count == 0 ? "" : text("appeals.characters-of-the-code", count, AppealCode.LENGTH));
        }
        try {
            AppealCode.parse(typed);
            return new CodeCheck(true, "");
        } catch (IllegalArgumentException e) {
            var words = String.valueOf(e.getMessage());
            return new CodeCheck(false, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".");
        }
    }

    /** Whether it is as long as a code and wrong. */
    boolean isWrong() {
        return !isWhole && words.endsWith(".");
    }
}
