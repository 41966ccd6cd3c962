package org.pumphandle.ui.oversight;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.AccountTable;
import org.pumphandle.ui.common.Controls;

/** The overseer's screen: the log above, who may sign in below. */
public final class OversightView extends SplitPane {

    public OversightView(OversightModel model) {
        setId("oversight");
        setOrientation(Orientation.VERTICAL);
        var accounts = pane("Accounts", AccountTable.of(model.accounts(), model.times()));
        getItems().addAll(pane("Log", log()), accounts);
        SplitPane.setResizableWithParent(accounts, false);
        setDividerPositions(0.6);
    }

    private static Node log() {
        return Controls.emptyState(Feather.BOOK_OPEN, "No log to show", "What is done in this station, by whom and why, will stand here.");
    }

    private static BorderPane pane(String title, Node content) {
        var head = new HBox(Controls.label(title, "pane-title"));
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var pane = new BorderPane(content, head, null, null, null);
        pane.getStyleClass().add("pane");
        return pane;
    }
}
