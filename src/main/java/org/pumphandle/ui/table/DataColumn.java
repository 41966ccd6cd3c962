package org.pumphandle.ui.table;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column that knows what it holds of a row and how that is said, so that it can be filtered, summed up and taken out without its cells being made. What it
 * holds of a row follows from the row alone: in large tables it is asked for off the JavaFX thread.
 *
 * @param <S> the rows
 * @param <T> what it holds of them, by which it sorts
 */
public final class DataColumn<S, T> extends TableColumn<S, T> {

    /** What is held, which decides how it is filtered. */
    enum Kind {
        TEXT, NUMBER, TIME, CHOICE
    }

    private final Kind kind;
    private final Function<S, T> value;
    private final Function<T, String> inWords;
    private Optional<Total> total = Optional.empty();
    private double typedUnit = 1;

    DataColumn(String title, double widthPx, Kind kind, Function<S, T> value, Function<T, String> inWords) {
        super(title);
        this.kind = kind;
        this.value = value;
        this.inWords = inWords;
        setPrefWidth(widthPx);
        setMinWidth(40);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        setCellFactory(_ -> new WordsCell<>(inWords));
    }

    /** The column with a total in the table's last row. */
    public DataColumn<S, T> with(Total wanted) {
        total = Optional.of(wanted);
        return this;
    }

    /**
     * The column with another unit for what is typed into its filter.
     *
     * @param unit what one of the typed unit is in the column's numbers: 0.01 where shares are shown in percent
     */
    public DataColumn<S, T> typedIn(double unit) {
        typedUnit = unit;
        return this;
    }

    Kind kind() {
        return kind;
    }

    Optional<Total> total() {
        return total;
    }

    double typedUnit() {
        return typedUnit;
    }

    T value(S row) {
        return value.apply(row);
    }

    /** The number in a column of numbers or times; not a number in another. */
    double number(S row) {
        return value.apply(row) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** By what it sorts: texts without case and accents, which a collator would compare a hundred times slower; all else by its own order. */
    Object sorted(S row) {
        var held = value.apply(row);
        return held instanceof Comparable<?> && !(held instanceof String) ? held : FoldedText.of(words(row));
    }

    String words(S row) {
        return inWords.apply(value.apply(row));
    }

    @SuppressWarnings("unchecked") // Asked of columns of numbers alone.
    String wordsOf(double number) {
        return inWords.apply((T) (Double) number);
    }

    @SuppressWarnings("unchecked") // Asked with what the column itself holds.
    String wordsOf(Object held) {
        return inWords.apply((T) held);
    }

    private static final class WordsCell<S, T> extends TableCell<S, T> {
        private final Function<T, String> inWords;

        WordsCell(Function<T, String> inWords) {
            this.inWords = inWords;
        }

        @Override
        protected void updateItem(@Nullable T held, boolean empty) {
            super.updateItem(held, empty);
            setText(empty || held == null ? null : inWords.apply(held));
        }
    }
}
