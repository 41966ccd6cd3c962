package org.pumphandle.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.util.Duration;

/** Gives a table the layout that it had for this account, and keeps every change of it. JavaFX thread. */
final class RememberedLayout<S> {
    /** While a column is drawn wider the file is not written at each pixel. */
    private static final Duration REST = Duration.millis(600);

    private final LinkedTable<S> table;
    private final TableMemory memory;
    private final PauseTransition rest = new PauseTransition(REST);
    private final InvalidationListener onChange = _ -> rest.playFromStart();

    RememberedLayout(LinkedTable<S> table, TableOffice office) {
        this.table = table;
        this.memory = new TableMemory(office.settings(), office.owner(), table.getId());
    }

    /** Names the columns that have no name by their order, and takes the layout that was remembered. */
    void begin() {
        int number = 0;
        for (var column : table.getColumns()) {
            number++;
            if (column.getId() == null) {
                column.setId(table.getId() + "-" + number);
            }
        }
        table.menu().remember(memory, layout(table));
        memory.layout().ifPresent(layout -> apply(table, layout));
        rest.setOnFinished(_ -> memory.keep(layout(table)));
        for (var column : table.getColumns()) {
            column.widthProperty().addListener(onChange);
            column.visibleProperty().addListener(onChange);
            column.sortTypeProperty().addListener(onChange);
        }
        table.getColumns().addListener(onChange);
        table.getSortOrder().addListener(onChange);
        table.model().totalsProperty().addListener(onChange);
        table.sceneProperty().addListener((_, _, now) -> {
            if (now == null && rest.getStatus() == Animation.Status.RUNNING) {
                rest.stop();
                memory.keep(layout(table));
            }
        });
    }

    static TableLayout layout(LinkedTable<?> table) {
        return new TableLayout(
                table.getColumns().stream().map(column -> new TableLayout.Look(id(column), widthPx(table, column), column.isVisible()))
                        .toList(),
                table.getSortOrder().stream()
                        .map(column -> new TableLayout.Order(id(column), column.getSortType() == TableColumn.SortType.ASCENDING)).toList(),
                table.model().totalsProperty().get());
    }

    /** Columns that the layout does not know stand last, as they are; what it says of columns that are not there any more is passed over. */
    static <S> void apply(LinkedTable<S> table, TableLayout layout) {
        var byId = table.getColumns().stream().collect(Collectors.toMap(RememberedLayout::id, Function.identity(), (one, _) -> one,
                LinkedHashMap::new));
        var ordered = new ArrayList<TableColumn<S, ?>>();
        for (var look : layout.columns()) {
            var column = byId.remove(look.id());
            if (column != null) {
                setWidth(table, column, look.widthPx() * table.scale());
                column.setVisible(look.isVisible());
                ordered.add(column);
            }
        }
        ordered.addAll(byId.values());
        if (ordered.stream().noneMatch(TableColumn::isVisible)) {
            ordered.forEach(column -> column.setVisible(true));
        }
        if (!ordered.equals(table.getColumns())) {
            FXCollections.sort(table.getColumns(), Comparator.comparingInt(ordered::indexOf));
        }
        sort(table, layout.sort(), ordered);
        table.model().totalsProperty().set(layout.hasTotals());
    }

    private static <S> void sort(LinkedTable<S> table, List<TableLayout.Order> orders, List<TableColumn<S, ?>> columns) {
        Map<String, TableColumn<S, ?>> byId = columns.stream().collect(Collectors.toMap(RememberedLayout::id, Function.identity()));
        var sort = new ArrayList<TableColumn<S, ?>>();
        for (var order : orders) {
            var column = byId.get(order.id());
            if (column != null && column.isSortable()) {
                column.setSortType(order.isAscending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
                sort.add(column);
            }
        }
        table.getSortOrder().setAll(sort);
    }

    /** At the usual size of text. */
    private static double widthPx(LinkedTable<?> table, TableColumn<?, ?> column) {
        return (table.getSkin() == null ? column.getPrefWidth() : column.getWidth()) / table.scale();
    }

    /** Also where only its width was changed by hand, and not the preferred one. */
    private static <S> void setWidth(LinkedTable<S> table, TableColumn<S, ?> column, double widthPx) {
        column.setPrefWidth(widthPx);
        if (table.getSkin() != null && column.isVisible()) {
            table.resizeColumn(column, widthPx - column.getWidth());
        }
    }

    private static String id(TableColumn<?, ?> column) {
        return String.valueOf(column.getId());
    }
}
