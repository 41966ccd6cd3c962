package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.math.BigDecimal;

/**
 * A bound on privacy loss: with and without one person no answer is more than {@code e^epsilon} times as likely. Exact, in thousandths, so that a
 * ledger adds up.
 */
public record Epsilon(int thousandths) implements Comparable<Epsilon> {
    public static final Epsilon NONE = new Epsilon(0);
    private static final int ONE = 1000;
    private static final int MOST = 10 * ONE;

    public Epsilon {
        if (thousandths < 0) {
            throw new IllegalArgumentException("an epsilon is not negative");
        }
    }

    /**
     * What a text such as {@code 0.5} says.
     *
     * @throws IllegalArgumentException where it is not a number above 0 and up to 10 with at most three decimals
     */
    public static Epsilon parse(String text) {
        try {
            int thousandths = new BigDecimal(text.strip()).movePointRight(3).intValueExact();
            if (thousandths > 0 && thousandths <= MOST) {
                return new Epsilon(thousandths);
            }
        } catch (ArithmeticException | NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(message("model.not-an-epsilon", text));
    }

    public Epsilon plus(Epsilon other) {
        return new Epsilon(Math.addExact(thousandths, other.thousandths));
    }

    /** What is left of this, at least nothing. */
    public Epsilon minus(Epsilon other) {
        return new Epsilon(Math.max(0, thousandths - other.thousandths));
    }

    public double value() {
        return thousandths / (double) ONE;
    }

    @Override
    public int compareTo(Epsilon other) {
        return Integer.compare(thousandths, other.thousandths);
    }

    /** Such as {@code 0.5}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
