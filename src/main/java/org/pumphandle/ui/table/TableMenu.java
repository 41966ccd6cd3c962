package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/**
 * All that can be done with a table, in one menu: behind the button at its corner, and where its rows are clicked on. Its items name their keys and have none: the
 * window would take those from everywhere. JavaFX thread.
 */
final class TableMenu<S> extends ContextMenu {
    private static final double FORM_PX = 380;

    private final LinkedTable<S> table;
    private final BooleanProperty filtersShown = new SimpleBooleanProperty();
    private Optional<TableMemory> memory = Optional.empty();
    private Optional<TableLayout> first = Optional.empty();

    TableMenu(LinkedTable<S> table) {
        this.table = table;
        getStyleClass().add("table-menu");
    }

    /** @param asMade how the table is laid out before anybody changed it */
    void remember(TableMemory kept, TableLayout asMade) {
        memory = Optional.of(kept);
        first = Optional.of(asMade);
    }

    /** Whether the fields stand under the heads. */
    BooleanProperty filtersShownProperty() {
        return filtersShown;
    }

    /** Puts into it what can be done now. */
    void fill() {
        getItems().clear();
        if (table.isWhole()) {
            addFilterAndTotals();
        }
        var office = TableOffice.of(table);
        addColumns(office);
        office.ifPresent(found -> addViews(found));
        office.filter(found -> found.mayTakeOut(table.content())).ifPresent(this::addOut);
    }

    private void addFilterAndTotals() {
        var filter = new CheckMenuItem(text("table.filter"), Controls.icon(Feather.FILTER));
        filter.setId("table-filter");
        filter.setSelected(filtersShown.get());
        filter.setOnAction(_ -> toggleFilters());
        getItems().add(filter);
        if (table.dataColumns().stream().anyMatch(column -> column.total().isPresent())) {
            var totals = new CheckMenuItem(text("table.totals"), Controls.icon(Feather.PLUS_SQUARE));
            totals.setId("table-totals");
            totals.setSelected(table.model().totalsProperty().get());
            totals.setOnAction(_ -> table.model().totalsProperty().set(totals.isSelected()));
            getItems().add(totals);
        }
        getItems().add(new SeparatorMenuItem());
    }

    private void addColumns(Optional<TableOffice> office) {
        office.filter(found -> !found.isAsking()).ifPresent(found -> getItems()
                .add(Controls.menuItem("table-columns", text("table.columns"), Feather.COLUMNS,
                        () -> show(found, new ColumnChooserView<>(table, this::asMade)))));
        getItems().add(Controls.menuItem("table-fit", text("table.fit-to-content"), Feather.MAXIMIZE_2, this::fit));
        if (table.isWhole()) {
            var sort = new Menu(text("table.sort-by"), Controls.icon(Feather.BAR_CHART));
            sort.setId("table-sort");
            table.getVisibleLeafColumns().stream().filter(TableColumn::isSortable).forEach(column -> sort.getItems().add(sorting(column)));
            getItems().add(sort);
        }
    }

    /** Sorts as a click on the head does. */
    private MenuItem sorting(TableColumn<S, ?> column) {
        boolean isFirst = !table.getSortOrder().isEmpty() && table.getSortOrder().getFirst().equals(column);
        boolean isAscending = isFirst && column.getSortType() == TableColumn.SortType.ASCENDING;
        var item = new MenuItem(text(isAscending ? "table.sort-descending" : "table.sort-ascending", column.getText()));
        item.setOnAction(_ -> {
            column.setSortType(isAscending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        });
        return item;
    }

    private void addViews(TableOffice office) {
        memory.filter(_ -> !office.isAsking()).ifPresent(kept -> {
            var views = new Menu(text("table.views"), Controls.icon(Feather.BOOKMARK));
            views.setId("table-views");
            kept.views().forEach(view -> {
                var item = new MenuItem(view.name());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> SavedViews.apply(table, view));
                views.getItems().add(item);
            });
            if (!views.getItems().isEmpty()) {
                views.getItems().add(new SeparatorMenuItem());
            }
            views.getItems().add(Controls.menuItem("table-views-as-made", text("table.as-made"), Feather.ROTATE_CCW, this::asMade));
            views.getItems().add(Controls.menuItem("table-views-edit", text("table.save-and-edit-views"), Feather.EDIT_2,
                    () -> show(office, new SavedViewsView(table, kept, office))));
            getItems().add(views);
        });
    }

    private void addOut(TableOffice office) {
        int chosen = table.getSelectionModel().getSelectedIndices().size();
        var copy = Controls.menuItem("table-copy", text("table.copy", chosen), Feather.COPY, () -> copy(office));
        copy.setDisable(chosen == 0);
        var export = Controls.menuItem("table-export",
                chosen > 1 ? text("table.export-chosen", chosen) : text("table.export-shown", table.getItems().size()), Feather.DOWNLOAD,
                () -> export(office));
        export.setDisable(table.getItems().isEmpty());
        getItems().addAll(new SeparatorMenuItem(), copy, export);
    }

    private void asMade() {
        table.model().endFilters();
        first.ifPresent(layout -> RememberedLayout.apply(table, layout));
    }

    private void fit() {
        if (table.lookup(".column-header-background") instanceof TableHead<?> head) {
            head.fit();
        }
    }

    private void show(TableOffice office, Region form) {
        office.ask(form, FORM_PX, 560);
    }

    private void copy(TableOffice office) {
        if (!table.getSelectionModel().isEmpty()) {
            office.copy(table.extractOf(table.chosen()));
        }
    }

    /** One row that is chosen is where somebody stands, not what they want a file of. */
    private void export(TableOffice office) {
        var chosen = table.chosen();
        office.export(table.getId(), table.extractOf(chosen.size() > 1 ? chosen : List.copyOf(table.getItems())));
    }

    private void toggleFilters() {
        filtersShown.set(!filtersShown.get());
        if (filtersShown.get() && table.lookup(".column-header-background") instanceof TableHead<?> head) {
            head.focusFilter();
        } else {
            table.requestFocus();
        }
    }

    /** What the keyboard does while it is in the table. */
    void key(KeyEvent key) {
        if (!key.isShortcutDown() || key.isShiftDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.F && table.isWhole()) {
            toggleFilters();
        } else if (key.getCode() == KeyCode.C && key.getTarget() == table) {
            TableOffice.of(table).filter(found -> found.mayTakeOut(table.content())).ifPresent(this::copy);
        } else {
            return;
        }
        key.consume();
    }
}
