package org.pumphandle.ui.common;

import java.util.Collection;
import org.pumphandle.words.WordBundle;

/**
 * The words on the screens, in the language that is spoken. English stands in {@code words.properties}, other languages beside it; keys are
 * {@code screen.first-words}. Any thread.
 */
public final class Words {
    private static final WordBundle BUNDLE = new WordBundle("org.pumphandle.ui.words");

    private Words() {
    }

    /** @throws java.util.MissingResourceException where English has no such key, which is a fault of the program */
    public static String text(String key) {
        return BUNDLE.text(key);
    }

    /**
     * Puts arguments into a pattern of ICU's MessageFormat, which also chooses plurals.
     *
     * @param arguments numbers are written as the language writes them
     * @throws java.util.MissingResourceException where English has no such key, which is a fault of the program
     */
    public static String text(String key, Object... arguments) {
        return BUNDLE.text(key, arguments);
    }

    /** Names one after the other, for instance {@code North, South}. */
    public static String listed(Collection<String> names) {
        return names.stream().reduce((before, last) -> text("common.listed", before, last)).orElse("");
    }

    /** Parts of a sentence one after the other, for instance {@code 3 would leave; 2 would wait}. */
    public static String parts(Collection<String> parts) {
        return parts.stream().reduce((before, last) -> text("common.parts", before, last)).orElse("");
    }
}
