package org.pumphandle.ui.curves;

import static org.pumphandle.ui.common.Words.text;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.curves.Plot.Kind;

/** A chart with its name, what the pointer is on, and what it can and cannot say. Click, Enter or Space shows its numbers. */
final class PlotView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CurvesModel model;
    private final Kind kind;
    private final PlotCanvas canvas;
    private final Label says = Controls.label("", "status-text");
    private final Label caution = Controls.paragraph("", "plot-caution");

    PlotView(CurvesModel model, Kind kind) {
        this.model = model;
        this.kind = kind;
        this.canvas = new PlotCanvas(this::say);
        setId("plot-" + kind.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("plot-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        says.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Controls.label(CurvesModel.title(kind), "plot-title"), canvas, says, caution);
        setOnMouseClicked(_ -> choose());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                choose();
                key.consume();
            }
        });
        model.chosenProperty().subscribe(chosen -> pseudoClassStateChanged(CHOSEN, chosen == kind));
    }

    private void choose() {
        requestFocus();
        model.chosenProperty().set(kind);
    }

    void show(Plot plot) {
        canvas.show(plot);
        caution.setText(model.caution(kind));
        say("");
        setAccessibleText(CurvesModel.title(kind) + ". " + caution.getText());
    }

    private void say(String words) {
        var shown = words.isEmpty() ? canvas.latest() : words;
        says.setText(shown.isEmpty() ? text("curves.nothing-known") : shown);
    }

    void setPalette(Palette palette) {
        canvas.setPalette(palette);
    }
}
