package org.pumphandle.ui.identity;

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
        getChildren().add(Controls.label("Who case " + model.caseId() + " is", Styles.TITLE_3));
        model.whyNot().ifPresentOrElse(why -> getChildren().add(CaseIdentityParts.refused(why)), () -> form(model));
    }

    private void form(CaseIdentityModel model) {
        var words = "It is sealed at once. After that nobody can read it alone, not even you: a tracer asks, a supervisor agrees.";
        getChildren().add(Controls.paragraph(words, Styles.TEXT_MUTED));
        if (model.isSealed()) {
            var note = Controls.paragraph("It is recorded already. Recording it anew replaces it, and ends the requests for it.",
                    "report-note");
            note.setGraphic(Controls.icon(Feather.INFO, "info-icon"));
            getChildren().add(note);
        }
        var seal = new Button("Record and seal", Controls.icon(Feather.LOCK));
        seal.setId("identity-seal");
        seal.getStyleClass().add(Styles.ACCENT);
        seal.setDefaultButton(true);
        seal.disableProperty().bind(model.nameProperty().isEmpty().or(model.attempt().busyProperty()));
        seal.setOnAction(_ -> model.seal());
        getChildren().addAll(
                Controls.field("Name", Controls.textField("identity-name", "Name of the person", model.nameProperty())),
                Controls.field("Number of the SIM (may be empty)",
                        Controls.textField("identity-number", "Number of the person's SIM", model.numberProperty())),
                Controls.field("How the person is reached (may be empty)",
                        Controls.textField("identity-note", "How the person is reached", model.noteProperty())),
                Controls.problem("identity-problem", model.attempt().problemProperty()), Controls.buttons(seal));
    }
}
