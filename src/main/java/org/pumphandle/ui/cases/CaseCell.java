package org.pumphandle.ui.cases;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** A case in the list: its number and what came of it above, its dates and how much it holds below. */
final class CaseCell extends ListCell<CaseRow> {
    private final Label id = Controls.label("", "case-id");
    private final Label status = Controls.label("", "chip");
    private final Label dates = Controls.label("", "case-dates");
    private final Label holds = Controls.label("", "case-holds");
    private final VBox content;
    private final Tooltip reason = new Tooltip();
    private final Button consent = Controls.iconButton("case-consent", Feather.FILE_TEXT, text("cases.consent-of-the-case-ctrl"));

    /** @param onConsent shows the consent of a case */
    CaseCell(Consumer<String> onConsent) {
        consent.setOnAction(_ -> show(onConsent));
        consent.visibleProperty().bind(selectedProperty());
        consent.managedProperty().bind(consent.visibleProperty());
        getStyleClass().add("case-cell");
        id.setMinWidth(USE_PREF_SIZE);
        var top = new HBox(id, new Spacer(), consent, status);
        top.getStyleClass().add("row");
        top.setAlignment(Pos.CENTER_LEFT);
        var bottom = new HBox(dates, new Spacer(), holds);
        bottom.getStyleClass().add("row");
        content = new VBox(top, bottom);
        content.getStyleClass().add("case-lines");
        content.setMinWidth(0);
        content.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CaseRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        id.setText(row.id());
        status.setText(row.kind() == CaseRow.Kind.CLOSED ? text("cases.closed-2") : row.status());
        status.getStyleClass().setAll("label", "chip", styleOf(row.kind()));
        dates.setText(row.kind() == CaseRow.Kind.CLOSED ? row.status() : row.dates());
        holds.setText(row.kind() == CaseRow.Kind.CLOSED ? "" : row.holds());
        reason.setText(row.spoken());
        setTooltip(reason);
        setAccessibleText(row.spoken());
        setGraphic(content);
    }

    private void show(Consumer<String> onConsent) {
        var row = getItem();
        if (row != null) {
            onConsent.accept(row.id());
        }
    }

    private static String styleOf(CaseRow.Kind kind) {
        return switch (kind) {
            case CLOSED -> "chip-closed";
            case WITHOUT_HISTORY -> "chip-missing";
            case READY -> "chip-ready";
            case MATCHED -> "chip-matched";
        };
    }
}
