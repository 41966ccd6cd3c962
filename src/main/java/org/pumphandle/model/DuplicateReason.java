package org.pumphandle.model;

/**
 * Why two cases may be the same person; never what they have in common.
 *
 * @param same how many positions are the same; 0 for every other kind
 * @param of of how many: those of the shorter history; 0 for every other kind
 */
public record DuplicateReason(Kind kind, long same, long of) {

    /** What speaks for it, or against it. The weights are added up, as Fellegi and Sunter (1969) do with logarithms of likelihoods. */
    public enum Kind {
        /** The same device was at the same places at the same seconds. */
        SAME_POSITIONS(5), SAME_NUMBER(3), SAME_NAME(3), NAMES_ALIKE(2),
        /** Alike only in what is left without vowels, by which names in two scripts are compared. */
        CONSONANTS_ALIKE(1), SAME_BIRTH_DATE(2),
        /** The same with day and month exchanged. */
        BIRTH_DATE_EXCHANGED(1),
        /** Year, month or day alone is another. */
        BIRTH_DATE_ONE_PART_OTHER(1), SAME_CONSENT_NUMBER(3), SAME_TEST_TIME(1),
        /** Both are known, and have little in common: speaks against it. */
        BIRTH_DATES_DIFFER(-2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }
    }

    public DuplicateReason {
        if (same < 0 || same > of) {
            throw new IllegalArgumentException(same + " of " + of + " positions");
        }
    }

    /** Any but that of the positions. */
    public static DuplicateReason of(Kind kind) {
        return new DuplicateReason(kind, 0, 0);
    }

    /** For the user. */
    public String inWords() {
        return switch (kind) {
            case SAME_POSITIONS -> same + " of " + of + " positions are the same";
            case SAME_NUMBER -> "same number";
            case SAME_NAME -> "same name";
            case NAMES_ALIKE -> "names alike";
            case CONSONANTS_ALIKE -> "names alike without their vowels";
            case SAME_BIRTH_DATE -> "same birth date";
            case BIRTH_DATE_EXCHANGED -> "same birth date with day and month exchanged";
            case BIRTH_DATE_ONE_PART_OTHER -> "birth dates differ in one part alone";
            case SAME_CONSENT_NUMBER -> "same consent number";
            case SAME_TEST_TIME -> "tested at the same time";
            case BIRTH_DATES_DIFFER -> "but birth dates differ";
        };
    }
}
