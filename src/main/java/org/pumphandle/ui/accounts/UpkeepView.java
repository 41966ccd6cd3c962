package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Backup and check of the station, and what the last check found. */
public final class UpkeepView extends BorderPane {

    /** @param onBackUp asks where the backup goes */
    public UpkeepView(UpkeepModel model, Runnable onBackUp) {
        setId("upkeep");
        getStyleClass().add("pane");
        var head = new HBox(Controls.label(text("accounts.keeping-the-station"), "pane-title"));
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var backUp = new Button(text("accounts.back-up"), Controls.icon(Feather.ARCHIVE));
        backUp.setId("upkeep-backup");
        backUp.setOnAction(_ -> onBackUp.run());
        var check = new Button(text("accounts.check"), Controls.icon(Feather.ACTIVITY));
        check.setId("upkeep-check");
        check.setOnAction(_ -> model.check());
        var buttons = new HBox(backUp, check);
        buttons.getStyleClass().add("row");
        var top = new VBox(head,
                new VBox(Controls.paragraph(text("accounts.a-backup-is-encrypted-and"), Styles.TEXT_MUTED), buttons));
        top.getChildren().getLast().getStyleClass().add("upkeep-body");
        setTop(top);
        model.checkedProperty().subscribe(checked -> setCenter(result(checked)));
    }

    private static Node result(Optional<UpkeepModel.Checked> checked) {
        return checked.map(UpkeepView::found).orElseGet(
                () -> Controls.emptyState(Feather.SHIELD, text("accounts.not-checked-yet"), text("accounts.check-the-station-after-a")));
    }

    private static Node found(UpkeepModel.Checked checked) {
        var title = Controls.paragraph(checked.inWords(), Styles.TEXT_BOLD);
        title.setId("upkeep-result");
        title.setGraphic(checked.faults().isEmpty()
                ? Controls.icon(Feather.CHECK_CIRCLE, "done-icon")
                : Controls.icon(Feather.ALERT_TRIANGLE, "error-icon"));
        var lines = new VBox(title);
        lines.getStyleClass().add("upkeep-body");
        checked.faults().forEach(fault -> lines.getChildren().add(Controls.paragraph(fault, "problem")));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }
}
