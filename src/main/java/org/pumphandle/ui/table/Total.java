package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** What a column says of several rows together. */
public enum Total {
    /** How many rows. */
    COUNT("table.count"), SUM("table.sum"), LEAST("table.least"), MOST("table.most");

    private final String key;

    Total(String key) {
        this.key = key;
    }

    /** For instance {@code Σ 120.5}. */
    String words(String number) {
        return text(key, number);
    }

    /** Over rows of which there is at least one. */
    <S> double of(Collection<S> rows, ToDoubleFunction<S> number) {
        var numbers = rows.stream().mapToDouble(number);
        return switch (this) {
            case COUNT -> rows.size();
            case SUM -> numbers.sum();
            case LEAST -> numbers.min().orElse(Double.NaN);
            case MOST -> numbers.max().orElse(Double.NaN);
        };
    }
}
