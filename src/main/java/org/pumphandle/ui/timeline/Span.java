package org.pumphandle.ui.timeline;

/** A stretch of time, UTC seconds since 1970-01-01. */
record Span(double fromT, double toT) {
    static final Span NONE = new Span(0, 0);

    boolean isEmpty() {
        return toT <= fromT;
    }

    double lengthS() {
        return toT - fromT;
    }

    boolean holds(double t) {
        return t >= fromT && t <= toT;
    }

    /** Longer at both ends by a share of its length, at least by some seconds. */
    Span widened(double share, double leastS) {
        double by = Math.max(leastS, lengthS() * share);
        return new Span(fromT - by, toT + by);
    }
}
