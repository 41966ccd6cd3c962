package org.pumphandle.ui.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be done in the window, as it stands in the box of commands.
 *
 * @param title what it does, in words
 * @param shortcut how the keyboard does it; empty where it does not
 * @param offered whether it can be done now
 * @param isExplaining whether it explains something instead of doing it
 */
public record Command(String title, Feather icon, Optional<KeyCombination> shortcut, BooleanSupplier offered, boolean isExplaining,
        Runnable action) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** One that can always be done. */
    public Command(String title, Feather icon, Runnable action) {
        this(title, icon, Optional.empty(), () -> true, false, action);
    }

    /** The same, done by a key as well. */
    public Command by(KeyCode key, KeyCombination.Modifier... modifiers) {
        return new Command(title, icon, Optional.of(new KeyCodeCombination(key, modifiers)), offered, isExplaining, action);
    }

    /** The same, done by keys as well. */
    public Command by(Shortcut keys) {
        return new Command(title, icon, Optional.of(keys.keys()), offered, isExplaining, action);
    }

    /** The same, as something that is explained: it is offered to those who type words of it alone. */
    public Command explaining() {
        return new Command(title, icon, shortcut, offered, true, action);
    }

    /** The same, done only at times. */
    public Command when(BooleanSupplier itCanBeDone) {
        return new Command(title, icon, shortcut, itCanBeDone, isExplaining, action);
    }

    /** The keys as the machine's keyboard has them, for instance {@code Ctrl+M}. */
    public String keys() {
        return shortcut.map(KeyCombination::getDisplayText).orElse("");
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
