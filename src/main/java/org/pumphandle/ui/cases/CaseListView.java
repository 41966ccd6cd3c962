package org.pumphandle.ui.cases;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.ui.common.Controls;

/** The list of cases with its filter. */
public final class CaseListView extends VBox {
    private final CaseListModel model;
    private final ListView<CaseRow> list;
    private final CustomTextField filter = new CustomTextField();
    private final ContextMenu menu = new ContextMenu();
    private boolean following;

    /**
     * @param onImport what the empty list offers to do; empty where it is for others to do
     * @param onConsent shows the consent of a case
     */
    public CaseListView(CaseListModel model, Optional<Runnable> onImport, Consumer<String> onConsent) {
        this.model = model;
        this.list = new ListView<>(model.rows());
        getStyleClass().addAll("pane", "case-pane");
        var count = Controls.label("", "count");
        var name = Controls.label(text("cases.cases"), "pane-title");
        name.setMinWidth(USE_PREF_SIZE);
        var title = new HBox(name, count, new Spacer(), statusButton(), menuButton());
        title.getStyleClass().add("pane-head");
        title.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setId("case-list");
        list.setAccessibleText(text("cases.cases"));
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(_ -> new CaseCell(onConsent));
        getChildren().addAll(title, filterField(), list);
        follow(count, onImport.map(CaseListView::nothingYet)
                .orElseGet(() -> Controls.emptyState(Feather.USERS, text("cases.no-cases-yet"), text("cases.they-stand-here-once-a"))));
    }

    /**
     * Puts something that can be done with the chosen case into its menu.
     *
     * @param onCase hears of the case's number
     */
    public void offer(String id, String text, Feather icon, Consumer<String> onCase) {
        var item = Controls.menuItem(id, text, icon, () -> model.chosenProperty().get().ifPresent(onCase));
        item.disableProperty().bind(model.chosenProperty().map(Optional::isEmpty));
        menu.getItems().add(item);
        list.setContextMenu(menu);
    }

    /** Puts a line between the filter and the cases. */
    public void showOver(Node line) {
        VBox.setMargin(line, new Insets(8, 12, 0, 12));
        getChildren().add(getChildren().indexOf(list), line);
    }

    /** Chooses which cases are shown by where the work on them stands. */
    private Node statusButton() {
        var button = new MenuButton(null, Controls.icon(Feather.FILTER));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        Controls.told("case-status", button, text("cases.show-cases-by-status"));
        var group = new ToggleGroup();
        button.getItems().add(statusItem(group, "case-status-all", text("cases.all-cases"), Optional.empty()));
        button.getItems().add(statusItem(group, "case-status-new", text("cases.new"), Optional.of(CaseStatus.NEW)));
        button.getItems().add(statusItem(group, "case-status-traced", text("cases.being-traced"), Optional.of(CaseStatus.BEING_TRACED)));
        button.getItems().add(statusItem(group, "case-status-closed", text("cases.closed"), Optional.of(CaseStatus.CLOSED)));
        var merged = new RadioMenuItem(text("cases.merged-into-another"));
        merged.setId("case-status-merged");
        merged.setToggleGroup(group);
        merged.setOnAction(_ -> model.showMerged());
        model.mergedProperty().subscribe(merged::setSelected);
        button.getItems().add(merged);
        return button;
    }

    private RadioMenuItem statusItem(ToggleGroup group, String id, String words, Optional<CaseStatus> wanted) {
        var item = new RadioMenuItem(words);
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(_ -> model.showOnly(wanted));
        Runnable follow = () -> item.setSelected(model.statusProperty().get().equals(wanted) && !model.mergedProperty().get());
        model.statusProperty().subscribe(_ -> follow.run());
        model.mergedProperty().subscribe(_ -> follow.run());
        return item;
    }

    private Node menuButton() {
        var more = Controls.iconButton("case-menu", Feather.MORE_HORIZONTAL, text("cases.what-can-be-done-with"));
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 0));
        more.visibleProperty().bind(Bindings.isNotEmpty(menu.getItems()));
        more.disableProperty().bind(model.chosenProperty().map(Optional::isEmpty));
        return more;
    }

    /** Puts the keyboard into the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private CustomTextField filterField() {
        VBox.setMargin(filter, new Insets(0, 12, 0, 12));
        filter.setId("case-filter");
        filter.setPromptText(text("cases.filter-cases"));
        filter.setAccessibleText(text("cases.filter-cases"));
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

    private static Node nothingYet(Runnable onImport) {
        var addCases = new Button(text("cases.import-files"), Controls.icon(Feather.UPLOAD));
        addCases.setOnAction(_ -> onImport.run());
        return Controls.emptyState(Feather.USERS, text("cases.no-cases-yet"),
                text("cases.import-the-case-line-list"), addCases);
    }

    private void follow(Label count, Node nothingYet) {
        var nothingFits = Controls.emptyState(Feather.SEARCH, text("cases.no-case-fits"), text("cases.change-or-clear-the-filter"));
        ListChangeListener<CaseRow> onRows = _ -> {
            count.setText(model.hasNone()
                    ? ""
                    : model.rows().size() == model.count()
                            ? "" + model.count()
                            : text("common.some-of-all", model.rows().size(), model.count()));
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
