package org.pumphandle.ui.duplicates;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import org.pumphandle.model.DuplicateLikelihood;
import org.pumphandle.model.DuplicateReason;
import org.pumphandle.ui.common.Words;

/** Why two cases may be the same person, in words. */
final class ReasonWords {
    private static final int STRONG = 3;
    private static final int CLEAR = 2;

    private ReasonWords() {
    }

    static String of(DuplicateReason reason) {
        return switch (reason.kind()) {
            case SAME_POSITIONS -> text("duplicates.same-positions", reason.same(), reason.of());
            case SAME_NUMBER -> text("duplicates.same-number");
            case SAME_NAME -> text("duplicates.same-name");
            case NAMES_ALIKE -> text("duplicates.names-alike");
            case CONSONANTS_ALIKE -> text("duplicates.consonants-alike");
            case SAME_BIRTH_DATE -> text("duplicates.same-birth-date");
            case BIRTH_DATE_EXCHANGED -> text("duplicates.birth-date-exchanged");
            case BIRTH_DATE_ONE_PART_OTHER -> text("duplicates.birth-date-one-part-other");
            case SAME_CONSENT_NUMBER -> text("duplicates.same-consent-number");
            case SAME_TEST_TIME -> text("duplicates.same-test-time");
            case BIRTH_DATES_DIFFER -> text("duplicates.birth-dates-differ");
        };
    }

    /** How much it says. */
    static String weight(DuplicateReason reason) {
        int weight = reason.kind().weight();
        if (weight < 0) {
            return text("duplicates.speaks-against-it");
        }
        return weight >= STRONG ? text("duplicates.strong") : weight == CLEAR ? text("duplicates.clear") : text("duplicates.slight");
    }

    static String of(DuplicateLikelihood likelihood) {
        return switch (likelihood) {
            case VERY_LIKELY -> text("duplicates.very-likely");
            case LIKELY -> text("duplicates.likely");
            case POSSIBLE -> text("duplicates.possible");
        };
    }

    static String listed(List<DuplicateReason> reasons) {
        return Words.listed(reasons.stream().map(ReasonWords::of).toList());
    }

    static String chip(DuplicateLikelihood likelihood) {
        return switch (likelihood) {
            case VERY_LIKELY -> "chip-matched";
            case LIKELY -> "chip-missing";
            case POSSIBLE -> "chip-rule";
        };
    }
}
