package org.pumphandle.ui.table;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;

/** A table with its menu at the corner of its head, filters under the head, and what is said of its rows at its foot. */
final class LinkedTableSkin<S> extends TableViewSkin<S> {
    private final TableFoot<S> foot;

    LinkedTableSkin(LinkedTable<S> table) {
        super(table);
        foot = new TableFoot<>(table, () -> ((TableHead<?>) getTableHeaderRow()).firstX());
        foot.setManaged(false);
        getChildren().add(foot);
        foot.visibleProperty().addListener(_ -> table.requestLayout());
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHead<>(this, (LinkedTable<?>) getSkinnable());
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        double footPx = foot.isVisible() ? Math.min(snapSizeY(foot.prefHeight(w)), h / 2) : 0;
        super.layoutChildren(x, y, w, h - footPx);
        layoutInArea(foot, x, y + h - footPx, w, footPx, 0, HPos.LEFT, VPos.TOP);
    }

    @Override
    public void dispose() {
        foot.dispose();
        super.dispose();
    }
}
