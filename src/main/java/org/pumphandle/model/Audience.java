package org.pumphandle.model;

import java.util.Locale;

/**
 * To whom a map is published. What the public sees partners see as well, and budgets are counted so: whatever anybody puts together, a person's day costs
 * no more than the largest budget.
 */
public enum Audience {
    /** Anybody. */
    PUBLIC(1000),
    /** Offices that keep what they get to themselves; they may see as much again. */
    PARTNERS(2000);

    private final int budgetThousandths;

    Audience(int budgetThousandths) {
        this.budgetThousandths = budgetThousandths;
    }

    /** What all that this audience ever sees may cost a person for each day. */
    public Epsilon budget() {
        return new Epsilon(budgetThousandths);
    }

    /** Whether it sees what is published to another one. */
    public boolean sees(Audience other) {
        return this == other || other == PUBLIC;
    }

    /** The word in files and commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
