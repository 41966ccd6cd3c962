package org.pumphandle.ui.cases;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** The list of cases with its filter. */
public final class CaseListView extends VBox {
    private final CaseListModel model;
    private final ListView<CaseRow> list;
    private final CustomTextField filter = new CustomTextField();
    private boolean following;

    /**
     * @param onImport what the empty list offers to do
     * @param onConsent shows the consent of a case
     */
    public CaseListView(CaseListModel model, Runnable onImport, Consumer<String> onConsent) {
        this.model = model;
        this.list = new ListView<>(model.rows());
        getStyleClass().addAll("pane", "case-pane");
        var count = Controls.label("", "count");
        var title = new HBox(Controls.label("Cases", "pane-title"), count, new Spacer());
        title.getStyleClass().add("pane-head");
        title.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setId("case-list");
        list.setAccessibleText("Cases");
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(_ -> new CaseCell(onConsent));
        var addCases = new Button("Import files\u2026", Controls.icon(Feather.UPLOAD));
        addCases.setOnAction(_ -> onImport.run());
        getChildren().addAll(title, filterField(), list);
        follow(count, addCases);
    }

    /** Puts the keyboard into the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private CustomTextField filterField() {
        VBox.setMargin(filter, new Insets(0, 12, 0, 12));
        filter.setId("case-filter");
        filter.setPromptText("Filter cases");
        filter.setAccessibleText("Filter cases");
        filter.setLeft(Controls.icon(Feather.SEARCH, "inside-icon"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                key.consume();
            }
        });
        return filter;
    }

    private void follow(Label count, Button addCases) {
        var nothingYet = Controls.emptyState(Feather.USERS, "No cases yet",
                "Import the case line list, then each case's location history and the carrier's fixes.", addCases);
        var nothingFits = Controls.emptyState(Feather.SEARCH, "No case fits", "Change or clear the filter.");
        ListChangeListener<CaseRow> onRows = _ -> {
            count.setText(model.hasNone()
                    ? ""
                    : model.rows().size() == model.count() ? "" + model.count() : model.rows().size() + " of " + model.count());
            list.setPlaceholder(model.hasNone() ? nothingYet : nothingFits);
            selectChosen();
        };
        model.rows().addListener(onRows);
        onRows.onChanged(null);
        model.chosenProperty().addListener(_ -> selectChosen());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !following) {
                model.chosenProperty().set(Optional.of(row.id()));
            }
        });
    }

    private void selectChosen() {
        following = true;
        try {
            model.chosenRow().ifPresentOrElse(row -> {
                if (!row.equals(list.getSelectionModel().getSelectedItem())) {
                    list.getSelectionModel().select(row);
                    list.scrollTo(row);
                }
            }, list.getSelectionModel()::clearSelection);
        } finally {
            following = false;
        }
    }
}
