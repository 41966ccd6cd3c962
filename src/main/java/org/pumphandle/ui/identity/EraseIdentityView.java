package org.pumphandle.ui.identity;

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
        getChildren().add(Controls.label("Erase who case " + model.caseId() + " is", Styles.TITLE_3));
        if (!model.isSealed()) {
            getChildren().add(CaseIdentityParts.notRecorded());
            return;
        }
        var keep = new Button("Keep it");
        keep.setId("identity-keep");
        keep.setOnAction(_ -> onKeep.run());
        var erase = new Button("Erase");
        erase.setId("identity-erase");
        erase.getStyleClass().add(Styles.DANGER);
        erase.disableProperty().bind(model.attempt().busyProperty());
        erase.setOnAction(_ -> model.erase());
        getChildren().addAll(
                Controls.paragraph(
                        "Name, number and note of this case are erased with their keys, and so are all requests to see them. Nothing "
                                + "brings them back. The case itself stays.",
                        Styles.TEXT_MUTED),
                Controls.problem("identity-problem", model.attempt().problemProperty()), Controls.buttons(keep, erase));
    }
}
