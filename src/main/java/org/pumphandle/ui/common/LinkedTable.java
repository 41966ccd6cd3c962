package org.pumphandle.ui.common;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Makes tables whose chosen row and a property follow each other. */
public final class LinkedTable {

    private LinkedTable() {
    }

    public static <S> TableView<S> of(String id, String says, ObservableList<S> rows) {
        var table = new TableView<S>(FXCollections.observableArrayList(rows));
        table.setSortPolicy(_ -> {
            arrange(table, rows);
            return true;
        });
        ListChangeListener<S> arranging = _ -> arrange(table, rows);
        rows.addListener(new WeakListChangeListener<>(arranging));
        // Rows may outlive their table, which therefore alone keeps its listener.
        table.getProperties().put(ListChangeListener.class, arranging);
        table.setId(id);
        table.setAccessibleText(says);
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "quiet-table");
        table.setTableMenuButtonVisible(false);
        growWithText(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
                key.consume();
            }
        });
        return table;
    }

    /** Columns are as wide as their text needs at its size. */
    private static void growWithText(TableView<?> table) {
        var before = new AtomicInteger(100);
        table.sceneProperty().flatMap(Appearance::percentOf).subscribe(percent -> {
            if (percent != null && percent.intValue() != before.get()) {
                double factor = percent.doubleValue() / before.getAndSet(percent.intValue());
                table.getVisibleLeafColumns().forEach(column -> column.setPrefWidth(factor * column.getPrefWidth()));
            }
        });
    }

    /** Shows the rows in the order of the sorted columns; what was chosen and is still there stays chosen. */
    private static <S> void arrange(TableView<S> table, List<S> rows) {
        var selection = table.getSelectionModel();
        var chosen = new HashSet<>(selection.getSelectedItems());
        var sorted = SortedRows.of(rows, table.getSortOrder().stream().map(LinkedTable::key).toList());
        table.getItems().setAll(sorted);
        selection.clearSelection();
        if (!chosen.isEmpty()) {
            var indices = IntStream.range(0, sorted.size()).filter(i -> chosen.contains(sorted.get(i))).toArray();
            if (indices.length > 0) {
                selection.selectIndices(indices[0], Arrays.copyOfRange(indices, 1, indices.length));
            }
        }
    }

    @SuppressWarnings("unchecked") // A column compares what its own cells hold.
    private static <S> SortedRows.Key<S> key(TableColumn<S, ?> column) {
        var ascending = (Comparator<@Nullable Object>) column.getComparator();
        return new SortedRows.Key<>(column::getCellData,
                column.getSortType() == TableColumn.SortType.ASCENDING ? ascending : ascending.reversed());
    }

    /** Lets the table's chosen row and the chosen value follow each other. */
    public static <S> void link(TableView<S> table, ObservableValue<Optional<S>> chosen, Consumer<Optional<S>> choose) {
        var model = table.getSelectionModel();
        model.selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                choose.accept(Optional.of(row));
            }
        });
        chosen.subscribe(value -> value.ifPresentOrElse(row -> {
            if (!row.equals(model.getSelectedItem())) {
                model.select(row);
                table.scrollTo(row);
            }
        }, model::clearSelection));
    }
}
