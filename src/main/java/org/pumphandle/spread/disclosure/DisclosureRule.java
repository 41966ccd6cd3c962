package org.pumphandle.spread.disclosure;

import org.pumphandle.model.Epsilon;

/**
 * When a cell's value is published: when at least {@code k} persons are in it, and its value, with noise, reaches a threshold. The floor on exact numbers alone
 * would tell 9 from 10. The threshold lies so far above it that a cell of exactly k persons is published with a probability of at most delta; so the
 * floor shows through no more often than that, and the whole is (epsilon, delta)-differentially private for a person's day (Korolova et al. 2009).
 *
 * @param k fewest persons of a published cell
 * @param cases fewest cases who were in a cell of exposures, or the cell would tell where one case was; decided on exact numbers of cases, so that of a case
 *            it is a floor and no more, while for the exposed, on whom it does not depend, epsilon and delta hold
 * @param delta 0 to 1, without the ends
 */
public record DisclosureRule(int k, int cases, double delta) {
    /** At least 10 persons, of exposures at least 3 cases; one in a million. */
    public static final DisclosureRule USUAL = new DisclosureRule(10, 3, 1e-6);

    public DisclosureRule {
        if (k < 10 || cases < 1 || !(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("a rule has a k of 10 or more, a case or more, and a delta between 0 and 1");
        }
    }

    /** The least value that is published. */
    public long threshold(Epsilon epsilon) {
        var noise = new DiscreteLaplace(epsilon);
        long margin = 0;
        while (noise.tail(margin) > delta) {
            margin++;
        }
        return k + margin;
    }
}
