package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Where views of a table are saved, chosen, renamed and deleted. */
final class SavedViewsView extends VBox {
    private static final int LONGEST_NAME = 60;

    private final LinkedTable<?> table;
    private final TableMemory memory;
    private final TableOffice office;
    private final VBox list = new VBox();

    SavedViewsView(LinkedTable<?> table, TableMemory memory, TableOffice office) {
        this.table = table;
        this.memory = memory;
        this.office = office;
        setId("table-views-form");
        getStyleClass().addAll("page", "table-form");
        list.getStyleClass().add("table-form-list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        getChildren().addAll(Controls.label(text("table.views"), Styles.TITLE_4), naming(), scroll);
        if (SavedViews.leavesOut(table)) {
            getChildren().add(2, Controls.paragraph(text("table.typed-text-is-not-kept"), Styles.TEXT_MUTED));
        }
        show();
    }

    private Node naming() {
        var name = nameField("table-view-name", "");
        name.setPromptText(text("table.name-of-the-view"));
        var save = Controls.wordButton("table-view-save", text("table.save-view"), Feather.BOOKMARK, () -> save(name));
        save.setDefaultButton(true);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(_ -> save(name));
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, save);
        row.getStyleClass().add("row");
        return row;
    }

    private static TextField nameField(String id, String words) {
        var name = new TextField(words);
        name.setId(id);
        name.setAccessibleText(text("table.name-of-the-view"));
        name.textProperty().addListener((_, _, now) -> {
            if (now.length() > LONGEST_NAME) {
                name.setText(now.substring(0, LONGEST_NAME));
            }
        });
        return name;
    }

    private void save(TextField name) {
        if (!name.getText().isBlank()) {
            memory.keep(SavedViews.of(table, name.getText().strip()));
            office.answered();
            table.requestFocus();
        }
    }

    private void show() {
        list.getChildren().setAll(memory.views().stream().map(this::row).toList());
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Controls.paragraph(text("table.no-view-yet"), Styles.TEXT_MUTED));
        }
    }

    private Node row(SavedView view) {
        var choose = new Button(view.name());
        choose.setMnemonicParsing(false);
        choose.getStyleClass().addAll(Styles.FLAT, "table-view-choose");
        choose.setAlignment(Pos.CENTER_LEFT);
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setAccessibleText(text("table.show-view", view.name()));
        choose.setOnAction(_ -> {
            office.answered();
            SavedViews.apply(table, view);
            table.requestFocus();
        });
        HBox.setHgrow(choose, Priority.ALWAYS);
        var row = new HBox();
        var rename = Controls.iconButton("table-view-rename", Feather.EDIT_2, text("table.rename-view", view.name()));
        rename.setOnAction(_ -> rename(row, view));
        var delete = Controls.iconButton("table-view-delete", Feather.TRASH_2, text("table.delete-view", view.name()));
        delete.setOnAction(_ -> {
            memory.delete(view.name());
            show();
            office.tell(text("table.view-deleted", view.name()), () -> memory.keep(view));
        });
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(choose, rename, delete);
        return row;
    }

    /** The name becomes a field; Enter keeps what is typed, Escape what was. */
    private void rename(HBox row, SavedView view) {
        var name = nameField("table-view-new-name", view.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> {
            if (!name.getText().isBlank()) {
                memory.rename(view, name.getText().strip());
            }
            show();
        });
        name.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                show();
                key.consume();
            }
        });
        row.getChildren().set(0, name);
        name.requestFocus();
        name.selectAll();
    }
}
