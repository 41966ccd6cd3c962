package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Which columns a table shows, and in which order; the table follows at once. */
final class ColumnChooserView<S> extends VBox {
    private final LinkedTable<S> table;
    private final VBox list = new VBox();

    /** @param asMade lays the table out as it was made */
    ColumnChooserView(LinkedTable<S> table, Runnable asMade) {
        this.table = table;
        setId("table-columns-form");
        getStyleClass().addAll("page", "table-form");
        list.getStyleClass().add("table-form-list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        var reset = Controls.wordButton("table-columns-as-made", text("table.as-made"), Feather.ROTATE_CCW, () -> {
            asMade.run();
            show();
        });
        getChildren().addAll(Controls.label(text("table.columns-of", table.getAccessibleText()), Styles.TITLE_4),
                Controls.paragraph(text("table.columns-advice"), Styles.TEXT_MUTED), scroll, Controls.buttons(reset));
        show();
    }

    private void show() {
        list.getChildren().setAll(table.getColumns().stream().map(this::row).toList());
    }

    private Node row(TableColumn<S, ?> column) {
        var title = column.getText().isBlank() ? text("table.without-title") : column.getText();
        var box = new CheckBox(title);
        box.setId(column.getId() + "-shown");
        box.setSelected(column.isVisible());
        box.setMnemonicParsing(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> {
            column.setVisible(box.isSelected());
            // One column stays, as a table without any cannot be understood.
            if (table.getVisibleLeafColumns().isEmpty()) {
                column.setVisible(true);
                box.setSelected(true);
            }
        });
        box.setOnKeyPressed(key -> {
            if (key.isAltDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
                move(column, key.getCode() == KeyCode.UP ? -1 : 1);
                key.consume();
            }
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        int at = table.getColumns().indexOf(column);
        var up = Controls.iconButton(column.getId() + "-up", Feather.ARROW_UP, text("table.move-forward", title));
        up.setDisable(at == 0);
        up.setOnAction(_ -> move(column, -1));
        var down = Controls.iconButton(column.getId() + "-down", Feather.ARROW_DOWN, text("table.move-back", title));
        down.setDisable(at == table.getColumns().size() - 1);
        down.setOnAction(_ -> move(column, 1));
        var row = new HBox(box, up, down);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void move(TableColumn<S, ?> column, int by) {
        var columns = table.getColumns();
        int at = columns.indexOf(column);
        int to = at + by;
        if (to >= 0 && to < columns.size()) {
            var ordered = new ArrayList<>(columns);
            ordered.remove(at);
            ordered.add(to, column);
            columns.setAll(ordered);
            show();
            // The keyboard goes with the column.
            if (list.getChildren().get(to) instanceof HBox row) {
                row.getChildren().getFirst().requestFocus();
            }
        }
    }
}
