package org.pumphandle.ui.account;

import static org.pumphandle.ui.common.Words.text;

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
        var change = new Button(text("account.change-passphrase-2"));
        change.setId("passphrase-change");
        change.getStyleClass().add(Styles.ACCENT);
        change.setDefaultButton(true);
        change.disableProperty().bind(model.fresh().fitProperty().not().or(model.attempt().busyProperty()));
        change.setOnAction(_ -> model.change());
        getChildren().addAll(Controls.label(text("account.change-passphrase-2"), Styles.TITLE_3),
                Controls.paragraph(text("account.nobody-else-knows-it-and"),
                        Styles.TEXT_MUTED),
                Controls.field(text("account.passphrase-now"),
                        NewPassphraseFields.passphrase("passphrase-old", text("account.the-passphrase-that-you-have"),
                                model.oldProperty())),
                new NewPassphraseFields(model.fresh()), Controls.problem("passphrase-problem", model.attempt().problemProperty()),
                Controls.buttons(change));
    }
}
