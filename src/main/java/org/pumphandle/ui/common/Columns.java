package org.pumphandle.ui.common;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Makes table columns that sort by value and show it in words. */
public final class Columns {

    private Columns() {
    }

    /** Numbers, to the right. */
    public static <S> TableColumn<S, Double> number(String title, double widthPx, ToDoubleFunction<S> value,
            DoubleFunction<String> inWords) {
        var column = column(title, widthPx, (S row) -> value.applyAsDouble(row), inWords::apply);
        column.getStyleClass().add("number-column");
        return column;
    }

    public static <S> TableColumn<S, Double> time(String title, double widthPx, ToDoubleFunction<S> t, DoubleFunction<String> inWords) {
        return column(title, widthPx, (S row) -> t.applyAsDouble(row), inWords::apply);
    }

    public static <S> TableColumn<S, String> text(String title, double widthPx, Function<S, String> value) {
        return column(title, widthPx, value, Function.identity());
    }

    private static <S, T> TableColumn<S, T> column(String title, double widthPx, Function<S, T> value, Function<T, String> inWords) {
        var column = new TableColumn<S, T>(title);
        column.setPrefWidth(widthPx);
        column.setMinWidth(40);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new WordsCell<>(inWords));
        return column;
    }

    private static final class WordsCell<S, T> extends TableCell<S, T> {
        private final Function<T, String> inWords;

        WordsCell(Function<T, String> inWords) {
            this.inWords = inWords;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : inWords.apply(value));
        }
    }
}
