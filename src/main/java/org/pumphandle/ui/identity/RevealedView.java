package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Who a case is, for a short time, under the names of those who see it. Labels alone: nothing of it can be selected or copied. */
public final class RevealedView extends StackPane {

    public RevealedView(RevealedModel model) {
        setId("revealed");
        var left = Controls.label("", "revealed-left");
        left.setId("revealed-left");
        left.setGraphic(Controls.icon(Feather.CLOCK));
        left.textProperty().bind(model.leftProperty().map(time -> text("identity.closes-in", time)));
        var foot = new HBox(left, new Spacer());
        foot.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(Controls.label(text("identity.case-of-number", model.caseId()), Styles.TITLE_3),
                line(text("identity.name"), model.name(), "revealed-name"),
                line(text("identity.birth-date"), model.birthDate(), "revealed-birth-date"),
                line(text("identity.number-of-the-sim"), model.number(), "revealed-number"), inData(model),
                line(text("identity.how-the-person-is-reached-2"), model.note(), "revealed-note"), foot);
        content.getStyleClass().addAll("dialog-content", "revealed");
        getChildren().addAll(content, new Watermark(model.watermark()));
    }

    private static Node line(String title, String text, String id) {
        var value = Controls.paragraph(text, "revealed-value");
        value.setId(id);
        var box = new VBox(Controls.label(title, "field-label"), value);
        box.getStyleClass().add("field");
        return box;
    }

    private static Label inData(RevealedModel model) {
        var words = Controls.paragraph(model.inData(), Styles.TEXT_MUTED);
        words.setManaged(!model.inData().isEmpty());
        return words;
    }
}
