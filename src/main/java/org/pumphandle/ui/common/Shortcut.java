package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.pumphandle.model.Role;

/**
 * The keys of the window, in one list: screens ask it what was pressed, commands and help say what to press. Keys of what is painted (the timeline,
 * a held tool) depend on where the keyboard is and are dealt with there.
 */
public enum Shortcut {
    HELP(Where.EVERYWHERE, KeyCode.F1), SEARCH(Where.EVERYWHERE, KeyCode.K, Held.SHORTCUT), GO(Where.EVERYWHERE, KeyCode.DIGIT1,
            KeyCode.DIGIT9, Held.SHORTCUT), BACK(Where.EVERYWHERE, KeyCode.LEFT, Held.ALT), CANCEL(Where.EVERYWHERE,
                    KeyCode.ESCAPE), REFRESH(Where.EVERYWHERE, KeyCode.F5), LOCK(Where.EVERYWHERE, KeyCode.L, Held.SHORTCUT), SIGN_OUT(
                            Where.EVERYWHERE, KeyCode.O, Held.SHORTCUT), FILTER(Where.CASES, KeyCode.F, Held.SHORTCUT), IMPORT(Where.TRACER,
                                    KeyCode.I, Held.SHORTCUT), MATCH(Where.TRACER, KeyCode.M, Held.SHORTCUT), TRY_RULES(Where.TRACER,
                                            KeyCode.T, Held.SHORTCUT), CONSENT(Where.CASES, KeyCode.C, Held.SHORTCUT_AND_SHIFT), BATCHES(
                                                    Where.CASES, KeyCode.B,
                                                    Held.SHORTCUT), FOLLOW_UPS(Where.CASES, KeyCode.D, Held.SHORTCUT), COPY_POSITION(
                                                            Where.CASES, KeyCode.G,
                                                            Held.SHORTCUT_AND_SHIFT), PLAY(Where.CASES, KeyCode.SPACE), EXPLAIN(Where.CASES,
                                                                    KeyCode.ENTER), SAVE_NOTE(Where.CASES, KeyCode.ENTER,
                                                                            Held.SHORTCUT), LAYERS(Where.MAP, KeyCode.L), MEASURE(Where.MAP,
                                                                                    KeyCode.M), LASSO(Where.MAP, KeyCode.O), POSITION(
                                                                                            Where.MAP, KeyCode.G), MOVE_TIME(Where.TIMELINE,
                                                                                                    KeyCode.LEFT, KeyCode.RIGHT,
                                                                                                    Held.NOTHING), MOVE_PLAYED(
                                                                                                            Where.TIMELINE, KeyCode.LEFT,
                                                                                                            KeyCode.RIGHT,
                                                                                                            Held.SHIFT), BRUSH(
                                                                                                                    Where.TIMELINE,
                                                                                                                    KeyCode.OPEN_BRACKET,
                                                                                                                    KeyCode.CLOSE_BRACKET,
                                                                                                                    Held.NOTHING), ZOOM_TIME(
                                                                                                                            Where.TIMELINE,
                                                                                                                            KeyCode.PLUS,
                                                                                                                            KeyCode.MINUS,
                                                                                                                            Held.NOTHING), ALL_TIME(
                                                                                                                                    Where.TIMELINE,
                                                                                                                                    KeyCode.HOME), CASE_OF_LOG(
                                                                                                                                            Where.OVERSIGHT,
                                                                                                                                            KeyCode.F,
                                                                                                                                            Held.SHORTCUT), PROVE(
                                                                                                                                                    Where.OVERSIGHT,
                                                                                                                                                    KeyCode.ENTER);

    /** What is held down with a key. */
    private enum Held {
        NOTHING, SHORTCUT, SHORTCUT_AND_SHIFT, ALT, SHIFT;

        KeyCodeCombination with(KeyCode key) {
            return switch (this) {
                case NOTHING -> new KeyCodeCombination(key);
                case SHORTCUT -> new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
                case SHORTCUT_AND_SHIFT -> new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
                case ALT -> new KeyCodeCombination(key, KeyCombination.ALT_DOWN);
                case SHIFT -> new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN);
            };
        }
    }

    /** Where keys mean this, and who gets there. */
    public enum Where {
        EVERYWHERE, CASES, TRACER, MAP, TIMELINE, OVERSIGHT;

        public boolean isFor(Role role) {
            return switch (this) {
                case EVERYWHERE -> true;
                case CASES, MAP, TIMELINE -> role == Role.TRACER || role == Role.SUPERVISOR;
                case TRACER -> role == Role.TRACER;
                case OVERSIGHT -> role == Role.OVERSEER;
            };
        }

        public String title() {
            return switch (this) {
                case EVERYWHERE -> text("shortcut.everywhere");
                case CASES, TRACER -> text("main.cases");
                case MAP -> text("help.map-title");
                case TIMELINE -> text("timeline.timeline");
                case OVERSIGHT -> text("main.oversight");
            };
        }
    }

    private final Where where;
    private final KeyCode first;
    private final KeyCode last;
    private final Held held;

    Shortcut(Where where, KeyCode key) {
        this(where, key, Held.NOTHING);
    }

    Shortcut(Where where, KeyCode key, Held held) {
        this(where, key, key, held);
    }

    /** Of two keys, or all from the first to the last. */
    Shortcut(Where where, KeyCode first, KeyCode last, Held held) {
        this.where = where;
        this.first = first;
        this.last = last;
        this.held = held;
    }

    /** The keys of a part of the window. */
    public static List<Shortcut> in(Where where) {
        return Arrays.stream(values()).filter(one -> one.where == where).toList();
    }

    public Where where() {
        return where;
    }

    /** Whether its key, and no other with it, was pressed; of two, either. */
    public boolean isPressed(KeyEvent key) {
        return held.with(first).match(key) || held.with(last).match(key);
    }

    /** Its key, of two the first. */
    public KeyCombination keys() {
        return held.with(first);
    }

    /** The keys as the machine's keyboard has them, for instance {@code Ctrl+M}. */
    public String keysInWords() {
        var begins = inWords(held.with(first));
        return first == last ? begins : begins + (this == GO ? "\u2026" : "  ") + inWords(held.with(last));
    }

    private static String inWords(KeyCodeCombination keys) {
        var shown = keys.getDisplayText();
        return switch (keys.getCode()) {
            // Without arrows and signs that are read as something else.
            case LEFT, RIGHT, SPACE, ENTER, HOME, ESCAPE -> shown.replaceFirst("[^+]+$", keys.getCode().getName());
            default -> shown;
        };
    }

    /** What they do. */
    public String says() {
        return text(key());
    }

    /** The key of its words. */
    public String key() {
        return "shortcut." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
