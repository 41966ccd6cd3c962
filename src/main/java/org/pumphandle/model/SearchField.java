package org.pumphandle.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a search can be filtered: {@code field:value}. */
public enum SearchField {
    KIND,
    /** Where the work on a case or a batch stands, and what a case may be traced by. */
    STATUS,
    /** Name of the rule of a batch. */
    RULE,
    /** Name of the account that prepared a batch, wrote a note, or did what a line of the log says. */
    BY, ONSET, TEST, ISOLATION,
    /** UTC day on which a file was imported, a batch prepared, a note written or a line of the log. */
    DAY;

    /** The status of what still asks for work: cases and batches that are not closed. */
    public static final String OPEN = "open";
    /** The status of a case that is worked on with another one of the same person. */
    public static final String MERGED = "merged";

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
            case STATUS -> Stream.of(Stream.of(OPEN, MERGED), Arrays.stream(CaseStatus.values()).map(CaseStatus::code),
                    Arrays.stream(TracingBasis.values()).map(TracingBasis::code), Arrays.stream(BatchState.values()).map(BatchState::code))
                    .flatMap(codes -> codes).distinct().toList();
            case RULE, BY, ONSET, TEST, ISOLATION, DAY -> List.of();
        };
    }

    static Optional<SearchField> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
