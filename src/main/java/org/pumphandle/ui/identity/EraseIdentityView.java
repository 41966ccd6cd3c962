package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;

/** Where it is erased who a case is, after asking once more. */
public final class EraseIdentityView extends VBox {

    /** @param onKeep the user thought better of it */
    public EraseIdentityView(CaseIdentityModel model, Runnable onKeep) {
        setId("erase-identity");
        getStyleClass().add("dialog-content");
        getChildren().add(Controls.label(text("identity.erase-who-case-is", model.caseId()), Styles.TITLE_3));
        if (!model.isSealed()) {
            getChildren().add(CaseIdentityParts.notRecorded());
            return;
        }
        var keep = new Button(text("identity.keep-it"));
        keep.setId("identity-keep");
        keep.setOnAction(_ -> onKeep.run());
        var erase = new Button(text("identity.erase"));
        erase.setId("identity-erase");
        erase.getStyleClass().add(Styles.DANGER);
        erase.disableProperty().bind(model.attempt().busyProperty());
        erase.setOnAction(_ -> model.erase());
        getChildren().addAll(
                Controls.paragraph(
                        text("identity.name-number-and-note-of"),
                        Styles.TEXT_MUTED),
                Controls.problem("identity-problem", model.attempt().problemProperty()), Controls.buttons(keep, erase));
    }
}
