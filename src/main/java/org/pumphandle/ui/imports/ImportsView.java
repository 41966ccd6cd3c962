package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.Action;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.Window;
import org.pumphandle.station.ImportReview;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.WrappedLabel;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;
import org.pumphandle.ui.table.Total;

/** All that was imported to the left, the report of the chosen import to the right, with what can be done about it. */
public final class ImportsView extends BorderPane {

    /** What the screen asks the window to do. */
    public interface Actions {
        void chooseFiles();

        void importAgain(RecordedImport of);

        /** Asks where the report goes, offering a name. */
        void exportReport(String name);
    }

    private final ImportsModel model;
    private final List<MapLayer> ground;
    private final Theme theme;
    private final Actions actions;
    private final ScrollPane scroll = new ScrollPane();
    private final Subscription followed;
    private Optional<ReportView> report = Optional.empty();

    /** @param ground base map and the station's own layers, bottom first */
    public ImportsView(ImportsModel model, List<MapLayer> ground, Theme theme, Actions actions) {
        this.model = model;
        this.ground = ground;
        this.theme = theme;
        this.actions = actions;
        setId("imports-view");
        getStyleClass().addAll("page", "imports-view");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "report-scroll");
        var side = new BorderPane(scroll, null, null, new VBox(confirmation(), whyNot(), buttons()), null);
        side.getStyleClass().add("report-side");
        side.setMinWidth(360);
        var below = new HBox(choose("imports-choose"));
        below.getStyleClass().add("report-buttons");
        // The empty list offers the same in its middle.
        below.visibleProperty().bind(Bindings.isNotEmpty(model.imports()));
        var left = new BorderPane(table(), null, null, model.may(Action.FIXES_IMPORTED) ? below : null, null);
        left.setMinWidth(240);
        var columns = new SplitPane(left, side);
        columns.setDividerPositions(0.62);
        setTop(Controls.label(text("imports.imports"), Styles.TITLE_3));
        setCenter(columns);
        followed = model.reviewProperty().subscribe(this::show);
    }

    private Button choose(String id) {
        var choose = new Button(text("imports.import-files"), Controls.icon(Feather.UPLOAD));
        choose.setId(id);
        choose.setOnAction(_ -> actions.chooseFiles());
        return choose;
    }

    private Node table() {
        var times = model.times();
        var table = LinkedTable.of("imports-table", text("imports.imports"), model.imports()).holding(TableContent.OFFICE);
        var columns = table.getColumns();
        columns.add(Columns.number(text("imports.no"), 40, RecordedImport::id, n -> Numbers.whole((long) n)));
        columns.add(Columns.time(text("imports.when"), 92, one -> (double) one.at().getEpochSecond(), times::compact));
        columns.add(Columns.text(text("imports.file"), 112, one -> ImportSummary.name(one.report())));
        columns.add(Columns.words(text("imports.kind"), 116, one -> ImportSummary.kind(one.report())));
        columns.add(Columns.number(text("imports.stored"), 88, (RecordedImport one) -> one.report().stored(), n -> Numbers.whole((long) n))
                .with(Total.SUM));
        columns.add(Columns
                .number(text("imports.duplicate"), 70, (RecordedImport one) -> one.report().fixes().duplicates(),
                        n -> Numbers.whole((long) n))
                .with(Total.SUM));
        columns.add(Columns
                .number(text("imports.rejected"), 66, (RecordedImport one) -> one.report().rejectedRows(), n -> Numbers.whole((long) n))
                .with(Total.SUM));
        columns.add(Columns.text(text("imports.period"), 150,
                one -> Optional.ofNullable(one.report().fixes().period()).map(this::period).orElse("")));
        columns.add(Columns.number(text("imports.size"), 66, RecordedImport::fileBytes, n -> n == 0 ? "" : Numbers.megabytes((long) n))
                .with(Total.SUM).typedIn(1e6));
        LinkedTable.link(table, model.chosenProperty(), model::choose);
        model.readProperty().subscribe(read -> placeholder(table, read));
        return table;
    }

    private void placeholder(TableView<RecordedImport> table, boolean read) {
        table.setPlaceholder(read
                ? model.may(Action.FIXES_IMPORTED)
                        ? Controls.emptyState(Feather.INBOX, text("imports.nothing-was-imported-yet"),
                                text("imports.choose-files-or-drop-them"),
                                choose("imports-first"))
                        : Controls.emptyState(Feather.INBOX, text("imports.nothing-was-imported-yet"),
                                text("imports.what-a-tracer-imports-stands"))
                : Controls.emptyState(Feather.INBOX, text("imports.reading"), text("imports.the-list-comes-in-a")));
    }

    private String period(Window period) {
        return model.times().days((double) period.startT(), (double) period.endT());
    }

    private void show(Optional<ImportReview> review) {
        report.ifPresent(ReportView::dispose);
        report = review.map(shown -> new ReportView(shown.recorded(), model.times(), ground, theme,
                model.may(Action.FIXES_IMPORTED) ? Optional.of(actions::importAgain) : Optional.empty()));
        scroll.setContent(report.<Node>map(view -> view)
                .orElseGet(() -> Controls.emptyState(Feather.FILE_TEXT, text("imports.no-report-to-show"),
                        text("imports.choose-an-import-to-see"))));
        scroll.setFitToHeight(report.isEmpty());
        scroll.setVvalue(0);
    }

    private Node confirmation() {
        var text = new WrappedLabel("");
        text.setId("undo-words");
        text.textProperty().bind(model.reviewProperty().map(_ -> model.undoInWords()));
        text.setMinHeight(USE_PREF_SIZE);
        var undo = new Button(text("imports.undo-the-import"));
        undo.setId("undo-yes");
        undo.getStyleClass().add(Styles.DANGER);
        undo.setOnAction(_ -> model.undo());
        var keep = new Button(text("imports.keep-it"));
        keep.setId("undo-no");
        keep.setOnAction(_ -> model.confirmingProperty().set(false));
        model.confirmingProperty().addListener((_, _, asked) -> {
            if (asked) {
                keep.requestFocus();
            }
        });
        var buttons = new HBox(undo, keep);
        buttons.getStyleClass().add("row");
        var box = new VBox(text, buttons);
        box.getStyleClass().add("confirmation");
        box.visibleProperty().bind(model.confirmingProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Why the chosen import cannot be undone yet. */
    private Node whyNot() {
        var text = new WrappedLabel("");
        text.setId("undo-why-not");
        text.setGraphic(Controls.icon(Feather.INFO, "info-icon"));
        text.getStyleClass().add("report-note");
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(model.reviewProperty().map(review -> review.flatMap(ImportReview::whyNotUndone).orElse("")));
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        text.visibleProperty().bind(text.managedProperty());
        return text;
    }

    private Node buttons() {
        var export = new Button(text("imports.export-report"), Controls.icon(Feather.DOWNLOAD));
        export.setId("report-export");
        export.disableProperty().bind(model.reviewProperty().map(Optional::isEmpty));
        export.setOnAction(_ -> actions.exportReport(model.reportName()));
        var undo = new Button(text("imports.undo"), Controls.icon(Feather.ROTATE_CCW));
        undo.setId("undo");
        undo.disableProperty().bind(model.reviewProperty().map(review -> review.filter(shown -> shown.whyNotUndone().isEmpty()).isEmpty()));
        undo.setOnAction(_ -> model.askUndo());
        var row = new HBox(new Spacer());
        if (model.may(Action.IMPORT_REPORT_EXPORTED)) {
            row.getChildren().addFirst(export);
        }
        if (model.may(Action.IMPORT_UNDONE)) {
            row.getChildren().add(undo);
        }
        row.getStyleClass().addAll("row", "report-buttons");
        return row;
    }

    /** Completes once the map of the report is painted, where one is shown. */
    public CompletableFuture<Void> whenPainted() {
        return report.flatMap(ReportView::map).map(AreaMap::whenPainted).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Stops painting for good. */
    public void dispose() {
        followed.unsubscribe();
        report.ifPresent(ReportView::dispose);
    }
}
