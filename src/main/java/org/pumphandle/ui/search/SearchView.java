package org.pumphandle.ui.search;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** The search box with what was found below it, laid over the window while it is open. JavaFX thread. */
public final class SearchView {
    private static final double WIDTH_PX = 580;
    private static final double MOST_HEIGHT_PX = 480;
    private static final double FROM_TOP_PX = 56;
    private static final double LIST_EDGE_PX = 2;
    /** Over the window and what is told. */
    private static final double ORDER = -110;

    private final SearchModel model;
    private final CustomTextField box = new CustomTextField();
    private final ListView<SearchRow> list;
    private final VBox all;

    public SearchView(SearchModel model) {
        this.model = model;
        this.list = list();
        box.setId("search");
        var says = model.maySearch() ? text("search.search-or-do") : text("search.do");
        box.setPromptText(says);
        box.setAccessibleText(says);
        box.setLeft(Controls.icon(Feather.SEARCH, "inside-icon"));
        box.textProperty().bindBidirectional(model.textProperty());
        box.focusedProperty().subscribe((_, isFocused) -> {
            if (!isFocused) {
                model.end();
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        var advice = Controls.paragraph("", Styles.TEXT_MUTED, "search-advice");
        advice.setId("search-advice");
        advice.textProperty().bind(model.adviceProperty());
        advice.visibleProperty().bind(model.adviceProperty().isNotEmpty());
        advice.managedProperty().bind(advice.visibleProperty());
        all = new VBox(box, list, advice, Controls.problem("search-problem", model.problemProperty()));
        all.setId("search-results");
        all.getStyleClass().add("search-results");
        all.setMaxSize(WIDTH_PX, Region.USE_PREF_SIZE);
        all.setViewOrder(ORDER);
        all.visibleProperty().bind(model.openProperty());
        StackPane.setAlignment(all, Pos.TOP_CENTER);
        StackPane.setMargin(all, new Insets(FROM_TOP_PX, 0, 0, 0));
    }

    /** What opens the box, for the head of the window. */
    public Button button() {
        var button = Controls.iconButton("open-search", Feather.SEARCH, text("search.search-ctrl-k-or"));
        button.setOnAction(_ -> open());
        return button;
    }

    /** The box and what was found, to be laid over the window. */
    public Node node() {
        return all;
    }

    /** Opens the box. The cursor comes after the key that asked for it was dealt with, so that it is not typed there. */
    public void open() {
        model.begin();
        Platform.runLater(box::requestFocus);
    }

    /** Opens the box with words in it. */
    public void open(String words) {
        model.begin();
        model.textProperty().set(words);
        Platform.runLater(() -> {
            box.requestFocus();
            box.end();
        });
    }

    /** Whether the box is open, which takes the keys. */
    public boolean isOpen() {
        return model.isOpen();
    }

    /** Closes the box and gives the keyboard back to the window. */
    public void close() {
        model.end();
        var window = all.getParent();
        if (box.isFocused() && window != null) {
            window.requestFocus();
        }
    }

    private ListView<SearchRow> list() {
        var rows = new ListView<>(model.rows());
        rows.setId("search-found");
        rows.setFocusTraversable(false);
        rows.setCellFactory(_ -> new SearchCell(row -> {
            model.chosenProperty().set(Optional.of(row));
            openChosen();
        }));
        rows.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> Math.min(MOST_HEIGHT_PX, heightPx()), model.rows()));
        rows.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        rows.managedProperty().bind(rows.visibleProperty());
        model.chosenProperty().subscribe(chosen -> chosen.ifPresentOrElse(row -> {
            rows.getSelectionModel().select(row);
            // A heading stays in sight above its first record.
            rows.scrollTo(Math.max(0, rows.getSelectionModel().getSelectedIndex() - 1));
        }, rows.getSelectionModel()::clearSelection));
        return rows;
    }

    private double heightPx() {
        return LIST_EDGE_PX + model.rows().stream().mapToDouble(SearchCell::heightPx).sum();
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> openChosen();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** What is opened gets the keyboard, or the window where it does not take it. */
    private void openChosen() {
        model.openChosen();
        if (!model.isOpen()) {
            close();
        }
    }
}
