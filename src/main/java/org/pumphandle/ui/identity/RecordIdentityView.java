package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Where it is recorded who a case is. */
public final class RecordIdentityView extends VBox {

    public RecordIdentityView(CaseIdentityModel model) {
        setId("record-identity");
        getStyleClass().add("dialog-content");
        getChildren().add(Controls.label(text("identity.who-case-is", model.caseId()), Styles.TITLE_3));
        model.whyNot().ifPresentOrElse(why -> getChildren().add(CaseIdentityParts.refused(why)), () -> form(model));
    }

    private void form(CaseIdentityModel model) {
        var words = text("identity.it-is-sealed-at-once");
        getChildren().add(Controls.paragraph(words, Styles.TEXT_MUTED));
        if (model.isSealed()) {
            var note = Controls.paragraph(text("identity.it-is-recorded-already-recording"),
                    "report-note");
            note.setGraphic(Controls.icon(Feather.INFO, "info-icon"));
            getChildren().add(note);
        }
        getChildren().add(Controls.paragraph(text("identity.it-is-compared-sealed"), Styles.TEXT_MUTED));
        var seal = new Button(text("identity.record-and-seal"), Controls.icon(Feather.LOCK));
        seal.setId("identity-seal");
        seal.getStyleClass().add(Styles.ACCENT);
        seal.setDefaultButton(true);
        seal.disableProperty().bind(model.nameProperty().isEmpty().or(model.attempt().busyProperty()));
        seal.setOnAction(_ -> model.seal());
        getChildren().addAll(
                Controls.field(text("identity.name"),
                        Controls.textField("identity-name", text("identity.name-of-the-person"), model.nameProperty())),
                Controls.field(text("identity.birth-date-may"),
                        Controls.textField("identity-birth-date", text("identity.birth-date-of-the-person"), model.birthDateProperty())),
                Controls.field(text("identity.number-of-the-sim-may"),
                        Controls.textField("identity-number", text("identity.number-of-the-persons-sim"), model.numberProperty())),
                Controls.field(text("identity.how-the-person-is-reached"),
                        Controls.textField("identity-note", text("identity.how-the-person-is-reached-2"), model.noteProperty())),
                Controls.problem("identity-problem", model.attempt().problemProperty()), Controls.buttons(seal));
    }
}
