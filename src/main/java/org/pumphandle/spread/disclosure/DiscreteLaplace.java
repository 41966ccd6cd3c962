package org.pumphandle.spread.disclosure;

import java.util.random.RandomGenerator;
import org.pumphandle.model.Epsilon;

/**
 * Noise on whole numbers: {@code P(Z = z)} is proportional to {@code e^(-epsilon |z|)}. Drawn exactly, by whole numbers alone (Canonne, Kamath and Steinke
 * 2020, algorithms 1 and 2), so there are no bits of a floating-point number from which the count could be read.
 */
public final class DiscreteLaplace {
    /** Epsilon is {@code parts / WHOLE}. */
    private static final long WHOLE = 1000;

    private final long parts;
    /** {@code e^-epsilon} */
    private final double alpha;

    /** For a count that one person changes by one at most. */
    public DiscreteLaplace(Epsilon epsilon) {
        if (epsilon.thousandths() == 0) {
            throw new IllegalArgumentException("noise needs an epsilon above 0");
        }
        this.parts = epsilon.thousandths();
        this.alpha = Math.exp(-epsilon.value());
    }

    /** @param random each bound it is asked for, it must fill evenly; to be published, it must be a {@code SecureRandom} */
    public long sample(RandomGenerator random) {
        while (true) {
            long magnitude = geometric(random) / parts;
            boolean isNegative = random.nextBoolean();
            if (!isNegative || magnitude > 0) {
                return isNegative ? -magnitude : magnitude;
            }
        }
    }

    /** From 0 on, {@code P(X = x)} proportional to {@code e^(-x / WHOLE)}. */
    private static long geometric(RandomGenerator random) {
        while (true) {
            long rest = random.nextLong(WHOLE);
            if (isExpOfMinus(rest, random)) {
                long wholes = 0;
                while (isExpOfMinus(WHOLE, random)) {
                    wholes++;
                }
                return rest + WHOLE * wholes;
            }
        }
    }

    /** True with the probability {@code e^(-numerator / WHOLE)}, for a numerator up to {@code WHOLE}. */
    private static boolean isExpOfMinus(long numerator, RandomGenerator random) {
        long k = 1;
        while (random.nextLong(WHOLE * k) < numerator) {
            k++;
        }
        return k % 2 == 1;
    }

    /** {@code P(Z = z)}. */
    public double probability(long z) {
        return (1 - alpha) / (1 + alpha) * Math.pow(alpha, (double) Math.abs(z));
    }

    /** {@code P(Z >= z)}, for z from 0 on. */
    public double tail(long z) {
        return Math.pow(alpha, (double) z) / (1 + alpha);
    }

    /** Within so much of 0 lie at least 95 of 100. */
    public long within95() {
        long z = 0;
        while (2 * tail(z + 1) > 0.05) {
            z++;
        }
        return z;
    }
}
