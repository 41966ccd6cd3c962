package org.pumphandle.exchange.publication;

import java.util.Collection;
import java.util.Locale;

/** Values in at most so many classes of equal width, which begin and end at whole numbers. Immutable. */
final class ValueClasses {
    private final long least;
    private final long width;
    private final int size;

    ValueClasses(Collection<Long> values, int most) {
        this.least = values.stream().mapToLong(value -> value).min().orElse(0);
        long spread = values.stream().mapToLong(value -> value).max().orElse(0) - least + 1;
        this.width = Math.ceilDiv(spread, most);
        this.size = values.isEmpty() ? 0 : (int) Math.ceilDiv(spread, width);
    }

    int size() {
        return size;
    }

    int of(long value) {
        return (int) ((value - least) / width);
    }

    /** Such as {@code 20 to 39}. */
    String inWords(int number) {
        long from = least + number * width;
        return width == 1 ? String.valueOf(from) : String.format(Locale.ROOT, "%,d to %,d", from, from + width - 1);
    }
}
