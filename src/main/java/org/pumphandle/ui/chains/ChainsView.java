package org.pumphandle.ui.chains;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.chains.ChainsModel.Source;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;
import org.pumphandle.ui.table.Total;

/** Chains of transmission: the drawing, beside it the sources and who is chosen. */
public final class ChainsView extends BorderPane {
    private final ChainsModel model;
    private final ChainBoard board;

    public ChainsView(ChainsModel model) {
        this.model = model;
        this.board = new ChainBoard(model);
        setId("chains");
        var empty = Controls.emptyState(Feather.SHARE_2, text("chains.none"), text("chains.none-advice"));
        empty.visibleProperty().bind(model.chainsProperty().map(now -> now.filter(chains -> !chains.nodes().isEmpty()).isEmpty()));
        var left = new BorderPane(new StackPane(board, empty));
        left.setTop(head());
        left.setBottom(foot());
        var right = new SplitPane(sources(), new ChainSide(model));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.38);
        right.setMinWidth(300);
        var columns = new SplitPane(left, right);
        columns.setDividerPositions(0.68);
        SplitPane.setResizableWithParent(right, false);
        setCenter(columns);
    }

    private Node head() {
        var count = Controls.label("", "count");
        count.setId("chains-count");
        model.chainsProperty().subscribe(_ -> count.setText(model.countInWords()));
        var exposed = new CheckBox(text("chains.show-exposed"));
        exposed.setId("chains-exposed");
        exposed.selectedProperty().bindBidirectional(model.showExposedProperty());
        exposed.setOnAction(_ -> model.refresh());
        var out = Controls.iconButton("chains-out", Feather.ZOOM_OUT, text("chains.smaller"));
        out.setOnAction(_ -> board.zoom(0.8));
        var in = Controls.iconButton("chains-in", Feather.ZOOM_IN, text("chains.larger"));
        in.setOnAction(_ -> board.zoom(1.25));
        var all = Controls.iconButton("chains-all", Feather.MAXIMIZE, text("chains.show-all"));
        all.setOnAction(_ -> board.fit());
        var head = new HBox(count, new Spacer(), exposed, out, in, all);
        head.getStyleClass().addAll("row", "page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node foot() {
        var meaning = Controls.paragraph("", Styles.TEXT_MUTED);
        meaning.setId("chains-meaning");
        model.chainsProperty().subscribe(_ -> meaning.setText(model.meaningInWords()));
        var foot = new HBox(meaning);
        foot.getStyleClass().add("page-head");
        return foot;
    }

    private Node sources() {
        var table = LinkedTable.of("chains-sources", text("chains.sources"), model.sources()).concerning(Source::caseId);
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.text(text("chains.source"), 84, Source::caseId).with(Total.COUNT));
        columns.add(Columns.number(text("chains.cases"), 56, (Source one) -> one.outbreak().cases(), n -> Numbers.whole((long) n))
                .with(Total.SUM));
        columns.add(
                Columns.number(text("chains.generations"), 60, (Source one) -> one.outbreak().generations(), n -> Numbers.whole((long) n)));
        columns.add(Columns.number(text("chains.spreading-cases"), 66, (Source one) -> one.outbreak().spreading(),
                n -> Numbers.whole((long) n)));
        columns.add(Columns.time(text("chains.first"), 88, (Source one) -> one.outbreak().firstT(), model.times()::shortDay));
        columns.add(Columns.time(text("chains.last"), 88, (Source one) -> one.outbreak().lastT(), model.times()::shortDay));
        LinkedTable.link(table, model.chosenProperty().map(_ -> model.chosenSource()), source -> source.ifPresent(one -> {
            if (!model.chosenSource().equals(source)) {
                model.choose(one);
            }
        }));
        table.setPlaceholder(Controls.emptyState(Feather.SHARE_2, text("chains.no-source"), ""));
        return table;
    }

    public void dress(Theme theme) {
        board.setPalette(theme.palette());
    }
}
