package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.Fix;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.PreviewRow;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.WrappedLabel;
import org.pumphandle.ui.table.Columns;

/** The first rows of a file as they are understood, what is dropped, and where the rows are. */
final class PreviewView extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double MAP_PX = 210;
    private static final double PX_PER_CHARACTER = 7.2;
    private static final int MEASURED_ROWS = 20;

    private final TimeFormat times;
    private final AreaMap map;
    private final TableView<PreviewRow> table = new TableView<>();
    private final Label count = Controls.label("", "count");
    private final VBox notes = new VBox();

    PreviewView(TimeFormat times, List<MapLayer> ground, Theme theme) {
        this.times = times;
        this.map = new AreaMap("preview-map", ground, theme);
        setId("preview");
        getStyleClass().add("preview");
        count.setId("preview-count");
        var head = new HBox(Controls.label(text("imports.first-rows"), "pane-title"), count, new Spacer(),
                Controls.label(times.zoneName(), "count"));
        head.getStyleClass().add("row");
        head.setAlignment(Pos.CENTER_LEFT);
        table.setId("preview-table");
        table.setAccessibleText(text("imports.first-rows-of-the-file"));
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "quiet-table", "framed-table");
        table.setRowFactory(_ -> new Row());
        VBox.setVgrow(table, Priority.ALWAYS);
        notes.setId("preview-notes");
        notes.getStyleClass().add("preview-notes");
        map.setMinHeight(MAP_PX);
        map.setPrefHeight(MAP_PX);
        map.setMaxHeight(MAP_PX);
        getChildren().addAll(head, table, notes, map);
    }

    /** Shows a look at a file, or that there is none yet. */
    void show(Optional<ImportPreview> preview) {
        table.getColumns().clear();
        table.getItems().clear();
        notes.getChildren().clear();
        count.setText("");
        preview.ifPresent(this::show);
        table.setPlaceholder(preview.map(PreviewView::empty)
                .orElseGet(() -> Controls.emptyState(Feather.EYE, text("imports.looking-at-the-file"),
                        text("imports.its-first-rows-come-in"))));
        map.setVisible(preview.filter(shown -> !fixes(shown).isEmpty()).isPresent());
        map.setManaged(map.isVisible());
    }

    private void show(ImportPreview preview) {
        long bad = preview.badRows();
        count.setText(preview.rows().isEmpty()
                ? ""
                : text("imports.rows-can-be-taken", preview.rows().size(), bad));
        if (!preview.rows().isEmpty()) {
            columns(preview, bad > 0);
        }
        table.getItems().setAll(preview.rows());
        if (!preview.columns().dropped().isEmpty() && preview.columns().chosen().isPresent()) {
            notes.getChildren()
                    .add(note(Feather.EYE_OFF, text("imports.dropped-while-reading", Words.listed(preview.columns().dropped()))));
        }
        preview.notes().forEach(text -> notes.getChildren().add(note(Feather.INFO, text)));
        map.showPositions(fixes(preview));
    }

    private static List<Fix> fixes(ImportPreview preview) {
        return preview.rows().stream().map(PreviewRow::fix).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private static Node empty(ImportPreview preview) {
        return switch (preview.kind()) {
            case LAYER -> Controls.emptyState(Feather.LAYERS, text("imports.a-map-layer"), text("imports.its-shapes-are-drawn-on"));
            case BASE_MAP -> Controls.emptyState(Feather.MAP, text("imports.a-base-map"), text("imports.streets-and-buildings-lie-under"));
            case FIXES -> Controls.emptyState(Feather.COLUMNS, text("imports.which-column-is-what"),
                    text("imports.choose-the-columns-to-the"));
            case HISTORY ->
                Controls.emptyState(Feather.MAP_PIN, text("imports.no-rows-to-show"), text("imports.rows-are-shown-once-the"));
            default -> Controls.emptyState(Feather.FILE, text("imports.no-rows-to-show"), text("imports.the-reason-stands-above"));
        };
    }

    private void columns(ImportPreview preview, boolean hasBad) {
        var columns = table.getColumns();
        var line = Columns.<PreviewRow>number(text("imports.line"), 52, row -> row.line(), n -> n == 0 ? "" : Numbers.whole((long) n));
        columns.add(line);
        if (hasBad) {
            columns.add(Columns.text(text("imports.why-it-cannot-be-taken"), 250, PreviewRow::problem));
        }
        var inFile = new TableColumn<PreviewRow, Object>(text("imports.in-the-file"));
        for (int i = 0; i < preview.columnNames().size(); i++) {
            int at = i;
            inFile.getColumns().add(column(preview.columnNames().get(i), widthPx(preview, i), row -> row.cells().get(at)));
        }
        boolean isOfTime = preview.kind() == FileKind.FIXES || preview.kind() == FileKind.HISTORY;
        if (!preview.columnNames().isEmpty()) {
            columns.add(inFile);
        }
        if (isOfTime || preview.kind() == FileKind.CELLS) {
            columns.add(understood(isOfTime));
        }
        columns.forEach(column -> column.setSortable(false));
    }

    /** As wide as its first values need. */
    private static double widthPx(ImportPreview preview, int column) {
        int longest = preview.rows().stream().limit(MEASURED_ROWS).mapToInt(row -> row.cells().get(column).length()).max().orElse(0);
        return Math.clamp(PX_PER_CHARACTER * Math.max(longest, preview.columnNames().get(column).length()) + 24, 56, 190);
    }

    private TableColumn<PreviewRow, Object> understood(boolean isOfTime) {
        var understood = new TableColumn<PreviewRow, Object>(text("imports.as-understood"));
        if (isOfTime) {
            understood.getColumns().add(column(text("imports.time"), 136, row -> of(row.fix(), fix -> times.exact((double) fix.t()))));
        }
        understood.getColumns()
                .add(column(text("imports.position"), 140, row -> of(row.fix(), fix -> Numbers.place(fix.latDeg(), fix.lonDeg()))));
        understood.getColumns().add(column(text("imports.68-percent-within"), 84,
                row -> of(row.fix(), fix -> text("common.metres", Numbers.tenths(fix.accuracyM())))));
        return understood;
    }

    private static TableColumn<PreviewRow, String> column(String title, double widthPx, Function<PreviewRow, String> value) {
        var column = Columns.text(title, widthPx, value);
        column.setSortable(false);
        return column;
    }

    private static String of(@Nullable Fix fix, Function<Fix, String> inWords) {
        return fix == null ? "" : inWords.apply(fix);
    }

    private static Node note(Feather icon, String text) {
        var label = new WrappedLabel(text);
        label.setGraphic(Controls.icon(icon, "info-icon"));
        label.getStyleClass().add("report-note");
        return label;
    }

    AreaMap map() {
        return map;
    }

    /** Tints rows that cannot be taken. */
    private static final class Row extends TableRow<PreviewRow> {
        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(BAD, !empty && row != null && !row.isTaken());
        }
    }
}
