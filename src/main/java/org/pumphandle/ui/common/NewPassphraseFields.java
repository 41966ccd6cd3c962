package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Where a new passphrase is typed twice. */
public final class NewPassphraseFields extends VBox {

    public NewPassphraseFields(NewPassphrase model) {
        getStyleClass().add("new-passphrase");
        var bar = new ProgressBar();
        bar.setId("passphrase-strength");
        bar.getStyleClass().add(Styles.SMALL);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("common.length-of-the-passphrase"));
        bar.progressProperty().bind(model.strengthProperty());
        var hint = Controls.paragraph("", "field-hint");
        hint.setId("passphrase-hint");
        hint.textProperty().bind(model.hintProperty());
        var first = Controls.field(text("common.new-passphrase"),
                passphrase("passphrase-new", text("common.new-passphrase"), model.firstProperty()));
        var second = Controls.field(text("common.once-more"),
                passphrase("passphrase-again", text("common.new-passphrase-once-more"), model.secondProperty()));
        getChildren().addAll(first, second, new VBox(4, bar, hint));
    }

    /** A field whose passphrase and a property follow each other. */
    public static PasswordTextField passphrase(String id, String says, StringProperty value) {
        var field = new PasswordTextField();
        field.setId(id);
        field.setAccessibleText(says);
        field.passwordProperty().subscribe(value::set);
        value.addListener((_, _, now) -> {
            if (now.isEmpty() && !field.getText().isEmpty()) {
                field.clear();
            }
        });
        return field;
    }
}
