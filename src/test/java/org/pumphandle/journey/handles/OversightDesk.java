package org.pumphandle.journey.handles;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.pumphandle.model.LoggedEntry;
import org.testfx.api.FxRobot;

/** The overseer's screen of a window. */
public final class OversightDesk {
    private final FxRobot robot = new FxRobot();
    private final Desk desk;

    public OversightDesk(Desk desk) {
        this.desk = desk;
    }

    public void untilEntries(Predicate<List<LoggedEntry>> condition) {
        desk.until("such entries", () -> desk.isShown("#log-table") && condition.test(List.copyOf(table().getItems())));
    }

    /** What was done by the entries that are shown, from the top down. */
    public List<String> actions() {
        return table().getItems().stream().map(entry -> entry.leaf().action()).toList();
    }

    /** Puts the keyboard into the table and goes to its first row. */
    public void chooseFirst() {
        robot.interact(() -> table().requestFocus());
        robot.type(KeyCode.DOWN);
    }

    public void showTab(String title) {
        robot.clickOn(robot.lookup(".tab-label").lookup(title).<Node>query());
    }

    private TableView<LoggedEntry> table() {
        return robot.lookup("#log-table").queryTableView();
    }
}
