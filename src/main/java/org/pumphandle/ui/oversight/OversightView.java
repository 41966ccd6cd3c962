package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.table.AccountTable;

/** The overseer's screen: the log under its filter to the left, the chosen line to the right, signed heads below. */
public final class OversightView extends BorderPane {
    private final OversightModel model;
    private final FilterBar filter;
    private final TabPane tabs = new TabPane();

    public OversightView(OversightModel model, FileChoice files) {
        this.model = model;
        this.filter = new FilterBar(model.filter());
        setId("oversight");
        getStyleClass().add("pane");
        var proof = new ProofView(model,
                () -> files.saveAs(text("oversight.save-the-proof"), model.proof().fileName()).ifPresent(model::saveProof));
        proof.setMinWidth(240);
        var columns = new SplitPane(left(), proof);
        columns.setDividerPositions(0.7);
        SplitPane.setResizableWithParent(proof, false);
        setTop(new VBox(head(), filter));
        setCenter(columns);
        setBottom(new VBox(new LogStrip(model, files),
                new HeadsStrip(model.heads(), () -> files.folder(text("oversight.folder-for-signed-heads")))));
    }

    private Node head() {
        var title = Controls.label("", "pane-title");
        title.setId("log-title");
        title.textProperty().bind(model.filter().caseProperty().map(one -> one.map(id -> text("oversight.history-of-case", id))
                .orElse(text("oversight.log-newest-first"))));
        var count = Controls.label("", "count");
        count.setId("log-count");
        count.textProperty().bind(model.log().stateProperty().map(LogModel.State::words));
        var head = new HBox(title, count);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node left() {
        var statistics = tab("tab-statistics", text("oversight.statistics"), new StatisticsView(model.statistics()));
        statistics.selectedProperty().subscribe(model.statistics()::setShown);
        tabs.getTabs().addAll(tab("tab-entries", text("oversight.entries"), LogTable.of(model)), statistics,
                tab("tab-accounts", text("oversight.accounts"), AccountTable.of(model.accounts(), model.times())));
        tabs.setAccessibleText(text("main.oversight"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add(Styles.DENSE);
        return tabs;
    }

    private static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    /** Shows the entry of a leaf that was found. */
    public void showLeaf(long leaf) {
        tabs.getSelectionModel().selectFirst();
        model.showLeaf(leaf);
    }

    /**
     * Takes keys that work wherever the keyboard is.
     *
     * @return whether it was one
     */
    public boolean key(KeyEvent key) {
        if (Shortcut.CASE_OF_LOG.isPressed(key)) {
            tabs.getSelectionModel().selectFirst();
            filter.focusCase();
            return true;
        }
        if (Shortcut.CANCEL.isPressed(key)) {
            model.clearFilter();
            return true;
        }
        return false;
    }
}
