package org.pumphandle.model;

/** What the data can establish about a contact, from the strongest to the weakest; the last stands over all others. */
public enum Verdict {
    /** The sure minutes satisfy the rule. */
    ESTABLISHED("established"),
    /** The expected minutes do. */
    PROBABLE("probable"),
    /** The possible minutes do. */
    POSSIBLE("possible"),
    /** None of them does. */
    NOT_SUPPORTED("not supported"),
    /**
     * The positions are too coarse for the rule's radius: for more than half of the time in vicinity (where there is none: of the time that
     * might be) even equal positions would leave it below one half that both were within the radius.
     */
    CANNOT_BE_ESTABLISHED("too coarse");

    private final String inWords;

    Verdict(String inWords) {
        this.inWords = inWords;
    }

    /** In a word or two, for tables. */
    public String inWords() {
        return inWords;
    }

    /** Whether the data make a contact at least possible. */
    public boolean isPossibleOrBetter() {
        return compareTo(POSSIBLE) <= 0;
    }
}
