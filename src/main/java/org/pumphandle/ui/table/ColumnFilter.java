package org.pumphandle.ui.table;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What one column narrows the rows to. */
sealed interface ColumnFilter {

    /** Whether it leaves all rows. */
    boolean isEmpty();

    /** What it takes of a column's rows; empty where what is typed is not understood. */
    <S> Optional<Predicate<S>> of(DataColumn<S, ?> column, ZoneId zone);

    /** What is typed into the column's field. */
    record Typed(String text) implements ColumnFilter {
        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }

        @Override
        public <S> Optional<Predicate<S>> of(DataColumn<S, ?> column, ZoneId zone) {
            return switch (column.kind()) {
                case NUMBER -> TypedRange.parse(text, one -> TypedNumber.parse(one, column.typedUnit()))
                        .map(range -> row -> range.test(column.number(row)));
                case TIME -> TypedRange.parse(text, one -> TypedTime.parse(one, zone)).map(range -> row -> range.test(column.number(row)));
                case TEXT, CHOICE -> {
                    var wanted = FoldedText.of(text.strip());
                    yield Optional.of(row -> FoldedText.of(column.words(row)).contains(wanted));
                }
            };
        }
    }

    /** The values that are chosen, each by its {@linkplain #key key}. */
    record Chosen(Set<String> keys) implements ColumnFilter {
        public Chosen {
            keys = Set.copyOf(keys);
        }

        @Override
        public boolean isEmpty() {
            return keys.isEmpty();
        }

        @Override
        public <S> Optional<Predicate<S>> of(DataColumn<S, ?> column, ZoneId zone) {
            return Optional.of(row -> keys.contains(key(column.value(row))));
        }
    }

    /** What names a value in whatever language: a constant's name, else its words. */
    static String key(Object held) {
        return held instanceof Enum<?> constant ? constant.name() : String.valueOf(held);
    }
}
