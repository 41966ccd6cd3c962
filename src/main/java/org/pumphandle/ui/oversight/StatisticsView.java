package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.oversight.StatisticsModel.Line;
import org.pumphandle.ui.oversight.StatisticsModel.Table;

/** Who did how much of what: accounts down, kinds of action across, a bar for each count. */
final class StatisticsView extends StackPane {
    private static final double BAR_PX = 64;

    StatisticsView(StatisticsModel model) {
        setId("statistics");
        model.tableProperty().subscribe(table -> getChildren().setAll(table.lines().isEmpty()
                ? Controls.emptyState(Feather.BAR_CHART_2, text("oversight.nothing-to-count"), text("oversight.no-entry-is-let-through"))
                : scroll(table)));
    }

    private static Node scroll(Table table) {
        var grid = new GridPane();
        grid.getStyleClass().add("statistics");
        addHead(grid, text("oversight.all"), 1);
        for (int column = 0; column < table.kinds().size(); column++) {
            addHead(grid, table.kinds().get(column).words(), column + 2);
        }
        for (int row = 0; row < table.lines().size(); row++) {
            addLine(grid, table, table.lines().get(row), row + 1);
        }
        var scroll = new ScrollPane(new VBox(grid));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private static void addHead(GridPane grid, String words, int column) {
        var head = Controls.label(words, "statistics-head");
        head.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(head, column, 0);
    }

    private static void addLine(GridPane grid, Table table, Line line, int row) {
        var name = Controls.label(line.account(), Styles.TEXT_BOLD);
        name.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(name, 0, row);
        for (int column = 0; column < table.kinds().size(); column++) {
            var kind = table.kinds().get(column);
            long count = line.of(kind);
            var bar = bar(count, table.most());
            bar.setAccessibleText(line.account() + ", " + kind.words() + ": " + Numbers.whole(count));
            grid.add(bar, column + 2, row);
        }
        var total = Controls.label(Numbers.whole(line.total()));
        total.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(total, 1, row);
    }

    private static VBox bar(long count, long most) {
        var number = Controls.label(count == 0 ? "\u2013" : Numbers.whole(count), "statistics-count");
        var bar = new Region();
        bar.getStyleClass().add("statistics-bar");
        double widthPx = count == 0 ? 0 : Math.max(2, BAR_PX * count / most);
        bar.setMinWidth(widthPx);
        bar.setMaxWidth(widthPx);
        var box = new VBox(number, bar);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("statistics-cell");
        return box;
    }
}
