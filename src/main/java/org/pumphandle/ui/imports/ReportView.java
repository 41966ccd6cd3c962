package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.ImportReport.ReasonCount;
import org.pumphandle.model.ImportReport.Reject;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.TimeFormat;

/** What one import did: counts, period, fixes per hour, area, notes, and the rows that were not taken. It must be disposed of. */
final class ReportView extends VBox {
    private static final double ROW_PX = 28;
    private static final int MOST_ROWS_SHOWN = 6;
    private static final double MAP_PX = 180;

    private Optional<AreaMap> map = Optional.empty();

    /** @param onImportAgain imports the corrected rejected rows; empty where that is for others to do */
    ReportView(RecordedImport recorded, TimeFormat times, List<MapLayer> ground, Theme theme,
            Optional<Consumer<RecordedImport>> onImportAgain) {
        setId("import-report");
        getStyleClass().add("report");
        var report = recorded.report();
        getChildren().addAll(head(recorded), wrapped(report.kind(), "report-note"), counts(report), facts(recorded, times));
        if (!report.fixes().hourly().counts().isEmpty()) {
            getChildren().addAll(title(text("imports.fixes-per-hour")), new HoursChart(report.fixes().hourly(), times, theme));
        }
        var area = report.fixes().area();
        if (area != null) {
            var shown = new AreaMap("report-map", ground, theme);
            shown.setMinHeight(MAP_PX);
            shown.setPrefHeight(MAP_PX);
            shown.setMaxHeight(MAP_PX);
            shown.showArea(area);
            map = Optional.of(shown);
            getChildren().addAll(title(text("imports.area")), shown);
        }
        if (!report.notes().isEmpty()) {
            getChildren().add(title(text("imports.notes")));
            report.notes().forEach(note -> getChildren().add(wrapped(note, "report-note")));
        }
        if (report.rejectedRows() > 0) {
            getChildren().addAll(title(text("imports.rejected-rows-by-reason")), reasons(report.reasons()), title(firstRejects(report)),
                    rejects(report));
        }
        if (report.rejectsFile() != null) {
            onImportAgain.ifPresent(again -> getChildren().add(path(recorded, again)));
        }
    }

    Optional<AreaMap> map() {
        return map;
    }

    private static Node head(RecordedImport recorded) {
        var name = Controls.label(ImportSummary.name(recorded.report()), "report-file");
        name.setMinWidth(0);
        var head = new HBox(Controls.icon(Feather.FILE_TEXT), name,
                Controls.label(text("imports.import-of-number", String.valueOf(recorded.id())), "chip"));
        head.getStyleClass().add("report-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node counts(ImportReport report) {
        long duplicates = report.fixes().duplicates();
        var counts = new HBox(count(report.rowsRead(), "read", ""), count(report.stored(), "stored", "good"),
                count(duplicates, "duplicate", ""), count(report.rejectedRows(), "rejected", report.rejectedRows() == 0 ? "" : "bad"));
        counts.getStyleClass().add("report-counts");
        return counts;
    }

    private static Node count(long number, String what, String styleClass) {
        var box = new VBox(Controls.label(Numbers.whole(number), "report-number", styleClass), Controls.label(what, Styles.TEXT_MUTED));
        box.getStyleClass().add("report-count");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node facts(RecordedImport recorded, TimeFormat times) {
        var at = times.exact((double) recorded.at().getEpochSecond());
        var imported = recorded.fileBytes() > 0
                ? text("imports.imported-at-and-size", at, Numbers.megabytes(recorded.fileBytes()))
                : text("imports.imported-at", at);
        var period = recorded.report().fixes().period();
        return wrapped(period == null
                ? imported
                : imported + "\n"
                        + text("imports.from-to-in-zone", times.exact((double) period.startT()), times.exact((double) period.endT()),
                                times.zoneName()),
                "report-facts");
    }

    private static Label title(String text) {
        return Controls.label(text, Styles.TEXT_BOLD, "report-title");
    }

    private static Label wrapped(String text, String styleClass) {
        var label = Controls.paragraph(text, styleClass);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String firstRejects(ImportReport report) {
        int shown = report.firstRejects().size();
        return shown == report.rejectedRows()
                ? text("imports.rejected-rows")
                : text("imports.the-first-rejected-rows", shown, report.rejectedRows());
    }

    private static Node reasons(List<ReasonCount> reasons) {
        var table = table("reasons-table", text("imports.rejected-rows-by-reason"), text("imports.rows"), ReasonCount::rows,
                text("imports.reason"), ReasonCount::reason);
        return filled(table, reasons);
    }

    private static Node rejects(ImportReport report) {
        var table = table("rejects-table", text("imports.rejected-rows-of-file", report.file()), text("imports.line"), Reject::line,
                text("imports.why-it-was-not-taken"),
                Reject::reason);
        return filled(table, report.firstRejects());
    }

    private static <S> TableView<S> table(String id, String says, String numberTitle, Function<S, Long> number,
            String textTitle, Function<S, String> text) {
        var numbers = new TableColumn<S, Long>(numberTitle);
        numbers.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(number.apply(cell.getValue())));
        numbers.getStyleClass().add("number-column");
        numbers.setMinWidth(72);
        numbers.setMaxWidth(72);
        var texts = new TableColumn<S, String>(textTitle);
        texts.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        var table = new TableView<S>();
        table.setId(id);
        table.setAccessibleText(says);
        table.getColumns().add(numbers);
        table.getColumns().add(texts);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll(Styles.DENSE, "quiet-table", "framed-table");
        return table;
    }

    private static <S> Node filled(TableView<S> table, List<S> rows) {
        table.getItems().setAll(rows);
        table.setFixedCellSize(ROW_PX);
        table.setPrefHeight(ROW_PX * (Math.min(MOST_ROWS_SHOWN, rows.size()) + 1.5));
        table.setMinHeight(table.getPrefHeight());
        return table;
    }

    private static Node path(RecordedImport recorded, Consumer<RecordedImport> onImportAgain) {
        var text = String.valueOf(recorded.report().rejectsFile());
        var field = new TextField(text);
        field.setId("rejects-file");
        field.setEditable(false);
        field.setAccessibleText(text("imports.file-with-all-rejected-rows"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var copy = Controls.iconButton("rejects-copy", Feather.COPY, text("imports.copy-the-path"));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        var again = new Button(text("imports.import-the-corrected-rows"), Controls.icon(Feather.UPLOAD));
        again.setId("rejects-again");
        again.setOnAction(_ -> onImportAgain.accept(recorded));
        var row = new HBox(field, copy);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(wrapped(text("imports.all-rejected-rows-stand-in"), "report-note"), row, again);
        box.getStyleClass().add("field");
        return box;
    }

    /** Stops painting for good. */
    void dispose() {
        map.ifPresent(AreaMap::dispose);
    }
}
