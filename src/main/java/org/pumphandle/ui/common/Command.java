package org.pumphandle.ui.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be done in the window, as it stands in the box of commands.
 *
 * @param title what it does, in words
 * @param keys how the keyboard does it, such as {@code Ctrl+M}; empty where it does not
 * @param offered whether it can be done now
 */
public record Command(String title, Feather icon, String keys, BooleanSupplier offered, Runnable action) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** One that can always be done. */
    public Command(String title, Feather icon, String keys, Runnable action) {
        this(title, icon, keys, () -> true, action);
    }

    public boolean isOffered() {
        return offered.getAsBoolean();
    }

    /** Whether each typed word begins a word of the title; case and accents do not count. */
    public boolean fits(String typed) {
        var own = words(title);
        return Arrays.stream(words(typed)).allMatch(word -> Arrays.stream(own).anyMatch(one -> one.startsWith(word)));
    }

    private static String[] words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }
}
