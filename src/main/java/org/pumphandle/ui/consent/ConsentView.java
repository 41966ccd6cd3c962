package org.pumphandle.ui.consent;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.station.ConsentReview;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.WrappedLabel;
import org.pumphandle.ui.consent.ConsentModel.Step;

/** A case's consent: the record or its fields to the left, the scanned form to the right, and below what can be done. */
public final class ConsentView extends BorderPane {
    private static final double FORM_PX = 300;

    /** Which files the user means. */
    public interface Chooser {
        /** The scanned form that is to be attached. */
        Optional<Path> form();

        /** Where the attached form is to be written. */
        Optional<Path> saveForm(String name);

        void close();
    }

    private final ConsentModel model;
    private final Chooser chooser;
    private final ScrollPane left = new ScrollPane();
    private final Subscription followed;

    public ConsentView(ConsentModel model, Chooser chooser) {
        this.model = model;
        this.chooser = chooser;
        setId("consent-view");
        getStyleClass().addAll("dialog-content", "consent-view");
        left.setFitToWidth(true);
        left.setFitToHeight(true);
        left.getStyleClass().add("plain-scroll");
        setTop(Controls.label(text("consent.consent-of-case", model.caseId()), Styles.TITLE_3));
        setCenter(left);
        var bottom = new VBox(confirmation(), buttons());
        bottom.getStyleClass().add("consent-bottom");
        setBottom(bottom);
        followed = model.reviewProperty().subscribe(_ -> show()).and(model.stepProperty().subscribe(_ -> show()));
    }

    private void show() {
        if (model.stepProperty().get() == Step.CHANGING) {
            left.setContent(new ConsentFieldsView(model.fields(), model.times().zoneName(), chooser::form));
        } else {
            left.setContent(model.reviewProperty().get().<Node>map(review -> new ConsentFactsView(review, model.times()))
                    .orElseGet(
                            () -> Controls.emptyState(Feather.FILE_TEXT, text("consent.reading"), text("consent.the-record-comes-in-a"))));
        }
        // Of a consent that was withdrawn the form is erased.
        var form = model.reviewProperty().get().filter(_ -> model.standing().isPresent()).map(review -> new FormPreview(review.form()));
        form.ifPresent(preview -> preview.setPrefWidth(FORM_PX));
        setRight(form.orElse(null));
    }

    private Node confirmation() {
        var text = new WrappedLabel("");
        text.setId("consent-withdrawal-words");
        text.textProperty().bind(Bindings.createStringBinding(model::withdrawalInWords, model.reviewProperty()));
        text.setMinHeight(USE_PREF_SIZE);
        var typed = new TextField();
        typed.setId("consent-typed");
        typed.setAccessibleText(text("consent.number-of-the-case"));
        typed.setPromptText(model.caseId());
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.setOnAction(_ -> model.withdraw());
        var withdraw = button("consent-withdraw-yes", text("consent.withdraw-for-good"), model::withdraw);
        withdraw.getStyleClass().add(Styles.DANGER);
        withdraw.disableProperty().bind(model.canWithdraw().not());
        var row = new HBox(typed, withdraw, button("consent-withdraw-no", text("consent.keep-it"), model::keep));
        row.getStyleClass().add("row");
        var box = new VBox(text, row);
        box.getStyleClass().add("confirmation");
        showOnly(box, Step.WITHDRAWING);
        model.stepProperty().addListener((_, _, step) -> {
            if (step == Step.WITHDRAWING) {
                typed.requestFocus();
            }
        });
        return box;
    }

    private Node buttons() {
        var change = button("consent-change", "", model::change);
        change.textProperty().bind(
                model.reviewProperty().map(_ -> model.standing().isPresent() ? text("consent.change") : text("consent.record-consent")));
        change.disableProperty().bind(model.reviewProperty().map(Optional::isEmpty));
        // Where the fields were, the keyboard must not fall through to what lies below the dialog.
        model.stepProperty().addListener((_, _, step) -> {
            if (step == Step.SHOWING) {
                change.requestFocus();
            }
        });
        var withdraw = button("consent-withdraw", text("consent.withdraw"), model::askWithdraw);
        withdraw.disableProperty().bind(model.reviewProperty().map(_ -> model.standing().isEmpty()));
        var export = button("consent-export", text("consent.export-form"),
                () -> chooser.saveForm(model.formName()).ifPresent(model::exportForm));
        export.disableProperty().bind(model.reviewProperty().map(review -> review.flatMap(ConsentReview::form).isEmpty()));
        var shown = row(change, export, new Spacer(), withdraw, button("consent-close", text("consent.close"), chooser::close));
        shown.visibleProperty().bind(model.stepProperty().map(step -> step != Step.CHANGING));
        shown.managedProperty().bind(shown.visibleProperty());
        var save = button("consent-save", text("consent.record"), model::save);
        save.setDefaultButton(true);
        save.disableProperty().bind(model.fields().problemProperty().isNotEmpty());
        var changing = row(new Spacer(), button("consent-keep", text("consent.cancel"), model::keep), save);
        showOnly(changing, Step.CHANGING);
        return new VBox(shown, changing);
    }

    private void showOnly(Node node, Step at) {
        node.visibleProperty().bind(model.stepProperty().map(step -> step == at));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().addAll("row", "report-buttons");
        return row;
    }

    private static Button button(String id, String text, Runnable onAction) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> onAction.run());
        return button;
    }

    /** Follows the model no longer. */
    public void dispose() {
        followed.unsubscribe();
    }
}
