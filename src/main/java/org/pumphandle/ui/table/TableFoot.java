package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** What is said of a table's rows under them: how many of how many are shown, which filter is not understood, and the totals. Takes no room while there is nothing to say. */
final class TableFoot<S> extends VBox {
    /** Up to so many chosen rows are summed up at once; of more only the totals of all rows shown are told. */
    private static final int MOST_CHOSEN = 5_000;

    private final LinkedTable<S> table;
    private final StringProperty wrong = new SimpleStringProperty("");
    private final Label hidden = Controls.label("", "count");
    private final Label hint = Controls.label("", "count");
    private final Label ofWhich = Controls.label("", "count");
    private final HBox line = new HBox();
    private final Totals totals;
    private final DoubleSupplier firstX;
    private final Subscription standing;
    private final InvalidationListener onChange = _ -> show();

    /** @param firstX where the first column begins */
    TableFoot(LinkedTable<S> table, DoubleSupplier firstX) {
        this.table = table;
        this.firstX = firstX;
        this.totals = new Totals();
        getStyleClass().add("table-foot");
        var chip = Controls.wordButton(table.getId() + "-filtered", "", Feather.X, table.model()::endFilters);
        chip.getStyleClass().addAll("chip", "chip-matched", "narrowing-chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.visibleProperty().bind(chip.textProperty().isNotEmpty());
        chip.managedProperty().bind(chip.visibleProperty());
        List.of(hidden, hint, ofWhich).forEach(label -> label.managedProperty().bind(label.textProperty().isNotEmpty()));
        var problem = Controls.problem(table.getId() + "-wrong", wrong);
        HBox.setHgrow(problem, Priority.ALWAYS);
        var problemLine = new HBox(problem);
        problemLine.getStyleClass().add("table-foot-line");
        problemLine.visibleProperty().bind(wrong.isNotEmpty());
        problemLine.managedProperty().bind(problemLine.visibleProperty());
        hint.setId(table.getId() + "-hint");
        hidden.setId(table.getId() + "-hidden");
        ofWhich.setId(table.getId() + "-totals-of");
        line.getChildren().addAll(chip, hidden, hint, ofWhich);
        line.getStyleClass().addAll("row", "table-foot-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(problemLine, line, totals);
        standing = table.model().standingProperty().subscribe(now -> {
            chip.setText(now.isFiltered() ? text("table.some-of-all", now.shown(), now.all()) : "");
            chip.setAccessibleText(text("table.show-all-rows", chip.getText()));
            show();
        });
        table.hintProperty().addListener(new WeakInvalidationListener(onChange));
        table.getSelectionModel().getSelectedItems().addListener(new WeakInvalidationListener(onChange));
        table.getVisibleLeafColumns().addListener(new WeakInvalidationListener(onChange));
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    private void show() {
        var now = table.model().standingProperty().get();
        wrong.set(now.wrong().stream().findFirst()
                .map(column -> text("table.not-understood", column.getText(), typed(column), FilterField.allowed(column.kind())))
                .orElse(""));
        hidden.setText(now.hidden() == 0 ? "" : text("table.chosen-hidden", now.hidden()));
        hint.setText(table.hintProperty().get());
        int chosen = table.getSelectionModel().getSelectedIndices().size();
        boolean isOfChosen = chosen > 1 && chosen <= MOST_CHOSEN && !now.totals().isEmpty();
        var shown = isOfChosen
                ? TableModel.byColumn(List.copyOf(now.totals().keySet()),
                        Arranging.totals(List.copyOf(now.totals().keySet()), table.chosen()))
                : now.totals();
        ofWhich.setText(
                shown.isEmpty() ? "" : isOfChosen ? text("table.totals-of-chosen", chosen) : text("table.totals-of-shown", now.shown()));
        totals.show(shown);
        totals.setVisible(!shown.isEmpty());
        totals.setManaged(totals.isVisible());
        boolean hasLine = now.isFiltered() || !hidden.getText().isEmpty() || !hint.getText().isEmpty() || !ofWhich.getText().isEmpty();
        line.setVisible(hasLine);
        line.setManaged(hasLine);
        setVisible(hasLine || totals.isVisible() || !wrong.get().isEmpty());
        table.requestLayout();
    }

    private String typed(DataColumn<S, ?> column) {
        return table.model().filtersProperty().get().get(column) instanceof ColumnFilter.Typed typed ? typed.text().strip() : "";
    }

    void dispose() {
        standing.unsubscribe();
    }

    /** A total under each column that has one. */
    private final class Totals extends Pane {
        private final Map<DataColumn<S, ?>, Label> labels = new HashMap<>();

        Totals() {
            setId(table.getId() + "-totals");
            getStyleClass().add("table-totals");
        }

        void show(Map<DataColumn<S, ?>, String> words) {
            labels.clear();
            words.forEach((column, total) -> {
                var label = Controls.label(total, "table-total");
                if (column.kind() == DataColumn.Kind.NUMBER) {
                    label.getStyleClass().add("number-column");
                }
                label.setAccessibleText(text("common.name-and-words", column.getText(), total));
                labels.put(column, label);
            });
            getChildren().setAll(labels.values());
        }

        @Override
        protected double computePrefHeight(double width) {
            return snapSizeY(labels.values().stream().mapToDouble(label -> label.prefHeight(-1)).max().orElse(0)) + snappedTopInset()
                    + snappedBottomInset();
        }

        @Override
        protected void layoutChildren() {
            double x = firstX.getAsDouble();
            double heightPx = getHeight() - snappedTopInset() - snappedBottomInset();
            labels.values().forEach(label -> label.setVisible(false));
            for (var column : table.getVisibleLeafColumns()) {
                var label = column instanceof DataColumn<S, ?> data ? labels.get(data) : null;
                if (label != null) {
                    label.setVisible(true);
                    label.resizeRelocate(x, snappedTopInset(), column.getWidth(), heightPx);
                }
                x += column.getWidth();
            }
        }
    }
}
