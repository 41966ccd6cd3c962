package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** The heads of the columns, a filter under each where they are asked for, and the button of the table's menu in the corner. */
final class TableHead<S> extends TableHeaderRow {
    private static final double GAP_PX = 3;

    private final LinkedTable<S> table;
    private final Button more;
    private final Map<DataColumn<S, ?>, Node> filters = new HashMap<>();
    private final InvalidationListener onColumn = _ -> requestLayout();
    private final InvalidationListener onColumns = _ -> placeFilters();

    TableHead(LinkedTableSkin<?> skin, LinkedTable<S> table) {
        super(skin);
        this.table = table;
        more = Controls.iconButton(table.getId() + "-menu", Feather.MORE_VERTICAL, text("table.menu-of", table.getAccessibleText()));
        more.getStyleClass().add("table-more");
        more.setManaged(false);
        more.setOnAction(_ -> {
            table.menu().fill();
            table.menu().show(more, Side.BOTTOM, 0, 0);
        });
        getChildren().add(more);
        table.menu().filtersShownProperty().subscribe(this::showFilters);
        table.getVisibleLeafColumns().addListener(onColumns);
        // What a row does on a double click is not done by its head.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    /** Where the first column begins. */
    double firstX() {
        return getRootHeader().getLayoutX();
    }

    /** Makes each column as wide as its content needs. */
    void fit() {
        getRootHeader().getColumnHeaders().stream().filter(Head.class::isInstance).map(Head.class::cast).forEach(Head::fit);
    }

    private void showFilters(boolean shown) {
        if (shown && filters.isEmpty()) {
            for (var column : table.dataColumns()) {
                var field = FilterField.of(table, column);
                field.setManaged(false);
                filters.put(column, field);
                column.widthProperty().addListener(onColumn);
            }
        }
        placeFilters();
    }

    /** Those of the columns shown, in their order, as the keyboard goes through them. */
    private void placeFilters() {
        getChildren().removeAll(filters.values());
        if (table.menu().filtersShownProperty().get()) {
            table.shownColumns().stream().map(filters::get).forEach(getChildren()::add);
        }
        requestLayout();
        table.requestLayout();
    }

    /** Puts the keyboard into the first filter. */
    void focusFilter() {
        table.shownColumns().stream().findFirst().map(filters::get).ifPresent(Node::requestFocus);
    }

    /** How high the row of filters is; zero while it is not shown. */
    private double filterPx() {
        return filters.values().stream().filter(field -> field.getParent() != null).mapToDouble(field -> field.prefHeight(-1)).max()
                .stream()
                .map(px -> snapSizeY(px + 2 * GAP_PX)).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width) + filterPx();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double filterPx = filterPx();
        double headPx = getHeight() - filterPx;
        if (filterPx > 0) {
            getChildren().stream().filter(child -> !child.equals(more) && !filters.containsValue(child))
                    .forEach(child -> child.resize(child.getLayoutBounds().getWidth(), headPx));
            placeFilters(headPx, filterPx);
        }
        double morePx = snapSizeX(more.prefWidth(-1));
        more.resizeRelocate(getWidth() - morePx, 0, morePx, headPx - 1);
        more.toFront();
    }

    private void placeFilters(double headPx, double filterPx) {
        double x = firstX();
        for (var column : table.getVisibleLeafColumns()) {
            var field = column instanceof DataColumn<S, ?> data ? filters.get(data) : null;
            if (field != null) {
                field.resizeRelocate(x + GAP_PX, headPx + GAP_PX, Math.max(0, column.getWidth() - 2 * GAP_PX), filterPx - 2 * GAP_PX);
            }
            x += column.getWidth();
        }
    }

    @Override
    protected NestedTableColumnHeader createRootHeader() {
        return new Heads();
    }

    private static final class Heads extends NestedTableColumnHeader {
        Heads() {
            super(null);
        }

        @Override
        @SuppressWarnings("rawtypes") // As the toolkit has it.
        protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
            return column == null || column.getColumns().isEmpty() ? new Head(column) : super.createTableColumnHeader(column);
        }
    }

    /** The head of a column; as wide as its content needs is what its first rows need. */
    private static final class Head extends TableColumnHeader {
        private static final int MEASURED_ROWS = 200;

        Head(TableColumnBase<?, ?> column) {
            super(column);
        }

        void fit() {
            resizeColumnToFitContent(MEASURED_ROWS);
        }

        @Override
        protected void resizeColumnToFitContent(int maxRows) {
            super.resizeColumnToFitContent(maxRows < 0 ? MEASURED_ROWS : Math.min(maxRows, MEASURED_ROWS));
        }
    }
}
