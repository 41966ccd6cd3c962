package org.pumphandle.ui.imports;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.ImportReport.Reject;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;

/** What an import did, file by file: counts, notes, the first rejected rows and where all of them stand. */
public final class ImportReportView extends VBox {
    private static final double ROW_PX = 30;
    private static final int MOST_ROWS_SHOWN = 8;

    public ImportReportView(List<ImportReport> reports) {
        setId("import-report");
        getStyleClass().add("dialog-content");
        var files = new VBox();
        files.getStyleClass().add("report-files");
        reports.forEach(report -> files.getChildren().add(file(report)));
        var scroll = new ScrollPane(files);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var summary = Controls.label(ImportSummary.inWords(reports), Styles.TEXT_MUTED);
        summary.setId("import-summary");
        summary.setWrapText(true);
        getChildren().addAll(Controls.label("Import report", Styles.TITLE_3), summary, scroll);
    }

    private static Node file(ImportReport report) {
        var name = Controls.label(report.file(), "report-file");
        var kind = Controls.label(report.alreadyImported() ? "imported before" : report.kind(), "chip");
        var head = new HBox(Controls.icon(Feather.FILE_TEXT), name, kind);
        head.getStyleClass().add("report-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(head, counts(report));
        box.getStyleClass().add("report");
        report.notes().forEach(note -> box.getChildren().add(note(note)));
        if (!report.firstRejects().isEmpty()) {
            box.getChildren().addAll(rejectsTitle(report), rejects(report));
        }
        var rejectsFile = report.rejectsFile();
        if (rejectsFile != null) {
            box.getChildren().add(path(rejectsFile.toAbsolutePath().toString()));
        }
        return box;
    }

    private static Node counts(ImportReport report) {
        var counts = new HBox(count(report.rowsRead(), "rows read", ""), count(report.stored(), "stored", "good"),
                count(report.rejectedRows(), "rejected", report.rejectedRows() == 0 ? "" : "bad"));
        counts.getStyleClass().add("report-counts");
        return counts;
    }

    private static Node count(long number, String what, String styleClass) {
        var box = new VBox(Controls.label(Numbers.whole(number), "report-number", styleClass), Controls.label(what, Styles.TEXT_MUTED));
        box.getStyleClass().add("report-count");
        return box;
    }

    private static Node note(String text) {
        var label = new Label(text, Controls.icon(Feather.INFO, "info-icon"));
        label.setWrapText(true);
        label.getStyleClass().add("report-note");
        return label;
    }

    private static Label rejectsTitle(ImportReport report) {
        int shown = report.firstRejects().size();
        return Controls.label(shown == report.rejectedRows()
                ? "Rejected rows"
                : "The first " + shown + " of " + Numbers.whole(report.rejectedRows()) + " rejected rows", Styles.TEXT_BOLD);
    }

    private static Node rejects(ImportReport report) {
        var line = new TableColumn<Reject, Long>("Line");
        line.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().line()));
        line.getStyleClass().add("number-column");
        line.setMinWidth(72);
        line.setMaxWidth(72);
        var reason = new TableColumn<Reject, String>("Why it was not taken");
        reason.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().reason()));
        var table = new TableView<Reject>();
        table.setId("rejects-table");
        table.setAccessibleText("Rejected rows of " + report.file());
        table.getColumns().add(line);
        table.getColumns().add(reason);
        table.getItems().setAll(report.firstRejects());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll(Styles.DENSE, "quiet-table");
        table.setFixedCellSize(ROW_PX);
        table.setPrefHeight(ROW_PX * (Math.min(MOST_ROWS_SHOWN, report.firstRejects().size()) + 1.2));
        table.setMinHeight(table.getPrefHeight());
        return table;
    }

    /** A field rather than a label, so that it can be copied. */
    private static Node path(String path) {
        var field = new TextField(path);
        field.setId("rejects-file");
        field.setEditable(false);
        field.setAccessibleText("File with all rejected rows");
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(Controls.label("Correct and import again:"), field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("report-path");
        return row;
    }
}
