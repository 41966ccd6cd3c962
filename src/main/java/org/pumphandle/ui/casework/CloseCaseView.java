package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;

/** Where a case is closed: what stands open is said before. */
public final class CloseCaseView extends VBox {
    private final VBox ends = new VBox();

    public CloseCaseView(CloseCaseModel model) {
        setId("close-case");
        getStyleClass().add("dialog-content");
        var reason = Choice.of("close-reason", text("casework.why-it-is-closed"), FXCollections.observableArrayList(ClosingReason.values()),
                model.reasonProperty(), StatusWords::of);
        reason.setPrefWidth(Double.MAX_VALUE);
        var confirm = new CheckBox(text("casework.close-it-all-the-same"));
        confirm.setId("close-confirm");
        confirm.selectedProperty().bindBidirectional(model.confirmedProperty());
        ends.setId("close-ends");
        ends.getStyleClass().add("confirmation");
        var close = new Button(text("casework.close-the-case"), Controls.icon(Feather.CHECK_CIRCLE));
        close.setId("close-sure");
        close.setDefaultButton(true);
        close.getStyleClass().add(Styles.ACCENT);
        var work = model.work().workProperty();
        close.disableProperty().bind(Bindings.createBooleanBinding(() -> work.get().isEmpty()
                || (!CloseCaseModel.looseEnds(work.get()).isEmpty() && !model.confirmedProperty().get())
                || model.attempt().busyProperty().get(), work, model.confirmedProperty(), model.attempt().busyProperty()));
        close.setOnAction(_ -> model.close());
        getChildren().addAll(Controls.label(text("casework.close-case", model.caseId()), Styles.TITLE_3),
                Controls.field(text("casework.why-it-is-closed"), reason), ends,
                Controls.problem("close-problem", model.attempt().problemProperty()), Controls.buttons(close));
        work.subscribe(read -> {
            var open = CloseCaseModel.looseEnds(read);
            ends.getChildren().setAll(open.stream().map(Controls::paragraph).toList());
            ends.getChildren().add(confirm);
            ends.setVisible(!open.isEmpty());
            ends.setManaged(!open.isEmpty());
        });
    }
}
