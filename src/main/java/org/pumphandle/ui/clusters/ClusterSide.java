package org.pumphandle.ui.clusters;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.ClusterSummary.Exposure;
import org.pumphandle.model.ClusterSummary.Presence;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** Who was at the source: a cluster's cases and exposed in the order in which they came. */
final class ClusterSide extends VBox {
    private final ClustersModel model;
    private final Label title = Controls.label("", Styles.TITLE_4);
    private final Label period = Controls.label("", "count");
    private final Label formerly = Controls.paragraph("", Styles.TEXT_MUTED);
    private final Label source = Controls.paragraph("");
    private final Label trend = Controls.label("", "field-hint");
    private final CourseBars course;
    private final ObservableList<Presence> presences = FXCollections.observableArrayList();
    private final ObservableList<Exposure> exposures = FXCollections.observableArrayList();

    ClusterSide(ClustersModel model) {
        this.model = model;
        this.course = new CourseBars(model);
        setId("cluster-side");
        getStyleClass().add("dialog-content");
        title.setId("cluster-title");
        source.setId("cluster-source");
        var tables = new VBox(Controls.label(text("clusters.cases-in-order"), "field-label"), cases(),
                Controls.label(text("clusters.exposed-in-order"), "field-label"), exposed());
        tables.getStyleClass().add("dialog-rows");
        VBox.setVgrow(tables, Priority.ALWAYS);
        getChildren().addAll(title, period, formerly);
        if (model.mayName()) {
            getChildren().addAll(naming(), Controls.problem("cluster-name-problem", model.naming().problemProperty()));
        }
        getChildren().addAll(source, Controls.label(text("clusters.course"), "field-label"), course, trend, tables);
        model.chosenProperty().subscribe(this::show);
    }

    private Node naming() {
        var field = Controls.textField("cluster-name", text("clusters.name"), model.nameProperty());
        field.setPromptText(text("clusters.name-prompt"));
        field.setOnAction(_ -> model.rename());
        HBox.setHgrow(field, Priority.ALWAYS);
        var rename = Controls.wordButton("cluster-rename", text("clusters.rename"), Feather.EDIT_2, model::rename);
        rename.disableProperty().bind(model.naming().busyProperty());
        var row = new HBox(field, rename);
        row.getStyleClass().add("row");
        return row;
    }

    private Node cases() {
        var table = LinkedTable.of("cluster-cases", text("clusters.cases-in-order"), presences).concerning(Presence::caseId);
        table.getStyleClass().add("framed-table");
        table.getColumns().add(Columns.text(text("clusters.case"), 84, Presence::caseId));
        table.getColumns().add(Columns.time(text("clusters.came"), 100, Presence::firstT, model.times()::compact));
        table.getColumns().add(Columns.time(text("clusters.left"), 100, Presence::lastT, model.times()::compact));
        table.getColumns().add(Columns.number(text("clusters.exposed"), 70, Presence::exposed, n -> Numbers.whole((long) n)));
        table.getColumns().add(Columns.number(text("clusters.weight"), 66, Presence::weight, Numbers::tenths));
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(one -> model.showCase(one.caseId()));
            }
        });
        VBox.setVgrow(table, Priority.SOMETIMES);
        table.setPrefHeight(130);
        return table;
    }

    private Node exposed() {
        var table = LinkedTable.of("cluster-exposed", text("clusters.exposed-in-order"), exposures).concerning(Exposure::caseId);
        table.getStyleClass().add("framed-table");
        table.getColumns().add(Columns.text(text("clusters.contact"), 106, Exposure::reference));
        table.getColumns().add(Columns.text(text("clusters.case"), 70, Exposure::caseId));
        table.getColumns().add(Columns.time(text("clusters.first"), 100, Exposure::firstT, model.times()::compact));
        table.getColumns().add(Columns.number(text("clusters.minutes"), 66, Exposure::minutes, Numbers::tenths));
        table.getColumns().add(Columns.text(text("clusters.later-case"), 84, one -> one.laterCase().orElse("")));
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(model::showContact);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setPrefHeight(220);
        return table;
    }

    private void show(Optional<ClusterSummary> now) {
        title.setText(now.map(ClustersModel::title).orElse(""));
        period.setText(now.map(model::periodInWords).orElse(""));
        formerly.setText(now.map(ClustersModel::formerlyInWords).orElse(""));
        formerly.setManaged(!formerly.getText().isEmpty());
        source.setText(now.map(ClustersModel::sourceInWords).orElse(""));
        trend.setText(now.map(one -> ClustersModel.inWords(one.course().trend())).orElse(""));
        course.show(now);
        presences.setAll(now.map(ClusterSummary::presences).orElseGet(java.util.List::of));
        exposures.setAll(now.map(ClusterSummary::exposures).orElseGet(java.util.List::of));
        setVisible(now.isPresent());
    }
}
