package org.pumphandle.ui.mandate;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.WrappedLabel;

/** What the mandate says, and how it stands with it now. */
public final class MandateView extends VBox {
    private final MandateModel model;
    private final GridPane lines = new GridPane();

    /** @param chooser lets the user choose a file, under a title */
    public MandateView(MandateModel model, Function<String, Optional<Path>> chooser) {
        this.model = model;
        setId("mandate-view");
        getStyleClass().add("dialog-content");
        var sentence = Controls.paragraph("", "mandate-sentence");
        sentence.textProperty().bind(model.standingProperty().map(MandateStanding::sentence));
        lines.getStyleClass().add("mandate-lines");
        var field = new ColumnConstraints();
        field.setMinWidth(USE_PREF_SIZE);
        var text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(field, text);
        getChildren().addAll(Controls.label(text("mandate.mandate"), Styles.TITLE_3), sentence, lines);
        if (model.canTakeIn()) {
            getChildren().add(buttons(chooser));
        }
        model.standingProperty().subscribe(this::show);
    }

    private Node buttons(Function<String, Optional<Path>> chooser) {
        return Controls.buttons(
                button("mandate-install", text("mandate.install-a-renewal"), Feather.FILE_PLUS, text("mandate.choose-the-renewed-mandate"),
                        chooser,
                        model::install),
                button("mandate-exclude", text("mandate.take-in-exclusions"), Feather.USER_X, text("mandate.choose-the-authoritys-list"),
                        chooser,
                        model::exclude));
    }

    private static Button button(String id, String text, Feather icon, String title, Function<String, Optional<Path>> chooser,
            Consumer<Path> onFile) {
        var button = new Button(text, Controls.icon(icon));
        button.setId(id);
        button.setOnAction(_ -> chooser.apply(title).ifPresent(onFile));
        return button;
    }

    private void show(MandateStanding standing) {
        lines.getChildren().clear();
        for (var line : standing.lines()) {
            var text = new WrappedLabel(line.text());
            lines.addRow(lines.getRowCount(), Controls.label(line.field(), "field-label"), text);
        }
    }
}
