package org.pumphandle.journey.handles;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window for somebody without a mouse. */
public final class Keyboard {
    /** More steps than any window has controls. */
    private static final int MOST_STEPS = 150;

    private final FxRobot robot = new FxRobot();
    private final Desk desk;

    public Keyboard(Desk desk) {
        this.desk = desk;
    }

    /** Goes from control to control until one has the keyboard, and sees that it shows so. */
    public void goTo(String query) {
        desk.untilEnabled(query);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (has(query)) {
                var node = robot.lookup(query).query();
                // Fields show it by their caret, however it came.
                if (!node.isFocusVisible() && !(node instanceof TextInputControl)) {
                    throw new AssertionError(query + " does not show that it has the keyboard");
                }
                return;
            }
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError(query + " is not reached by the tabulator");
    }

    /** Goes to a control and uses it. */
    public void use(String query) {
        goTo(query);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Goes to a field and writes into it. */
    public void write(String query, String text) {
        goTo(query);
        robot.write(text);
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean has(String query) {
        return robot.lookup(query).tryQuery().map(Node::isFocused).orElse(false);
    }
}
