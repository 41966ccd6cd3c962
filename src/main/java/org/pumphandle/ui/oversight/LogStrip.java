package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.oversight.OversightModel.Verified;

/** Whether the whole log holds, and what can be taken of it. */
final class LogStrip extends HBox {
    private final VBox texts = new VBox();

    LogStrip(OversightModel model, FileChoice files) {
        getStyleClass().add("oversight-strip");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.getStyleClass().add("verified");
        texts.setAlignment(Pos.CENTER_LEFT);
        model.verifiedProperty().subscribe(this::show);
        getChildren().addAll(texts, button("log-verify", text("oversight.verify-the-log"), Feather.ACTIVITY, model::verify),
                button("log-export", text("oversight.export-the-log"), Feather.DOWNLOAD,
                        () -> files.saveAs(text("oversight.export-the-log-2"), model.fileName("log", ".txt")).ifPresent(model::exportLog)),
                button("log-report", text("oversight.report-as-pdf"), Feather.FILE_TEXT,
                        () -> files.saveAs(text("oversight.report-as-pdf-2"), model.fileName("oversight", ".pdf"))
                                .ifPresent(model::report)));
    }

    private static Button button(String id, String says, Feather icon, Runnable onAction) {
        var button = new Button(says, Controls.icon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> onAction.run());
        return button;
    }

    private void show(Optional<Verified> verified) {
        var title = Controls.paragraph(verified.map(Verified::inWords).orElse(text("oversight.not-verified-since-you-signed")),
                Styles.TEXT_BOLD);
        title.setId("log-verified");
        title.setGraphic(verified.map(found -> found.faults().isEmpty()
                ? Controls.icon(Feather.CHECK_CIRCLE, "done-icon")
                : Controls.icon(Feather.ALERT_TRIANGLE, "error-icon")).orElseGet(() -> Controls.icon(Feather.SHIELD)));
        texts.getChildren().setAll(title);
        verified.ifPresent(found -> found.faults().forEach(fault -> texts.getChildren().add(Controls.paragraph(fault, "problem"))));
    }
}
