package org.pumphandle.ui.accounts;

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
import org.pumphandle.ui.common.NewPassphraseFields;

/** Where an account is made. */
public final class MakeAccountView extends VBox {

    public MakeAccountView(MakeAccountModel model) {
        setId("make-account");
        getStyleClass().add("dialog-content");
        var name = Controls.field("Name", Controls.textField("make-name", "Name of the account", model.nameProperty()));
        var role = Controls.field("Role", role(model));
        HBox.setHgrow(name, Priority.ALWAYS);
        var both = new HBox(name, role);
        both.getStyleClass().add("field-row");
        var what = Controls.paragraph("", "rule-explanation");
        what.textProperty().bind(model.roleProperty().map(MakeAccountModel::inWords));
        var make = new Button("Make account");
        make.setId("make-done");
        make.getStyleClass().add(Styles.ACCENT);
        make.setDefaultButton(true);
        make.disableProperty().bind(model.canMakeProperty().not());
        make.setOnAction(_ -> model.make());
        getChildren().addAll(Controls.label("Make an account", Styles.TITLE_3), Controls.paragraph(
                "For one person, who changes the passphrase at the first sign-in. A name is 2 to 40 small letters, digits, dots, hyphens or "
                        + "underscores.",
                Styles.TEXT_MUTED), both, what, new NewPassphraseFields(model.passphrase()),
                Controls.problem("make-problem", model.attempt().problemProperty()), Controls.buttons(make));
    }

    private static Node role(MakeAccountModel model) {
        var box = new ComboBox<>(FXCollections.observableArrayList(Role.values()));
        box.setId("make-role");
        box.setAccessibleText("Role");
        box.setConverter(new RoleCode());
        box.valueProperty().bindBidirectional(model.roleProperty());
        return box;
    }

    private static final class RoleCode extends StringConverter<Role> {
        @Override
        public String toString(@Nullable Role role) {
            return role == null ? "" : role.code();
        }

        @Override
        public Role fromString(String code) {
            return Role.TRACER;
        }
    }
}
