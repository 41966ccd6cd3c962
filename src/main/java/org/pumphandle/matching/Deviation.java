package org.pumphandle.matching;

/**
 * The standard deviation, on each axis, of the difference of two positions in one common interval: those of both positions are linear in
 * {@code u} in [0, 1], so its square is a convex quadratic. In metres. Reused for one interval after the other, by one thread.
 */
final class Deviation {
    private final double coarseM;
    private double case0;
    private double caseStep;
    private double subscriber0;
    private double subscriberStep;
    private double startM;
    private double endM;
    private double smallestAt;
    private double smallestM;
    /** Where in the interval equal positions would leave P at one half or more. */
    private double fineFrom;
    private double fineTo;

    /** @param coarseM above it even equal positions leave P below one half */
    Deviation(double coarseM) {
        this.coarseM = coarseM;
    }

    /** Sets the standard deviations of case and subscriber at both ends of the interval. */
    void set(double oneCase0, double oneCase1, double oneSubscriber0, double oneSubscriber1) {
        case0 = oneCase0;
        caseStep = oneCase1 - oneCase0;
        subscriber0 = oneSubscriber0;
        subscriberStep = oneSubscriber1 - oneSubscriber0;
        startM = atM(0);
        endM = atM(1);
        double a = caseStep * caseStep + subscriberStep * subscriberStep;
        double b = case0 * caseStep + subscriber0 * subscriberStep;
        smallestAt = a == 0 ? 0 : Math.min(Math.max(-b / a, 0), 1);
        smallestM = atM(smallestAt);
        if (Math.max(startM, endM) <= coarseM) {
            fineFrom = 0;
            fineTo = 1;
        } else {
            findFine(a, b);
        }
    }

    /** The standard deviation is small between the roots of the quadratic. */
    private void findFine(double a, double b) {
        double c = case0 * case0 + subscriber0 * subscriber0 - coarseM * coarseM;
        double discriminant = b * b - a * c;
        if (a == 0 || discriminant < 0) {
            fineFrom = 0;
            fineTo = c <= 0 ? 1 : 0;
        } else {
            double root = Math.sqrt(discriminant);
            fineFrom = Math.clamp((-b - root) / a, 0.0, 1.0);
            fineTo = Math.clamp((-b + root) / a, 0.0, 1.0);
        }
    }

    /** The standard deviation at {@code u}. */
    double atM(double u) {
        double oneCase = case0 + caseStep * u;
        double subscriber = subscriber0 + subscriberStep * u;
        return Math.sqrt(oneCase * oneCase + subscriber * subscriber);
    }

    double startM() {
        return startM;
    }

    double endM() {
        return endM;
    }

    double largestM() {
        return Math.max(startM, endM);
    }

    /** Where in the interval it is smallest. */
    double smallestAt() {
        return smallestAt;
    }

    double smallestM() {
        return smallestM;
    }

    /** The share of a part of the interval in which even equal positions would leave P below one half. */
    double coarse(double from, double to) {
        return to - from - Math.max(0, Math.min(to, fineTo) - Math.max(from, fineFrom));
    }
}
