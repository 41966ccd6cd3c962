package org.pumphandle.journey.handles;

import org.pumphandle.ui.common.HelpTopic;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Help and the tour of a window. */
public final class HelpSide {
    private final FxRobot robot = new FxRobot();
    private final Desk desk;

    public HelpSide(Desk desk) {
        this.desk = desk;
    }

    public void untilExplains(HelpTopic topic) {
        desk.untilSays("#help-title", topic.title());
        desk.untilRead(topic.purpose());
    }

    public void untilClosed() {
        desk.until("no help", () -> !desk.isShown("#help-panel"));
    }

    /** Chooses from the menu of the question mark. */
    public void choose(String item) {
        desk.chooseFrom("#help-menu", item);
    }

    public boolean isTouring() {
        WaitForAsyncUtils.waitForFxEvents();
        return desk.isShown("#tour");
    }

    /** Whether all of the tour's bubble can be seen. */
    public boolean isBubbleInWindow() {
        WaitForAsyncUtils.waitForFxEvents();
        var bubble = robot.lookup("#tour-bubble").query();
        var bounds = bubble.localToScene(bubble.getLayoutBounds());
        return bounds.getMinX() >= 0 && bounds.getMinY() >= 0 && bounds.getMaxX() <= bubble.getScene().getWidth()
                && bounds.getMaxY() <= bubble.getScene().getHeight();
    }
}
