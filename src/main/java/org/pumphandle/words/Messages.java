package org.pumphandle.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said from below the screens, in the language that is spoken; keys are {@code package.first-words}. Any thread. */
public final class Messages {
    private static final WordBundle BUNDLE = new WordBundle("org.pumphandle.words.messages");

    private static final WordBundle SCREENS = new WordBundle("org.pumphandle.ui.words");

    private Messages() {
    }

    /**
     * A message, which says what was found, what is allowed, and what to do. Without arguments it is taken as it stands.
     *
     * @param arguments what is only named ({@code {0}}) is written as Java writes it, as numbers of cases and ports are no quantities; what a
     *        plural counts is written as the language writes it
     * @throws java.util.MissingResourceException where there is no such key, which is a fault of the program
     */
    public static String message(String key, @Nullable Object... arguments) {
        return arguments.length == 0 ? BUNDLE.text(key) : BUNDLE.text(key, plain(BUNDLE.text(key), arguments));
    }

    /** What a constant is called within a message. */
    public static String named(Enum<?> constant) {
        return BUNDLE.text(WordBundle.key(constant));
    }

    /** What the screens call a constant, for what is found by the words that are seen there. */
    public static String shown(Enum<?> constant) {
        return SCREENS.text(WordBundle.key(constant));
    }

    /** By which days and numbers are written: the language that is spoken, whatever country the machine is set to. */
    public static Locale locale() {
        return BUNDLE.locale();
    }

    /** The code of the language that is spoken now, for instance {@code en}. */
    public static String language() {
        return BUNDLE.language();
    }

    /** Whether it is read from right to left. */
    public static boolean isRightToLeft() {
        return BUNDLE.isRightToLeft();
    }

    private static @Nullable Object[] plain(String pattern, @Nullable Object[] arguments) {
        var plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            if (!pattern.contains("{" + i + ",")) {
                plain[i] = String.valueOf(arguments[i]);
            }
        }
        return plain;
    }
}
