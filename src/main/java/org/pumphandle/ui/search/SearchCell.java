package org.pumphandle.ui.search;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.SearchHit;
import org.pumphandle.model.SearchHit.Marked;
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;

/** Shows a heading, something that can be done, or a record with what was looked for in bold. JavaFX thread. */
final class SearchCell extends ListCell<SearchRow> {
    private static final double HEADING_PX = 32;
    private static final double RECORD_PX = 50;
    private static final double COMMAND_PX = 34;
    private static final double LINE_PX = 19;

    /** @param onOpen hears of a line that is clicked */
    SearchCell(Consumer<SearchRow.Choosable> onOpen) {
        getStyleClass().add("search-cell");
        // No wider than the list, so that long details end at its edge.
        setPrefWidth(0);
        // Before the list takes the keyboard from the box, which would close it.
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            press.consume();
            if (getItem() instanceof SearchRow.Choosable chosen) {
                onOpen.accept(chosen);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        // A heading can neither be chosen nor clicked.
        setMouseTransparent(!(row instanceof SearchRow.Choosable));
        if (isEmpty || row == null) {
            return;
        }
        setPrefHeight(heightPx(row));
        switch (row) {
            case SearchRow.Heading heading -> head(heading.words());
            case SearchRow.Doing doing -> head(doing.words());
            case SearchRow.Explaining explaining -> head(explaining.words());
            case SearchRow.Doable(var command) -> {
                setGraphic(doable(command));
                setAccessibleText(command.title());
            }
            case SearchRow.Found(var hit) -> {
                setGraphic(record(hit));
                setAccessibleText(
                        text("search.kind-title-and-details", ModelWords.of(hit.kind()), hit.title().text(), hit.details().text()));
            }
        }
    }

    private void head(String words) {
        setGraphic(Controls.label(words, "search-heading"));
        setAccessibleText(words);
    }

    static double heightPx(SearchRow row) {
        return switch (row) {
            case SearchRow.Heading _,SearchRow.Doing _,SearchRow.Explaining _ -> HEADING_PX;
            case SearchRow.Doable _ -> COMMAND_PX;
            case SearchRow.Found _ -> RECORD_PX;
        };
    }

    private static HBox doable(Command command) {
        var box = new HBox(Controls.icon(command.icon(), "search-icon"), Controls.label(command.title(), "search-command"), new Spacer(),
                Controls.label(command.keys(), "search-keys"));
        box.getStyleClass().add("search-hit");
        return box;
    }

    private static HBox record(SearchHit hit) {
        var icon = Controls.icon(switch (hit.kind()) {
            case CASE -> Feather.USER;
            case BATCH -> Feather.SEND;
            case IMPORT -> Feather.UPLOAD;
            case NOTE -> Feather.EDIT_3;
            case LOG -> Feather.BOOK_OPEN;
            case PLACE -> Feather.MAP_PIN;
        }, "search-icon");
        var lines = new VBox(flow(hit.title(), "search-title"), flow(hit.details(), "search-details"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        var box = new HBox(icon, lines);
        box.getStyleClass().add("search-hit");
        return box;
    }

    /** One line; words for which it has no room are left out. */
    private static TextFlow flow(Marked marked, String styleClass) {
        var flow = new TextFlow();
        flow.setMinHeight(LINE_PX);
        flow.setPrefHeight(LINE_PX);
        flow.setMaxHeight(LINE_PX);
        var line = new Rectangle(0, LINE_PX);
        line.widthProperty().bind(flow.widthProperty());
        flow.setClip(line);
        flow.getStyleClass().add(styleClass);
        int at = 0;
        for (var mark : marked.marks()) {
            add(flow, marked.text().substring(at, mark.from()), "search-plain");
            add(flow, marked.text().substring(mark.from(), mark.to()), "search-mark");
            at = mark.to();
        }
        add(flow, marked.text().substring(at), "search-plain");
        return flow;
    }

    private static void add(TextFlow flow, String part, String styleClass) {
        if (!part.isEmpty()) {
            var text = new Text(part);
            text.getStyleClass().add(styleClass);
            flow.getChildren().add(text);
        }
    }
}
