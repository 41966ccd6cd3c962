package org.pumphandle.ui.common;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
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
        var sorted = new SortedList<>(rows);
        var table = new TableView<S>(sorted);
        table.setSortPolicy(_ -> {
            sorted.setComparator(table.getSortOrder().isEmpty()
                    ? null
                    : new RankedOrder<>(rows, table.getSortOrder().stream().map(LinkedTable::key).toList()));
            return true;
        });
        table.setId(id);
        table.setAccessibleText(says);
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "quiet-table");
        table.setTableMenuButtonVisible(false);
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
                key.consume();
            }
        });
        return table;
    }

    @SuppressWarnings("unchecked") // A column compares what its own cells hold.
    private static <S> RankedOrder.Key<S> key(TableColumn<S, ?> column) {
        var ascending = (Comparator<@Nullable Object>) column.getComparator();
        return new RankedOrder.Key<>(column::getCellData,
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
