package org.pumphandle.exchange.situation;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumphandle.exchange.page.Drawing;
import org.pumphandle.exchange.page.Drawing.Align;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Line;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.exchange.page.Drawing.Shape;
import org.pumphandle.exchange.page.PageWords;
import org.pumphandle.geo.EasyNumber;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.NowcastDay;
import org.pumphandle.model.ReproductionDay;
import org.pumphandle.model.SpreadCurves;

/** The charts by day. All have the same days, so that they can be held against each other. */
final class DayChart {
    /** Days further back are left out: they would make the last ones too narrow to be seen. */
    static final int MOST_DAYS = 91;
    private static final double WIDTH = 495;
    private static final double HEIGHT = 118;
    private static final double LEFT = 34;
    private static final double RIGHT = WIDTH - 4;
    private static final double TOP = 8;
    private static final double BOTTOM = HEIGHT - 18;
    private static final double SIZE = 7;
    private static final int MOST_LINES = 4;
    private static final int MOST_DAY_LABELS = 8;
    /** Reproduction numbers above are those of the first days, of few cases: they would press all others flat. */
    private static final double MOST_OF_REPRODUCTION = 4;

    private final SpreadCurves curves;
    private final PageWords words;
    private final LocalDate first;
    private final LocalDate last;

    DayChart(SpreadCurves curves, PageWords words) {
        this.curves = curves;
        this.words = words;
        this.last = curves.today();
        var known = Stream.of(curves.onsets(), curves.reports(), curves.exposures()).filter(series -> series.size() > 0)
                .map(DaySeries::first).min(LocalDate::compareTo).orElse(last);
        var earliest = last.minusDays(MOST_DAYS - 1L);
        this.first = known.isBefore(earliest) ? earliest : known;
    }

    /** Known onsets, and above them what is still to come. */
    Drawing onsets() {
        var toCome = curves.nowcast().stream().filter(day -> !day.day().isBefore(first)).toList();
        double most = Math.max(most(curves.onsets()), toCome.stream().mapToDouble(NowcastDay::high).max().orElse(0));
        var scale = new Scale(most);
        var shapes = scale.frame();
        toCome.forEach(day -> shapes.add(scale.bar(day.day(), 0, day.expected(), Ink.TO_COME)));
        shapes.addAll(bars(scale, curves.onsets()));
        toCome.forEach(day -> shapes.add(
                Line.between(scale.x(day.day()), scale.y(day.low()), scale.x(day.day()), scale.y(day.high()), Ink.TEXT, 0.7)));
        return drawing(says(curves.onsets()), shapes);
    }

    Drawing days(DaySeries series) {
        var scale = new Scale(most(series));
        var shapes = scale.frame();
        shapes.addAll(bars(scale, series));
        return drawing(says(series), shapes);
    }

    private Drawing drawing(String says, List<Shape> shapes) {
        return new Drawing(WIDTH, HEIGHT, says, shapes);
    }

    private List<Area> bars(Scale scale, DaySeries series) {
        return days().filter(day -> series.on(day) > 0).map(day -> scale.bar(day, 0, series.on(day), Ink.BAR)).toList();
    }

    private Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    private int most(DaySeries series) {
        return days().mapToInt(series::on).max().orElse(0);
    }

    private String says(DaySeries series) {
        int most = most(series);
        return most == 0
                ? message("exchange.situation.nothing-between", words.days(first, last))
                : message("exchange.situation.most-on-a-day", words.days(first, last), words.whole(most), days()
                        .filter(day -> series.on(day) == most).map(words::day).findFirst().orElseThrow());
    }

    /** The number with its band; grey where few cases carry it. */
    Drawing reproduction() {
        var known = curves.reproduction().stream().filter(day -> !day.day().isBefore(first)).toList();
        var scale = new Scale(
                Math.min(MOST_OF_REPRODUCTION, Math.max(2, known.stream().mapToDouble(ReproductionDay::high).max().orElse(0))));
        var shapes = new ArrayList<Shape>();
        runs(known).forEach(run -> shapes.add(band(scale, run)));
        shapes.addAll(scale.frame());
        shapes.add(Line.between(LEFT, scale.y(1), RIGHT, scale.y(1), Ink.SOFT, 1));
        for (int i = 1; i < known.size(); i++) {
            var from = known.get(i - 1);
            var to = known.get(i);
            if (from.day().plusDays(1).equals(to.day())) {
                shapes.add(Line.between(scale.x(from.day()), scale.y(from.mean()), scale.x(to.day()), scale.y(to.mean()),
                        to.isWeak() ? Ink.WEAK : Ink.BAR, 1.6));
            }
        }
        var says = known.isEmpty()
                ? message("exchange.situation.no-reproduction-between", words.days(first, last))
                : message("exchange.situation.last-reproduction", words.days(first, last), inWords(known.getLast()));
        return drawing(says, shapes);
    }

    String inWords(ReproductionDay day) {
        return message(day.isWeak() ? "exchange.situation.reproduction-of-few" : "exchange.situation.reproduction-is",
                words.hundredths(day.mean()),
                words.hundredths(day.low()), words.hundredths(day.high()), words.day(day.day()));
    }

    private static Area band(Scale scale, List<ReproductionDay> run) {
        var points = Stream.concat(edge(scale, run, ReproductionDay::high), edge(scale, run.reversed(), ReproductionDay::low));
        return new Area(points.toList(), Ink.BAND, Ink.NONE);
    }

    private static Stream<Point> edge(Scale scale, List<ReproductionDay> run, ToDoubleFunction<ReproductionDay> of) {
        return run.stream().map(day -> new Point(scale.x(day.day()), scale.y(of.applyAsDouble(day))));
    }

    /** Days that follow one another without a hole. */
    private static List<List<ReproductionDay>> runs(List<ReproductionDay> known) {
        return known.stream().collect(Collectors.groupingBy(day -> day.day().toEpochDay() - known.indexOf(day))).values().stream()
                .sorted(Comparator.comparing(run -> run.getFirst().day())).toList();
    }

    /** Where days and values lie. */
    private final class Scale {
        private final double step;
        private final double top;

        Scale(double most) {
            step = EasyNumber.atLeast(Math.max(1, most / MOST_LINES));
            top = Math.max(step, Math.ceil(most / step) * step);
        }

        private double dayWidth() {
            return (RIGHT - LEFT) / (ChronoUnit.DAYS.between(first, last) + 1);
        }

        double x(LocalDate day) {
            return LEFT + (ChronoUnit.DAYS.between(first, day) + 0.5) * dayWidth();
        }

        double y(double value) {
            return BOTTOM - (BOTTOM - TOP) * Math.min(value, top) / top;
        }

        Area bar(LocalDate day, double from, double to, Ink ink) {
            double half = Math.min(9, 0.4 * dayWidth());
            return Area.box(x(day) - half, y(to), x(day) + half, y(from), ink, Ink.NONE);
        }

        /** Lines across with their values, and days below. */
        List<Shape> frame() {
            var shapes = new ArrayList<Shape>();
            for (double value = 0; value <= top; value += step) {
                shapes.add(Line.between(LEFT, y(value), RIGHT, y(value), value == 0 ? Ink.SOFT : Ink.GRID, 0.6));
                shapes.add(new Label(words.whole(value), LEFT - 5, y(value) + SIZE / 3, Align.RIGHT, Ink.SOFT, SIZE));
            }
            long every = 1 + ChronoUnit.DAYS.between(first, last) / MOST_DAY_LABELS;
            for (var day = last; !day.isBefore(first); day = day.minusDays(every)) {
                // The last one would stand half beyond the edge.
                boolean isAtEdge = x(day) > RIGHT - 12;
                shapes.add(new Label(words.shortDay(day), isAtEdge ? RIGHT : x(day), HEIGHT - 6, isAtEdge ? Align.RIGHT : Align.MIDDLE,
                        Ink.SOFT, SIZE));
            }
            return shapes;
        }
    }
}
