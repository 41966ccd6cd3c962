package org.pumphandle.matching;

/**
 * The standard deviation, on each axis, of the difference of two positions in one common interval: those of both positions are linear in
 * {@code u} in [0, 1], so the variance is a convex quadratic. In metres and square metres. Reused for one interval after the other, by one thread.
 */
final class Deviation {
    private final double coarseM2;
    /** The variance is {@code startM2 + 2 along u + growth u^2}. */
    private double startM2;
    private double along;
    private double growth;
    private double endM2;
    private double smallestAt;
    private double smallestM2;
    /** Where in the interval equal positions would leave P at one half or more. */
    private double fineFrom;
    private double fineTo;

    /** @param coarseM above it even equal positions leave P below one half */
    Deviation(double coarseM) {
        this.coarseM2 = coarseM * coarseM;
    }

    /** Sets the standard deviations of case and subscriber at both ends of the interval. */
    void set(double case0, double case1, double subscriber0, double subscriber1) {
        double caseStep = case1 - case0;
        double subscriberStep = subscriber1 - subscriber0;
        startM2 = case0 * case0 + subscriber0 * subscriber0;
        endM2 = case1 * case1 + subscriber1 * subscriber1;
        along = case0 * caseStep + subscriber0 * subscriberStep;
        growth = caseStep * caseStep + subscriberStep * subscriberStep;
    }

    /** Finds the smallest variance and where equal positions would leave P below one half; to be called before these are asked for. */
    void findExtremes() {
        smallestAt = growth == 0 ? 0 : Math.min(Math.max(-along / growth, 0), 1);
        smallestM2 = Math.min(atM2(smallestAt), Math.min(startM2, endM2));
        if (largestM2() <= coarseM2) {
            fineFrom = 0;
            fineTo = 1;
        } else if (smallestM2 > coarseM2) {
            fineFrom = 0;
            fineTo = 0;
        } else {
            findFine();
        }
    }

    /** The variance is small between the roots of the quadratic. */
    private void findFine() {
        double c = startM2 - coarseM2;
        double discriminant = along * along - growth * c;
        if (growth == 0 || discriminant < 0) {
            fineFrom = 0;
            fineTo = c <= 0 ? 1 : 0;
        } else {
            double root = Math.sqrt(discriminant);
            fineFrom = Math.clamp((-along - root) / growth, 0.0, 1.0);
            fineTo = Math.clamp((-along + root) / growth, 0.0, 1.0);
        }
    }

    /** The variance at {@code u}. */
    double atM2(double u) {
        return startM2 + u * (2 * along + u * growth);
    }

    /** The coefficients of {@code u} and {@code u^2} in the variance. */
    double linearM2() {
        return 2 * along;
    }

    double quadraticM2() {
        return growth;
    }

    double startM2() {
        return startM2;
    }

    double endM2() {
        return endM2;
    }

    double largestM2() {
        return Math.max(startM2, endM2);
    }

    /** Where in the interval it is smallest. */
    double smallestAt() {
        return smallestAt;
    }

    double smallestM2() {
        return smallestM2;
    }

    /** The share of a part of the interval in which even equal positions would leave P below one half. */
    double coarse(double from, double to) {
        return to - from - Math.max(0, Math.min(to, fineTo) - Math.max(from, fineFrom));
    }
}
