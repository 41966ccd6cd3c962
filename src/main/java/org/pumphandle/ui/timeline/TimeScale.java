package org.pumphandle.ui.timeline;

/**
 * Which time lies where. Times are UTC seconds since 1970-01-01.
 *
 * @param fromT time at the left edge
 * @param toT time at the right edge, after {@code fromT}
 * @param widthPx width, above 0
 */
record TimeScale(double fromT, double toT, double widthPx) {

    double x(double t) {
        return (t - fromT) / (toT - fromT) * widthPx;
    }

    double t(double x) {
        return fromT + x / widthPx * (toT - fromT);
    }

    double pxPerSecond() {
        return widthPx / (toT - fromT);
    }
}
