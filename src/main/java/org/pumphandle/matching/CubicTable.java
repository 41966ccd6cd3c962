package org.pumphandle.matching;

import java.util.function.DoubleBinaryOperator;

/**
 * A function of two arguments on a grid: from 0 to 1 in the first, in sixteenths in the second. Between the grid's points it is taken from the
 * cubics through the nearest four.
 */
final class CubicTable {
    private static final double STEP = 1.0 / 16;

    private final int steps;
    private final double from;
    private final int columns;
    private final double[] values;

    private CubicTable(int steps, double from, int columns, double[] values) {
        this.steps = steps;
        this.from = from;
        this.columns = columns;
        this.values = values;
    }

    /**
     * @param steps of the first argument, at least 3
     * @param from least second argument
     * @param to greatest second argument
     */
    static CubicTable of(int steps, double from, double to, DoubleBinaryOperator function) {
        int columns = (int) Math.round((to - from) / STEP) + 1;
        var values = new double[(steps + 1) * columns];
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = function.applyAsDouble((double) i / steps, from + j * STEP);
            }
        }
        return new CubicTable(steps, from, columns, values);
    }

    /** The function's value between the grid's points; both arguments lie on the grid. */
    double at(double first, double second) {
        double row = first * steps;
        int i = Math.clamp((int) row - 1, 0, steps - 3);
        double u = row - i;
        double column = (second - from) / STEP;
        int j = Math.clamp((int) column - 1, 0, columns - 4);
        double v = column - j;
        double v0 = (v - 1) * (v - 2) * (v - 3) / -6;
        double v1 = v * (v - 2) * (v - 3) / 2;
        double v2 = v * (v - 1) * (v - 3) / -2;
        double v3 = v * (v - 1) * (v - 2) / 6;
        int at = i * columns + j;
        return (u - 1) * (u - 2) * (u - 3) / -6 * along(at, v0, v1, v2, v3)
                + u * (u - 2) * (u - 3) / 2 * along(at + columns, v0, v1, v2, v3)
                + u * (u - 1) * (u - 3) / -2 * along(at + 2 * columns, v0, v1, v2, v3)
                + u * (u - 1) * (u - 2) / 6 * along(at + 3 * columns, v0, v1, v2, v3);
    }

    private double along(int at, double v0, double v1, double v2, double v3) {
        return v0 * values[at] + v1 * values[at + 1] + v2 * values[at + 2] + v3 * values[at + 3];
    }
}
