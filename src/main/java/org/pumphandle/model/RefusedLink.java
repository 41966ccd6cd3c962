package org.pumphandle.model;

/** That one case did not infect another, although something speaks for it. */
public record RefusedLink(String infector, String infectee, Refusal why) {

    /** What makes a link impossible. */
    public enum Refusal {
        /** Of one of them neither onset nor sample is recorded. */
        NO_DAY,
        /** They met on no day on which the one was infectious. */
        NOT_INFECTIOUS,
        /** They met on no day on which the other can have caught what it has. */
        NOT_CAUGHT_THEN,
        /** The infector caught it itself only after that. */
        BEFORE_IT_HAD_IT,
        /** The infector has it from the infectee, by others or not, or is the infectee. */
        LOOP,
        /** A person's word says that it has it from another. */
        OTHERWISE_ENTERED
    }
}
