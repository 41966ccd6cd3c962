package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** What is due over all cases: what is overdue in front. */
public final class FollowUpsView extends VBox {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final FollowUpsModel model;
    private final ListView<DueRow> list;

    /** @param onClose hears that Escape was pressed in the list, which keeps it to itself */
    public FollowUpsView(FollowUpsModel model, Runnable onClose) {
        this.model = model;
        this.list = new ListView<>(model.rows());
        setId("due");
        getStyleClass().add("dialog-content");
        list.setId("due-list");
        list.setAccessibleText(text("casework.due-over-all-cases"));
        list.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "due-list");
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Controls.emptyState(Feather.CHECK_SQUARE, text("casework.nothing-is-due"), text("casework.what-is-set-on-a")));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() instanceof DueRow.Due due) {
                model.open(due.followUp());
                key.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Controls.label(text("casework.due-over-all-cases"), Styles.TITLE_3), list,
                Controls.problem("due-problem", model.attempt().problemProperty()));
    }

    private final class Cell extends ListCell<DueRow> {
        Cell() {
            getStyleClass().add("due-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable DueRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setGraphic(null);
            setAccessibleText(null);
            if (isEmpty || row == null) {
                return;
            }
            switch (row) {
                case DueRow.Heading(var words) -> {
                    setGraphic(Controls.label(words, "search-heading"));
                    setAccessibleText(words);
                }
                case DueRow.Due due -> {
                    setGraphic(line(due));
                    setAccessibleText(due.due() + ", " + due.followUp().caseId() + ", " + due.followUp().task());
                }
            }
        }
    }

    private Node line(DueRow.Due due) {
        var when = Controls.label(due.due(), "clock-cell", "due-when");
        when.pseudoClassStateChanged(OVERDUE, due.isOverdue());
        var caseId = Controls.label(due.followUp().caseId(), "due-case");
        caseId.setMinWidth(USE_PREF_SIZE);
        var task = Controls.label(due.followUp().task());
        task.setMinWidth(0);
        var open = new Button(text("casework.open-case"));
        open.setMinWidth(USE_PREF_SIZE);
        open.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        open.setOnAction(_ -> model.open(due.followUp()));
        var row = new HBox(when, caseId, task, new Spacer(), open);
        row.getStyleClass().add("due-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (model.mayWrite()) {
            var done = new Button(text("casework.it-is-done"), Controls.icon(Feather.CHECK));
            done.setMinWidth(USE_PREF_SIZE);
            done.getStyleClass().add(Styles.SMALL);
            done.setOnAction(_ -> model.finish(due.followUp()));
            row.getChildren().add(done);
        }
        return row;
    }
}
