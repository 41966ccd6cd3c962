package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** How it stands with signed heads, and what to do about it. */
final class HeadsStrip extends HBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    /** @param folder asks for the folder */
    HeadsStrip(HeadsModel model, Supplier<Optional<Path>> folder) {
        setId("heads");
        getStyleClass().add("oversight-strip");
        setAlignment(Pos.CENTER_LEFT);
        var title = Controls.label("", Styles.TEXT_BOLD);
        title.setId("heads-title");
        var words = Controls.paragraph("", "heads-words");
        words.setId("heads-words");
        var choose = new Button(text("oversight.choose-folder"), Controls.icon(Feather.FOLDER));
        choose.setId("heads-choose");
        choose.setOnAction(_ -> folder.get().ifPresent(model::choose));
        var export = new Button(text("oversight.export-now"), Controls.icon(Feather.UPLOAD));
        export.setId("heads-export");
        export.setOnAction(_ -> model.export());
        for (var button : new Button[]{choose, export}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        var texts = new VBox(title, words);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(texts, choose, export);
        model.stripProperty().subscribe(found -> {
            boolean isWarning = found.map(HeadsModel.Strip::isWarning).orElse(false);
            pseudoClassStateChanged(WARNING, isWarning);
            title.setGraphic(isWarning
                    ? Controls.icon(Feather.ALERT_TRIANGLE, "error-icon")
                    : Controls.icon(Feather.CHECK_CIRCLE, "done-icon"));
            title.setText(found.map(HeadsModel.Strip::title).orElse(text("oversight.looking-after-signed-heads")));
            words.setText(found.map(HeadsModel.Strip::words).orElse(""));
            export.setDisable(!found.map(HeadsModel.Strip::canExport).orElse(false));
        });
    }
}
