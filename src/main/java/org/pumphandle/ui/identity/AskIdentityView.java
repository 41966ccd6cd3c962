package org.pumphandle.ui.identity;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Where a tracer asks to see who a case is. */
public final class AskIdentityView extends VBox {

    public AskIdentityView(CaseIdentityModel model) {
        setId("ask-identity");
        getStyleClass().add("dialog-content");
        getChildren().add(Controls.label("Ask who case " + model.caseId() + " is", Styles.TITLE_3));
        if (model.whyNot().isPresent()) {
            getChildren().add(CaseIdentityParts.refused(model.whyNot().orElseThrow()));
        } else if (!model.isSealed()) {
            getChildren().add(CaseIdentityParts.notRecorded());
        } else {
            form(model);
        }
    }

    private void form(CaseIdentityModel model) {
        var reason = new TextArea();
        reason.setId("identity-reason");
        reason.setAccessibleText("Why you must know who the case is");
        reason.setWrapText(true);
        reason.setPrefRowCount(4);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        var ask = new Button("Ask a supervisor", Controls.icon(Feather.SEND));
        ask.setId("identity-ask");
        ask.getStyleClass().add(Styles.ACCENT);
        ask.disableProperty().bind(model.attempt().busyProperty());
        ask.setOnAction(_ -> model.ask());
        getChildren().addAll(Controls.paragraph(
                "A supervisor sees your reason and agrees or refuses within a day. Then you see who it is for 15 minutes. All of it is in the log.",
                Styles.TEXT_MUTED), Controls.field("Reason, without names or numbers", reason),
                Controls.problem("identity-problem", model.attempt().problemProperty()), Controls.buttons(ask));
    }
}
