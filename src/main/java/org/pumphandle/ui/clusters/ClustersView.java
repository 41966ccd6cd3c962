package org.pumphandle.ui.clusters;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;
import org.pumphandle.ui.table.Total;

/** Exposure clusters: a table above the map, and beside both the one that is chosen. It must be disposed of. */
public final class ClustersView extends BorderPane {
    private final ClustersModel model;
    private final ClustersMap map;

    /** @param onExport asks how they are to be exported; empty where the role may not */
    public ClustersView(ClustersModel model, Optional<Runnable> onExport) {
        this.model = model;
        this.map = new ClustersMap(model);
        setId("clusters");
        var listed = new BorderPane(table());
        listed.setTop(head(onExport));
        var left = new SplitPane(listed, map);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.5);
        var hint = Controls.emptyState(Feather.MAP_PIN, text("clusters.choose"), text("clusters.choose-advice"));
        hint.visibleProperty().bind(model.chosenProperty().map(now -> now.isEmpty()));
        var right = new StackPane(hint, new ClusterSide(model));
        right.setMinWidth(320);
        var columns = new SplitPane(left, right);
        columns.setDividerPositions(0.58);
        SplitPane.setResizableWithParent(right, false);
        setCenter(columns);
    }

    private Node head(Optional<Runnable> onExport) {
        var count = Controls.label("", "count");
        count.setId("clusters-count");
        model.timesReadProperty().subscribe(_ -> count.setText(model.countInWords()));
        var head = new HBox(count, new Spacer());
        onExport.ifPresent(ask -> head.getChildren()
                .add(Controls.wordButton("clusters-export", text("clusters.export"), Feather.DOWNLOAD, ask)));
        head.getStyleClass().addAll("row", "page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node table() {
        var table = LinkedTable.of("clusters-table", text("clusters.clusters"), model.clusters())
                .concerning(one -> one.cluster().founder().caseId());
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.number(text("clusters.no"), 46, ClusterSummary::number, n -> Numbers.whole((long) n)).with(Total.COUNT));
        columns.add(Columns.text(text("clusters.name"), 130, ClusterSummary::name));
        columns.add(Columns.time(text("clusters.first"), 98, (ClusterSummary one) -> one.cluster().firstT(), model.times()::compact)
                .with(Total.LEAST));
        columns.add(Columns.time(text("clusters.last"), 98, (ClusterSummary one) -> one.cluster().lastT(), model.times()::compact)
                .with(Total.MOST));
        columns.add(
                Columns.number(text("clusters.cases"), 58, (ClusterSummary one) -> one.presences().size(), n -> Numbers.whole((long) n)));
        columns.add(
                Columns.number(text("clusters.exposed"), 70, (ClusterSummary one) -> one.exposures().size(), n -> Numbers.whole((long) n))
                        .with(Total.SUM));
        columns.add(Columns.number(text("clusters.eps"), 46, (ClusterSummary one) -> one.cluster().episodes(), n -> Numbers.whole((long) n))
                .with(Total.SUM));
        columns.add(Columns.choice(text("clusters.trend"), 80, (ClusterSummary one) -> one.course().trend(), ClustersModel::inWords));
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        model.timesReadProperty().subscribe(times -> table.setPlaceholder(times.intValue() == 0
                ? Controls.emptyState(Feather.MAP_PIN, text("clusters.looking"), "")
                : Controls.emptyState(Feather.MAP_PIN, text("clusters.none"), text("clusters.none-advice"))));
        return table;
    }

    /** @param ground base map and the station's own layers, bottom first */
    public void setGround(List<MapLayer> ground, Theme theme) {
        map.setGround(ground, theme);
    }

    public CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    public void dispose() {
        map.dispose();
    }
}
