package org.pumphandle.ui.chains;

/**
 * What part of the chains is seen: from time and row to the picture and back. Immutable.
 *
 * @param fromT instant at the left edge, UTC seconds since 1970-01-01
 * @param secondsPerPx how much time a pixel is
 * @param topRow row at the upper edge, with fraction
 * @param rowPx height of a row
 */
record ChainScale(double fromT, double secondsPerPx, double topRow, double rowPx) {
    /** Of ten thousand rows all are still seen. */
    private static final double LEAST_ROW_PX = 0.1;
    private static final double MOST_ROW_PX = 40;
    private static final double LEAST_SECONDS = 60;
    private static final double MOST_SECONDS = 86_400 * 10;
    private static final double USUAL_ROW_PX = 22;
    private static final double SIDE_PX = 60;

    /** All of it, but no larger than is usual. */
    static ChainScale fitting(double firstT, double lastT, double rows, double widthPx, double heightPx) {
        double seconds = Math.clamp((lastT - firstT) / Math.max(1, widthPx - 2 * SIDE_PX), LEAST_SECONDS, MOST_SECONDS);
        double row = Math.clamp(heightPx / Math.max(1, rows + 1), LEAST_ROW_PX, USUAL_ROW_PX);
        return new ChainScale(firstT - SIDE_PX * seconds, seconds, -0.8, row);
    }

    double x(double t) {
        return (t - fromT) / secondsPerPx;
    }

    double y(double row) {
        return (row - topRow) * rowPx;
    }

    double t(double x) {
        return fromT + x * secondsPerPx;
    }

    double row(double y) {
        return topRow + y / rowPx;
    }

    ChainScale panned(double dxPx, double dyPx) {
        return new ChainScale(fromT - dxPx * secondsPerPx, secondsPerPx, topRow - dyPx / rowPx, rowPx);
    }

    /** Larger or smaller, what lies under a point stays there. */
    ChainScale zoomed(double factor, double x, double y) {
        double seconds = Math.clamp(secondsPerPx / factor, LEAST_SECONDS, MOST_SECONDS);
        double row = Math.clamp(rowPx * factor, LEAST_ROW_PX, MOST_ROW_PX);
        return new ChainScale(t(x) - x * seconds, seconds, row(y) - y / row, row);
    }

    /** Moved as little as is needed for a place to be seen. */
    ChainScale showing(double t, double row, double widthPx, double heightPx) {
        double dx = into(x(t), SIDE_PX, widthPx - SIDE_PX);
        double dy = into(y(row), rowPx, heightPx - rowPx);
        return panned(dx, dy);
    }

    private static double into(double at, double least, double most) {
        return at < least ? least - at : at > most ? most - at : 0;
    }
}
