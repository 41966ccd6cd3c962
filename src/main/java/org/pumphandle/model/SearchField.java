package org.pumphandle.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a search can be filtered: {@code field:value}. */
public enum SearchField {
    KIND,
    /** Where a case's consent or a batch stands. */
    STATUS,
    /** Name of the rule of a batch. */
    RULE,
    /** Name of the account that prepared a batch. */
    BY, ONSET, TEST, ISOLATION,
    /** UTC day on which a file was imported or a batch prepared. */
    DAY;

    /** The status of what still asks for work: cases that may be traced, batches that are not closed. */
    public static final String OPEN = "open";

    /** The word before the colon. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is compared with a date. */
    public boolean isDate() {
        return switch (this) {
            case KIND, STATUS, RULE, BY -> false;
            case ONSET, TEST, ISOLATION, DAY -> true;
        };
    }

    /** All values that it takes; empty where it takes any word, or a date. */
    public List<String> allowed() {
        return switch (this) {
            case KIND -> Arrays.stream(RecordKind.values()).map(RecordKind::code).toList();
            case STATUS -> Stream.of(Stream.of(OPEN), Arrays.stream(CaseStatus.values()).map(CaseStatus::code),
                    Arrays.stream(BatchState.values()).map(BatchState::code)).flatMap(codes -> codes).toList();
            case RULE, BY, ONSET, TEST, ISOLATION, DAY -> List.of();
        };
    }

    static Optional<SearchField> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
