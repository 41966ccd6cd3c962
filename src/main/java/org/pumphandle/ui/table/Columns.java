package org.pumphandle.ui.table;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pumphandle.ui.table.DataColumn.Kind;

/** Makes table columns that sort by value and show it in words. */
public final class Columns {

    private Columns() {
    }

    /** Numbers, to the right. */
    public static <S> DataColumn<S, Double> number(String title, double widthPx, ToDoubleFunction<S> value,
            DoubleFunction<String> inWords) {
        var column = new DataColumn<S, Double>(title, widthPx, Kind.NUMBER, row -> value.applyAsDouble(row), inWords::apply);
        column.getStyleClass().add("number-column");
        return column;
    }

    /** @param t UTC seconds since 1970-01-01 */
    public static <S> DataColumn<S, Double> time(String title, double widthPx, ToDoubleFunction<S> t, DoubleFunction<String> inWords) {
        return new DataColumn<>(title, widthPx, Kind.TIME, row -> t.applyAsDouble(row), inWords::apply);
    }

    public static <S> DataColumn<S, String> text(String title, double widthPx, Function<S, String> value) {
        return new DataColumn<>(title, widthPx, Kind.TEXT, value, Function.identity());
    }

    /** The row itself, shown by a cell of the screen's own that says the same words. */
    public static <S> DataColumn<S, S> shown(String title, double widthPx, Function<S, String> inWords) {
        return new DataColumn<>(title, widthPx, Kind.TEXT, Function.identity(), inWords);
    }

    /** One of few values, which are chosen from where the column is filtered, and sort in the order of their constants. */
    public static <S, E extends Enum<E>> DataColumn<S, E> choice(String title, double widthPx, Function<S, E> value,
            Function<E, String> inWords) {
        return new DataColumn<>(title, widthPx, Kind.CHOICE, value, inWords);
    }

    /** One of few words, which are chosen from where the column is filtered. */
    public static <S> DataColumn<S, String> words(String title, double widthPx, Function<S, String> value) {
        return new DataColumn<>(title, widthPx, Kind.CHOICE, value, Function.identity());
    }
}
