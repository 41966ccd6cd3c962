package org.pumphandle.ui.account;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.NewPassphraseFields;

/** Where one's own passphrase is changed. */
public final class PassphraseView extends VBox {

    public PassphraseView(PassphraseModel model) {
        setId("passphrase-view");
        getStyleClass().add("dialog-content");
        var change = new Button("Change passphrase");
        change.setId("passphrase-change");
        change.getStyleClass().add(Styles.ACCENT);
        change.setDefaultButton(true);
        change.disableProperty().bind(model.fresh().fitProperty().not().or(model.attempt().busyProperty()));
        change.setOnAction(_ -> model.change());
        getChildren().addAll(Controls.label("Change passphrase", Styles.TITLE_3),
                Controls.paragraph("Nobody else knows it, and nobody can look it up. If it is lost, two administrators give you a new one.",
                        Styles.TEXT_MUTED),
                Controls.field("Passphrase now",
                        NewPassphraseFields.passphrase("passphrase-old", "The passphrase that you have now", model.oldProperty())),
                new NewPassphraseFields(model.fresh()), Controls.problem("passphrase-problem", model.attempt().problemProperty()),
                Controls.buttons(change));
    }
}
