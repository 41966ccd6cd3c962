package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Where a tracer asks to see who a case is. */
public final class AskIdentityView extends VBox {

    public AskIdentityView(CaseIdentityModel model) {
        setId("ask-identity");
        getStyleClass().add("dialog-content");
        getChildren().add(Controls.label(text("identity.ask-who-case-is", model.caseId()), Styles.TITLE_3));
        if (model.whyNot().isPresent()) {
            getChildren().add(CaseIdentityParts.refused(model.whyNot().orElseThrow()));
        } else if (!model.isSealed()) {
            getChildren().add(CaseIdentityParts.notRecorded());
        } else {
            form(model);
        }
    }

    private void form(CaseIdentityModel model) {
        var reason = Controls.textArea("");
        reason.setId("identity-reason");
        reason.setAccessibleText(text("identity.why-you-must-know-who"));
        reason.setWrapText(true);
        reason.setPrefRowCount(4);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        var ask = new Button(text("identity.ask-a-supervisor"), Controls.icon(Feather.SEND));
        ask.setId("identity-ask");
        ask.getStyleClass().add(Styles.ACCENT);
        ask.disableProperty().bind(model.attempt().busyProperty());
        ask.setOnAction(_ -> model.ask());
        getChildren().addAll(Controls.paragraph(
                text("identity.a-supervisor-sees-your-reason"),
                Styles.TEXT_MUTED), Controls.field(text("identity.reason-without-names-or-numbers"), reason),
                Controls.problem("identity-problem", model.attempt().problemProperty()), Controls.buttons(ask));
    }
}
