package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.Verdict;
import org.pumphandle.ui.batches.ComposeModel.CaseChoice;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;

/** Where a batch of warnings is prepared: who to the left, what to the right, how many below. */
public final class ComposeView extends BorderPane {
    private static final double WHO_PX = 400;

    private final ComposeModel model;

    /** @param onBack goes back to the batches */
    public ComposeView(ComposeModel model, Runnable onBack) {
        this.model = model;
        setId("compose");
        getStyleClass().addAll("page", "warnings");
        var size = Bindings.createStringBinding(model::sizeInWords, model.reachProperty(), model.text().textProperty());
        var what = new TextFormView(model.text(), size);
        HBox.setHgrow(what, Priority.ALWAYS);
        var who = who();
        who.setMinWidth(WHO_PX);
        who.setPrefWidth(WHO_PX);
        var columns = new HBox(who, what);
        columns.getStyleClass().add("warning-columns");
        setTop(Controls.label(text("batches.new-batch-of-warnings"), Styles.TITLE_3));
        setCenter(columns);
        setBottom(foot(onBack));
    }

    private VBox who() {
        var rule = new ComboBox<@Nullable String>(FXCollections.observableArrayList(model.rules()));
        rule.setId("compose-rule");
        rule.setAccessibleText(text("batches.rule"));
        rule.setMaxWidth(Double.MAX_VALUE);
        rule.valueProperty().bindBidirectional(model.ruleProperty());
        var verdicts = new FlowPane();
        verdicts.getStyleClass().add("verdict-choice");
        for (var verdict : Verdict.values()) {
            var box = new CheckBox(ModelWords.of(verdict));
            box.setId("compose-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            box.selectedProperty().bindBidirectional(model.verdictProperty(verdict));
            verdicts.getChildren().add(box);
        }
        var minutes = Controls.textField("compose-minutes", text("batches.least-expected-minutes"), model.leastMinutesProperty());
        minutes.setPrefColumnCount(5);
        minutes.setOnAction(_ -> model.count());
        minutes.focusedProperty().addListener((_, _, isFocused) -> {
            if (!isFocused) {
                model.count();
            }
        });
        var days = new HBox(
                Controls.field(text("batches.first-day"), day("compose-first", text("batches.first-day"), model.firstDayProperty())),
                Controls.field(text("batches.last-day"), day("compose-last", text("batches.last-day"), model.lastDayProperty())),
                Controls.field(text("batches.least-minutes"), minutes));
        days.getStyleClass().add("field-row");
        var clusters = FXCollections.observableArrayList(List.of(Optional.<ExposureCluster>empty()));
        model.clustersProperty().subscribe(found -> {
            // The first stays, as what is chosen must not leave the list for a moment.
            clusters.remove(1, clusters.size());
            found.forEach(one -> clusters.add(Optional.of(one)));
        });
        var cluster = Choice.of("compose-cluster", text("batches.exposure-cluster"), clusters, model.clusterProperty(),
                one -> one.map(model::inWords).orElse(text("batches.any-or-none")));
        var cases = Controls.field(text("batches.cases-where-none-is-ticked"), cases());
        VBox.setVgrow(cases, Priority.ALWAYS);
        var box = new VBox(Controls.field(text("batches.contacts-found-under"), rule), Controls.field(text("batches.verdicts"), verdicts),
                days,
                Controls.field(text("batches.exposure-cluster"), cluster), cases,
                Controls.problem("compose-problem", model.problemProperty()));
        box.getStyleClass().add("warning-sections");
        return box;
    }

    private static DatePicker day(String id, String says, ObjectProperty<@Nullable LocalDate> value) {
        var picker = Controls.dayPicker(id, says);
        picker.setPrefWidth(146);
        picker.setMinWidth(136);
        picker.valueProperty().bindBidirectional(value);
        return picker;
    }

    private Node cases() {
        var list = new ListView<CaseChoice>();
        list.setId("compose-cases");
        list.setAccessibleText(text("batches.cases"));
        list.getStyleClass().addAll("file-list", Styles.DENSE);
        list.setPrefHeight(160);
        list.setCellFactory(CheckBoxListCell.forListView(CaseChoice::chosenProperty, new CaseWords()));
        model.casesProperty().subscribe(found -> list.getItems().setAll(found));
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private Node foot(Runnable onBack) {
        var reach = Controls.paragraph("", "reach");
        reach.setId("compose-reach");
        reach.textProperty().bind(model.reachProperty().map(_ -> model.reachInWords()));
        var back = new Button(text("batches.back"), Controls.icon(Feather.ARROW_LEFT));
        back.setId("compose-back");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> onBack.run());
        var make = new Button(text("batches.make-draft"), Controls.icon(Feather.CHECK));
        make.setId("compose-make");
        make.getStyleClass().add(Styles.ACCENT);
        make.setMinWidth(USE_PREF_SIZE);
        make.disableProperty().bind(Bindings.createBooleanBinding(() -> !Boolean.TRUE.equals(model.canMakeProperty().getValue()),
                model.reachProperty(), model.text().textProperty()));
        make.setOnAction(_ -> model.make());
        HBox.setHgrow(reach, Priority.ALWAYS);
        reach.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(reach, new Spacer(), back, make);
        row.getStyleClass().addAll("row", "warning-below");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** A case and how much was found for it. */
    private static final class CaseWords extends StringConverter<CaseChoice> {
        @Override
        public String toString(@Nullable CaseChoice one) {
            return one == null ? "" : text("batches.case-and-contacts", one.id(), one.contacts());
        }

        @Override
        public CaseChoice fromString(String words) {
            throw new UnsupportedOperationException(text("batches.cases-are-ticked-not-typed"));
        }
    }
}
