package org.pumphandle.ui.curves;

import java.util.List;
import java.util.Optional;

/**
 * What a chart draws, in plain numbers: marks beside each other, each with a value and, where there is one, a band around it.
 *
 * @param kind which chart it is
 * @param shape how marks are drawn
 * @param marks from left to right
 * @param reference a value at which a line is drawn across; empty for none
 */
record Plot(Kind kind, Shape shape, List<Mark> marks, Optional<Double> reference) {

    private static final double[] EASY_STEPS = {1, 2, 3, 4, 6, 8, 10};
    /** Reproduction numbers above are those of the first days, of few cases: they would press all others flat. */
    private static final double MOST_OF_REPRODUCTION = 4;

    /** The charts, in their order. */
    enum Kind {
        ONSETS, REPRODUCTION, REPORTS, EXPOSURES, DELAYS, CONTACTS, PRECISION
    }

    /** How marks are drawn. */
    enum Shape {
        /** From the ground up; what is still to come as a fainter bar above, its band as a whisker. */
        BARS,
        /** A line through the values, its band as a shaded ribbon; weak marks fainter. */
        LINE,
        /** The band as a bar, the value as a dash across. */
        RANGES
    }

    /**
     * One place of the horizontal axis.
     *
     * @param at what it is called, for instance {@code 3 Aug}
     * @param value what is known; {@link Double#NaN} where nothing is drawn here
     * @param more what is expected in the end; the value where there is no more to come
     * @param low lower end of the band; {@link Double#NaN} for no band
     * @param high its upper end
     * @param isWeak whether it rests on little
     * @param says the numbers in words
     */
    record Mark(String at, double value, double more, double low, double high, boolean isWeak, String says) {

        static Mark of(String at, double value, String says) {
            return new Mark(at, value, value, Double.NaN, Double.NaN, false, says);
        }

        boolean isDrawn() {
            return !Double.isNaN(value);
        }

        boolean hasBand() {
            return !Double.isNaN(low);
        }
    }

    Plot {
        marks = List.copyOf(marks);
    }

    boolean isEmpty() {
        return marks.stream().noneMatch(mark -> mark.isDrawn() && (mark.value != 0 || mark.hasBand()));
    }

    /** The largest value that is drawn, rounded up to one that is easily read; at least 1. What lies higher is cut off. */
    double top() {
        double most = marks.stream().filter(Mark::isDrawn).mapToDouble(mark -> Math.max(mark.more, mark.hasBand() ? mark.high : 0)).max()
                .orElse(0);
        double top = easilyRead(Math.max(most, reference.orElse(0.0)));
        return kind == Kind.REPRODUCTION ? Math.clamp(top, 2, MOST_OF_REPRODUCTION) : top;
    }

    /** The last mark that has anything; that is what is known now. */
    Optional<Mark> latest() {
        return marks.reversed().stream().filter(mark -> mark.isDrawn() && (mark.value != 0 || mark.hasBand())).findFirst();
    }

    /** The smallest value that is drawn, rounded down likewise; 0 where none is below that. */
    double bottom() {
        double least = marks.stream().filter(Mark::isDrawn).mapToDouble(mark -> Math.min(mark.value, mark.hasBand() ? mark.low : 0)).min()
                .orElse(0);
        return least < 0 ? -easilyRead(-least) : 0;
    }

    private static double easilyRead(double least) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
        for (double step : EASY_STEPS) {
            if (step * ten >= least) {
                return step * ten;
            }
        }
        return 10 * ten;
    }
}
