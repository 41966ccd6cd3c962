package org.pumphandle.exchange.situation;

import static org.pumphandle.words.Messages.message;

import org.pumphandle.exchange.page.PageWords;

/**
 * How many persons there are, where few of them could be told apart: below {@value #LEAST} it holds no number, so that none can be printed by mistake.
 *
 * @param persons none, or at least {@value #LEAST}; {@code -1} for some, but fewer
 */
public record GuardedCount(int persons) {
    /** The fewest persons whose number is told. */
    public static final int LEAST = 10;
    private static final int FEW = -1;

    public GuardedCount {
        if (persons < FEW || (persons > 0 && persons < LEAST)) {
            throw new IllegalArgumentException("a number of fewer persons than " + LEAST + " is not told");
        }
    }

    public static GuardedCount of(int persons) {
        return new GuardedCount(persons > 0 && persons < LEAST ? FEW : persons);
    }

    /** Whether there are some, but fewer than are told. */
    public boolean isFew() {
        return persons == FEW;
    }

    boolean isNone() {
        return persons == 0;
    }

    String inWords(PageWords words) {
        return isFew() ? message("exchange.situation.fewer", LEAST) : words.whole(persons);
    }
}
