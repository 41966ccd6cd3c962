package org.pumphandle.model;

import java.time.LocalDate;

/** One condition of a search. Its text is what a user would write. */
public sealed interface SearchFilter {
    SearchField field();

    /**
     * The field has a value, or a word that begins so.
     *
     * @param value lower case, not empty, without white space
     */
    record Is(SearchField field, String value) implements SearchFilter {
        @Override
        public String toString() {
            return field.code() + ":" + value;
        }
    }

    /**
     * The field's date lies in a range, both ends in it.
     *
     * @param comparison how it was written
     */
    record On(SearchField field, Comparison comparison, LocalDate date) implements SearchFilter {
        /** First day that fits. */
        public long firstDay() {
            return switch (comparison) {
                case EQUAL, AT_LEAST -> date.toEpochDay();
                case AFTER -> date.toEpochDay() + 1;
                case BEFORE, AT_MOST -> Long.MIN_VALUE;
            };
        }

        /** Last day that fits. */
        public long lastDay() {
            return switch (comparison) {
                case EQUAL, AT_MOST -> date.toEpochDay();
                case BEFORE -> date.toEpochDay() - 1;
                case AFTER, AT_LEAST -> Long.MAX_VALUE;
            };
        }

        @Override
        public String toString() {
            return field.code() + ":" + comparison.sign() + date;
        }
    }

    /** How a date is compared. The longer signs stand before those that they begin with. */
    enum Comparison {
        AT_LEAST(">="), AT_MOST("<="), AFTER(">"), BEFORE("<"), EQUAL("");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
