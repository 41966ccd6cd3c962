package org.pumphandle.ui.consent;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.CollectionMethod;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.WrappedLabel;

/** The fields of a consent record. */
final class ConsentFieldsView extends VBox {
    private final ConsentFields fields;

    /** @param chooseForm asks for the scanned form */
    ConsentFieldsView(ConsentFields fields, String zoneName, Supplier<Optional<Path>> chooseForm) {
        this.fields = fields;
        setId("consent-fields");
        getStyleClass().add("consent-fields");
        var problem = new WrappedLabel("");
        problem.setId("consent-problem");
        problem.getStyleClass().add("field-error");
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(fields.problemProperty());
        getChildren().addAll(
                row(labelled(text("consent.number"),
                        field("consent-id", text("consent.number-of-the-record"), text("consent.as-on-the-form"), fields.id)),
                        labelled(text("consent.given-on-in-zone", zoneName),
                                field("consent-given", text("consent.when-it-was-given"), "2020-03-01 10:30", fields.given)),
                        labelled(text("consent.collected"), collection())),
                row(purposes()),
                row(labelled(text("consent.first-day-of-the-history"),
                        field("consent-first-day", text("consent.first-day-given"), text("consent.not-limited"), fields.firstDay)),
                        labelled(text("consent.last-day"),
                                field("consent-last-day", text("consent.last-day-given"), text("consent.not-limited"), fields.lastDay)),
                        labelled(text("consent.expires-in-zone", zoneName),
                                field("consent-expires", text("consent.when-it-expires"), text("consent.never"), fields.expires))),
                row(labelled(text("consent.controller"),
                        field("consent-controller", text("consent.controller"), text("consent.the-authority"), fields.controller)),
                        labelled(text("consent.jurisdiction"),
                                field("consent-jurisdiction", text("consent.jurisdiction"), text("consent.such-as-de"),
                                        fields.jurisdiction))),
                row(labelled(text("consent.notice-and-its-version"),
                        field("consent-notice", text("consent.notice"), text("consent.what-the-person-was-shown"), fields.notice)),
                        labelled(text("consent.language"),
                                field("consent-language", text("consent.language-of-the-notice"), text("consent.such-as-de-2"),
                                        fields.language))),
                row(labelled(text("consent.how-to-withdraw-as-the"),
                        field("consent-withdrawal", text("consent.how-to-withdraw"), text("consent.such-as-by-letter-or"),
                                fields.withdrawalMethod))),
                form(chooseForm), problem);
    }

    private Node purposes() {
        var tracing = new CheckBox(text("consent.contact-tracing"));
        tracing.setId("consent-tracing");
        tracing.selectedProperty().bindBidirectional(fields.tracing);
        var identity = new CheckBox("identity");
        identity.setId("consent-identity");
        identity.selectedProperty().bindBidirectional(fields.identity);
        var boxes = new HBox(tracing, identity);
        boxes.getStyleClass().add("field-pair");
        return labelled(text("consent.purposes"), boxes);
    }

    private Node collection() {
        var box = new ComboBox<>(FXCollections.observableArrayList(CollectionMethod.PAPER_FORM, CollectionMethod.SPOKEN_WITNESSED,
                CollectionMethod.ELECTRONIC));
        box.setId("consent-collection");
        box.setAccessibleText(text("consent.how-it-was-collected"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new InWords());
        box.valueProperty().bindBidirectional(fields.collection);
        return box;
    }

    private Node form(Supplier<Optional<Path>> chooseForm) {
        var attach = new Button(text("consent.attach-the-scanned-form"), Controls.icon(Feather.PAPERCLIP));
        attach.setId("consent-attach");
        attach.setOnAction(_ -> chooseForm.get().ifPresent(file -> fields.form.set(Optional.of(file))));
        var name = Controls.label("", "report-note");
        name.setId("consent-attached");
        name.textProperty().bind(fields.form.map(file -> file.map(chosen -> String.valueOf(chosen.getFileName()))
                .orElse(text("consent.pdf-png-or-jpeg-at"))));
        var row = new HBox(attach, name);
        row.getStyleClass().add("field-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField field(String id, String says, String prompt, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(says);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static Node labelled(String text, Node control) {
        var label = Controls.label(text, "field-label");
        label.setLabelFor(control);
        var box = new VBox(label, control);
        box.getStyleClass().add("field");
        box.setPrefWidth(150);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node row(Node... fields) {
        var row = new HBox(fields);
        row.getStyleClass().add("field-row");
        return row;
    }

    /** Shows collection methods in words. */
    private static final class InWords extends StringConverter<CollectionMethod> {
        @Override
        public String toString(@Nullable CollectionMethod method) {
            return method == null ? "" : ModelWords.of(method);
        }

        @Override
        public CollectionMethod fromString(String words) {
            return CollectionMethod.PAPER_FORM;
        }
    }
}
