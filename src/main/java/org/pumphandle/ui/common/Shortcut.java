package org.pumphandle.ui.common;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    // Everywhere.
    HELP, SEARCH, GO, BACK, CANCEL, REFRESH, LOCK, SIGN_OUT,
    // Among the cases.
    FILTER, CONSENT, BATCHES, FOLLOW_UPS, COPY_POSITION, PLAY, EXPLAIN, SAVE_NOTE,
    // Of tracers.
    IMPORT, MATCH, TRY_RULES,
    // On the map.
    LAYERS, MEASURE, LASSO, POSITION,
    // On the timeline.
    MOVE_TIME, MOVE_PLAYED, BRUSH, ZOOM_TIME, ALL_TIME,
    // In the log.
    CASE_OF_LOG, PROVE;

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

    /** The keys of a part of the window. */
    public static List<Shortcut> in(Where where) {
        return Arrays.stream(values()).filter(one -> one.where() == where).toList();
    }

    /** Where they mean this. */
    public Where where() {
        return switch (this) {
            case HELP, SEARCH, GO, BACK, CANCEL, REFRESH, LOCK, SIGN_OUT -> Where.EVERYWHERE;
            case FILTER, CONSENT, BATCHES, FOLLOW_UPS, COPY_POSITION, PLAY, EXPLAIN, SAVE_NOTE -> Where.CASES;
            case IMPORT, MATCH, TRY_RULES -> Where.TRACER;
            case LAYERS, MEASURE, LASSO, POSITION -> Where.MAP;
            case MOVE_TIME, MOVE_PLAYED, BRUSH, ZOOM_TIME, ALL_TIME -> Where.TIMELINE;
            case CASE_OF_LOG, PROVE -> Where.OVERSIGHT;
        };
    }

    /** Its key, of two the first. */
    public KeyCodeCombination keys() {
        return switch (this) {
            case HELP -> of(KeyCode.F1);
            case SEARCH -> of(KeyCode.K, SHORTCUT_DOWN);
            case GO -> of(KeyCode.DIGIT1, SHORTCUT_DOWN);
            case BACK -> of(KeyCode.LEFT, ALT_DOWN);
            case CANCEL -> of(KeyCode.ESCAPE);
            case REFRESH -> of(KeyCode.F5);
            case LOCK -> of(KeyCode.L, SHORTCUT_DOWN);
            case SIGN_OUT -> of(KeyCode.O, SHORTCUT_DOWN);
            case FILTER, CASE_OF_LOG -> of(KeyCode.F, SHORTCUT_DOWN);
            case CONSENT -> of(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN);
            case BATCHES -> of(KeyCode.B, SHORTCUT_DOWN);
            case FOLLOW_UPS -> of(KeyCode.D, SHORTCUT_DOWN);
            case COPY_POSITION -> of(KeyCode.G, SHORTCUT_DOWN, SHIFT_DOWN);
            case PLAY -> of(KeyCode.SPACE);
            case EXPLAIN, PROVE -> of(KeyCode.ENTER);
            case SAVE_NOTE -> of(KeyCode.ENTER, SHORTCUT_DOWN);
            case IMPORT -> of(KeyCode.I, SHORTCUT_DOWN);
            case MATCH -> of(KeyCode.M, SHORTCUT_DOWN);
            case TRY_RULES -> of(KeyCode.T, SHORTCUT_DOWN);
            case LAYERS -> of(KeyCode.L);
            case MEASURE -> of(KeyCode.M);
            case LASSO -> of(KeyCode.O);
            case POSITION -> of(KeyCode.G);
            case MOVE_TIME -> of(KeyCode.LEFT);
            case MOVE_PLAYED -> of(KeyCode.LEFT, SHIFT_DOWN);
            case BRUSH -> of(KeyCode.OPEN_BRACKET);
            case ZOOM_TIME -> of(KeyCode.PLUS);
            case ALL_TIME -> of(KeyCode.HOME);
        };
    }

    /** The second of two keys, or the last of several in a row. */
    private Optional<KeyCodeCombination> last() {
        return Optional.ofNullable(switch (this) {
            case GO -> of(KeyCode.DIGIT9, SHORTCUT_DOWN);
            case MOVE_TIME -> of(KeyCode.RIGHT);
            case MOVE_PLAYED -> of(KeyCode.RIGHT, SHIFT_DOWN);
            case BRUSH -> of(KeyCode.CLOSE_BRACKET);
            case ZOOM_TIME -> of(KeyCode.MINUS);
            default -> null;
        });
    }

    private static KeyCodeCombination of(KeyCode key, KeyCombination.Modifier... held) {
        return new KeyCodeCombination(key, held);
    }

    /** Whether its key, and no other with it, was pressed. */
    public boolean isPressed(KeyEvent key) {
        return keys().match(key);
    }

    /** The keys as the machine's keyboard has them, for instance {@code Ctrl+M}. */
    public String keysInWords() {
        var first = inWords(keys());
        var between = this == GO ? "\u2026" : "  ";
        return last().map(last -> first + between + inWords(last)).orElse(first);
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
