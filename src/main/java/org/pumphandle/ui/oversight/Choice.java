package org.pumphandle.ui.oversight;

import java.util.Optional;

/**
 * A line of a drop-down list of the filter.
 *
 * @param value empty for the line that lets all through
 */
record Choice<T>(String words, Optional<T> value) {

    static <T> Choice<T> all(String words) {
        return new Choice<>(words, Optional.empty());
    }

    static <T> Choice<T> of(String words, T value) {
        return new Choice<>(words, Optional.of(value));
    }

    @Override
    public String toString() {
        return words;
    }
}
