package org.pumphandle.ui.imports;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.FixField;
import org.pumphandle.model.ImportPreview.Column;
import org.pumphandle.model.SavedMapping;
import org.pumphandle.model.SubscriberKind;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.WrappedLabel;

/** Where the user says which column of a carrier's file is what. The look at the file follows every change. */
final class MappingView extends VBox {
    private static final double KIND_PX = 156;
    private static final double LEVEL_PX = 124;
    private static final double ASSUMED_PX = 64;

    private final ImportModel model;
    private final MappingForm form;
    private final ObservableList<String> columns = FXCollections.observableArrayList();

    /** @param onMappingFile asks for a file with a column mapping */
    MappingView(ImportModel model, ImportDraft draft, Runnable onMappingFile) {
        this.model = model;
        this.form = draft.mapping();
        setId("mapping");
        getStyleClass().add("mapping");
        form.availableProperty().subscribe(available -> columns.setAll(available.stream().map(Column::name).toList()));
        getChildren().addAll(saved(draft, onMappingFile), deletion(),
                field(FixField.SUBSCRIBER, Words.text("imports.subscriber"),
                        Choice.of("mapping-kind", Words.text("imports.what-the-subscribers-column-holds"),
                                FXCollections.observableArrayList(SubscriberKind.values()), form.kindProperty(), ModelWords::of)),
                field(FixField.TIME, Words.text("imports.time"), Choice.of("mapping-time-kind", Words.text("imports.how-times-are-written"),
                        FXCollections.observableArrayList(TimeKind.values()), form.timeKindProperty(), TimeKind::inWords)),
                timeDetails(),
                pair(field(FixField.LAT, Words.text("imports.latitude")), field(FixField.LON, Words.text("imports.longitude"))), accuracy(),
                save(draft));
    }

    private Node saved(ImportDraft draft, Runnable onMappingFile) {
        var box = Choice.<SavedMapping>of("mapping-saved", Words.text("imports.saved-mapping"), model.saved(), SavedMapping::carrier);
        box.promptTextProperty()
                .bind(form.carrierProperty().map(of -> of
                        .orElse(model.saved().isEmpty() ? Words.text("imports.none-is-saved-yet") : Words.text("imports.not-used"))));
        box.valueProperty().addListener((_, _, now) -> {
            if (now != null && !form.carrierProperty().get().equals(Optional.of(now.carrier()))) {
                draft.use(now);
            }
        });
        form.carrierProperty().subscribe(of -> box.getSelectionModel().select(of.flatMap(this::named).orElse(null)));
        model.saved().addListener((ListChangeListener<SavedMapping>) _ -> box.getSelectionModel()
                .select(form.carrierProperty().get().flatMap(this::named).orElse(null)));
        var delete = Controls.iconButton("mapping-delete", Feather.TRASH_2, Words.text("imports.delete-this-saved-mapping"));
        delete.disableProperty().bind(form.carrierProperty().map(Optional::isEmpty));
        delete.setOnAction(_ -> model.deletingProperty().set(form.carrierProperty().get()));
        var fromFile = Controls.iconButton("mapping-file", Feather.FOLDER, Words.text("imports.take-the-mapping-in-a"));
        fromFile.setOnAction(_ -> onMappingFile.run());
        HBox.setHgrow(box, Priority.ALWAYS);
        var row = new HBox(box, delete, fromFile);
        row.getStyleClass().add("row");
        return labelled(Words.text("imports.saved-mapping-of-a-carrier"), row, box);
    }

    private Optional<SavedMapping> named(String carrier) {
        return model.saved().stream().filter(saved -> saved.carrier().equals(carrier)).findFirst();
    }

    /** Asks before a saved mapping is deleted. */
    private Node deletion() {
        var text = new WrappedLabel("");
        text.textProperty().bind(
                model.deletingProperty().map(of -> of.map(carrier -> Words.text("imports.delete-the-mapping-of", carrier)).orElse("")));
        var yes = new Button(Words.text("imports.delete"));
        yes.setId("mapping-delete-yes");
        yes.getStyleClass().addAll(Styles.SMALL, Styles.DANGER);
        yes.setOnAction(_ -> model.confirmDelete());
        var no = new Button(Words.text("imports.keep-it"));
        no.setId("mapping-delete-no");
        no.getStyleClass().add(Styles.SMALL);
        no.setOnAction(_ -> model.deletingProperty().set(Optional.empty()));
        var buttons = new HBox(yes, no);
        buttons.getStyleClass().add("row");
        var box = new VBox(text, buttons);
        box.getStyleClass().add("confirmation");
        box.visibleProperty().bind(model.deletingProperty().map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node timeDetails() {
        var pattern = text("mapping-pattern", Words.text("imports.pattern-of-times"), form.patternProperty());
        var zones = FXCollections.observableArrayList(ZoneId.getAvailableZoneIds().stream().sorted().collect(Collectors.toList()));
        zones.addAll(0, List.of("", "UTC"));
        var zone = Choice.of("mapping-zone", Words.text("imports.zone-of-times-that-state"), zones, form.zoneProperty(),
                id -> id.isEmpty() ? Words.text("imports.each-states-its-own") : id);
        var ofPattern = labelled(Words.text("imports.pattern-of-the-column"), pattern, pattern);
        ofPattern.visibleProperty().bind(form.timeKindProperty().map(kind -> kind == TimeKind.PATTERN));
        ofPattern.managedProperty().bind(ofPattern.visibleProperty());
        var row = pair(ofPattern, labelled(Words.text("imports.zone-where-none-is-stated"), zone, zone));
        row.visibleProperty().bind(form.timeKindProperty().map(TimeKind::needsZone));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node accuracy() {
        var level = Choice.of("mapping-level", Words.text("imports.level-of-the-accuracy"),
                FXCollections.observableArrayList(AccuracyLevel.values()),
                form.levelProperty(), ModelWords::of);
        level.visibleProperty().bind(form.column(FixField.ACCURACY).isNotEmpty());
        level.managedProperty().bind(level.visibleProperty());
        var assumed = text("mapping-assumed", Words.text("imports.assumed-accuracy-in-metres"), form.assumedAccuracyMProperty());
        var unstated = labelled(Words.text("imports.else-m"), assumed, assumed);
        unstated.setMinWidth(ASSUMED_PX);
        unstated.setMaxWidth(ASSUMED_PX);
        var stated = field(FixField.ACCURACY, Words.text("imports.accuracy"), level);
        HBox.setHgrow(stated, Priority.ALWAYS);
        var row = new HBox(stated, unstated);
        row.getStyleClass().add("field-row");
        return row;
    }

    private Node save(ImportDraft draft) {
        var save = new Button(Words.text("imports.keep-for-the-carriers-next"));
        save.setId("mapping-save");
        save.disableProperty().bind(draft.carrierProperty().map(String::isBlank));
        save.setOnAction(_ -> model.save());
        return save;
    }

    /** A field's column, whatever else belongs to it, and beneath what is wrong. */
    private VBox field(FixField field, String title, Region... more) {
        var choices = FXCollections.<String>observableArrayList();
        columns.addListener((ListChangeListener<String>) _ -> choose(field, choices));
        choose(field, choices);
        var box = Choice.of("mapping-" + field.name().toLowerCase(Locale.ROOT), Words.text("imports.column-of-the", ModelWords.of(field)),
                choices,
                form.column(field), shown(field));
        HBox.setHgrow(box, Priority.ALWAYS);
        var row = new HBox(box);
        row.getStyleClass().add("row");
        for (var node : more) {
            node.setMinWidth(field == FixField.ACCURACY ? LEVEL_PX : KIND_PX);
            row.getChildren().add(node);
        }
        var error = new WrappedLabel("");
        error.setId("mapping-" + field.name().toLowerCase(Locale.ROOT) + "-error");
        error.getStyleClass().add("field-error");
        error.textProperty().bind(form.errorProperty(field));
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        form.errorProperty(field).subscribe(text -> box.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty()));
        var all = labelled(title, row, box);
        all.getChildren().add(error);
        return all;
    }

    /** The list must hold what is chosen, or the choice would be lost with the list. */
    private void choose(FixField field, ObservableList<String> choices) {
        var all = new ArrayList<String>();
        all.add("");
        all.addAll(columns);
        if (!all.contains(form.column(field).get())) {
            all.add(form.column(field).get());
        }
        if (!choices.equals(all)) {
            choices.setAll(all);
        }
    }

    private Function<String, String> shown(FixField field) {
        return name -> name.isEmpty()
                ? field == FixField.ACCURACY ? Words.text("imports.not-stated") : Words.text("imports.choose")
                : name + form.availableProperty().get().stream().filter(column -> column.name().equals(name) && !column.shape().isEmpty())
                        .findFirst().map(column -> "   " + column.shape()).orElse("");
    }

    private static TextField text(String id, String says, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(says);
        field.setPrefColumnCount(8);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static HBox pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var row = new HBox(left, right);
        row.getStyleClass().add("field-pair");
        return row;
    }

    static VBox labelled(String text, Node content, Node control) {
        var label = Controls.label(text, "field-label");
        label.setLabelFor(control);
        var box = new VBox(label, content);
        box.getStyleClass().add("field");
        return box;
    }
}
