package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Role;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.NewPassphraseFields;

/** Where an account is made. */
public final class MakeAccountView extends VBox {

    public MakeAccountView(MakeAccountModel model) {
        setId("make-account");
        getStyleClass().add("dialog-content");
        var name = Controls.field(text("accounts.name"),
                Controls.textField("make-name", text("accounts.name-of-the-account"), model.nameProperty()));
        var role = Controls.field(text("accounts.role"), role(model));
        HBox.setHgrow(name, Priority.ALWAYS);
        var both = new HBox(name, role);
        both.getStyleClass().add("field-row");
        var what = Controls.paragraph("", "rule-explanation");
        what.textProperty().bind(model.roleProperty().map(MakeAccountModel::inWords));
        var make = new Button(text("accounts.make-account-2"));
        make.setId("make-done");
        make.getStyleClass().add(Styles.ACCENT);
        make.setDefaultButton(true);
        make.disableProperty().bind(model.canMakeProperty().not());
        make.setOnAction(_ -> model.make());
        getChildren().addAll(Controls.label(text("accounts.make-an-account"), Styles.TITLE_3), Controls.paragraph(
                text("accounts.for-one-person-who-changes"),
                Styles.TEXT_MUTED), both, what, new NewPassphraseFields(model.passphrase()),
                Controls.problem("make-problem", model.attempt().problemProperty()), Controls.buttons(make));
    }

    private static Node role(MakeAccountModel model) {
        var box = new ComboBox<>(FXCollections.observableArrayList(Role.values()));
        box.setId("make-role");
        box.setAccessibleText(text("accounts.role"));
        box.setConverter(new RoleCode());
        box.valueProperty().bindBidirectional(model.roleProperty());
        return box;
    }

    private static final class RoleCode extends StringConverter<Role> {
        @Override
        public String toString(@Nullable Role role) {
            return role == null ? "" : ModelWords.of(role);
        }

        @Override
        public Role fromString(String code) {
            return Role.TRACER;
        }
    }
}
