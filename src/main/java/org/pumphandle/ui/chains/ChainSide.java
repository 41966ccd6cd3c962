package org.pumphandle.ui.chains;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ChainNode;
import org.pumphandle.ui.common.Controls;

/** Who is chosen: why it stands where it does, and where a tracer says that it has it from another. */
final class ChainSide extends ScrollPane {
    private final ChainsModel model;
    private final Label title = Controls.label("", Styles.TITLE_4);
    private final VBox sentences = new VBox();
    private final VBox form = new VBox();
    private final VBox takeBack = new VBox();
    private final VBox all = new VBox();

    ChainSide(ChainsModel model) {
        this.model = model;
        setId("chain-side");
        setFitToWidth(true);
        all.getStyleClass().add("dialog-content");
        sentences.getStyleClass().add("evidence");
        title.setId("chain-title");
        all.getChildren().addAll(title, sentences,
                Controls.wordButton("chain-open", text("chains.show-record"), Feather.CORNER_DOWN_RIGHT, model::open));
        if (model.mayLink()) {
            form();
            takeBack.getChildren()
                    .add(Controls.wordButton("chain-take-back", text("chains.take-back"), Feather.ROTATE_CCW, model::takeBack));
            all.getChildren().addAll(form, takeBack, Controls.problem("chain-problem", model.linking().problemProperty()));
        }
        setContent(all);
        model.chosenProperty().subscribe(this::show);
    }

    private void form() {
        TextField infector = Controls.textField("chain-infector", text("chains.infected-by"), model.infectorProperty());
        infector.setPromptText(text("chains.infector-prompt"));
        TextField reason = Controls.textField("chain-reason", text("chains.reason"), model.reasonProperty());
        reason.setPromptText(text("chains.reason-prompt"));
        var link = Controls.wordButton("chain-link", text("chains.enter"), Feather.LINK, model::link);
        link.disableProperty().bind(model.infectorProperty().isEmpty().or(model.reasonProperty().isEmpty())
                .or(model.linking().busyProperty()));
        form.getStyleClass().add("dialog-rows");
        form.getChildren().addAll(Controls.label(text("chains.enter-by-hand"), "field-label"),
                Controls.field(text("chains.infected-by"), infector), Controls.field(text("chains.reason"), reason), link);
    }

    private void show(Optional<ChainNode> now) {
        all.setVisible(now.isPresent());
        now.ifPresent(node -> {
            title.setText(node.reference().map(reference -> text("chains.contact", reference))
                    .orElseGet(() -> text("chains.case", node.caseId())));
            sentences.getChildren().setAll(model.sentences(node).stream().map(one -> Controls.paragraph(one)).toList());
            boolean isEntered = model.entered().isPresent();
            form.setVisible(node.isCase() && !isEntered);
            form.setManaged(form.isVisible());
            takeBack.setVisible(isEntered);
            takeBack.setManaged(isEntered);
        });
    }
}
