package org.pumphandle.exchange.situation;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pumphandle.exchange.situation.Drawing.Align;
import org.pumphandle.exchange.situation.Drawing.Area;
import org.pumphandle.exchange.situation.Drawing.Ink;
import org.pumphandle.exchange.situation.Drawing.Label;
import org.pumphandle.exchange.situation.Drawing.Line;
import org.pumphandle.exchange.situation.Drawing.Point;
import org.pumphandle.exchange.situation.Drawing.Shape;
import org.pumphandle.exchange.situation.SituationReport.Cell;
import org.pumphandle.exchange.situation.SituationReport.CellMap;

/** Cases and exposed subscribers by cell, two maps of the same stretch of land beside each other. */
final class CellMaps {
    private static final double WIDTH = 495;
    private static final double HEIGHT = 240;
    private static final double MAP_WIDTH = 240;
    private static final double TOP = 16;
    private static final double BOTTOM = 222;
    private static final double SIZE = 7;
    private static final double DIGIT = 4.4;
    private static final double SWATCH = 8;
    private static final List<Ink> SHADES = List.of(Ink.FIRST, Ink.SECOND, Ink.THIRD, Ink.FOURTH);

    private final List<Cell> cells;
    private final SituationWords words;
    private final Land land;
    private final List<Shape> shapes = new ArrayList<>();

    private CellMaps(CellMap map, SituationWords words) {
        this.cells = map.cells();
        this.words = words;
        this.land = Land.around(map, MAP_WIDTH - 8, BOTTOM - TOP - 8);
    }

    static Drawing of(CellMap map, SituationWords words) {
        return new CellMaps(map, words).draw();
    }

    private Drawing draw() {
        draw(1, message("exchange.situation.cases-there"), Cell::cases);
        draw(WIDTH - MAP_WIDTH - 1, message("exchange.situation.exposed-there"), Cell::exposed);
        return new Drawing(WIDTH, HEIGHT, says(Cell::cases, message("exchange.situation.cases-there")) + " "
                + says(Cell::exposed, message("exchange.situation.exposed-there")), shapes);
    }

    private String says(Function<Cell, GuardedCount> count, String of) {
        return message("exchange.situation.map-says", of, cells.stream().map(count).filter(one -> !one.isNone()).count(),
                cells.stream().map(count).filter(one -> one.persons() > 0).count(), words.whole(Math.max(0, most(count))));
    }

    private int most(Function<Cell, GuardedCount> count) {
        return cells.stream().map(count).mapToInt(GuardedCount::persons).max().orElse(0);
    }

    private void draw(double left, String title, Function<Cell, GuardedCount> count) {
        int most = most(count);
        shapes.add(new Label(title, left, 9, Align.LEFT, Ink.TEXT, 8.5));
        shapes.add(new Area(List.of(new Point(left, TOP), new Point(left + MAP_WIDTH, TOP), new Point(left + MAP_WIDTH, BOTTOM),
                new Point(left, BOTTOM)), Ink.PAPER, Ink.GRID));
        double middleX = left + MAP_WIDTH / 2;
        double middleY = (TOP + BOTTOM) / 2;
        for (var cell : cells) {
            var here = count.apply(cell);
            if (!here.isNone()) {
                var corners = cell.outline().corners().stream().map(corner -> land.at(corner, middleX, middleY)).toList();
                var ink = ink(here, most);
                shapes.add(new Area(corners, ink, Ink.SOFT));
                number(here, corners, land.at(cell.outline().centre(), middleX, middleY), ink);
            }
        }
        scale(left);
        legend(left, most);
    }

    /** Where it finds room. */
    private void number(GuardedCount here, List<Point> corners, Point centre, Ink ink) {
        var digits = words.whole(here.persons());
        double wide = corners.stream().mapToDouble(Point::x).max().orElse(0) - corners.stream().mapToDouble(Point::x).min().orElse(0);
        if (!here.isFew() && digits.length() * DIGIT < wide - 3 && wide > SIZE + 3) {
            shapes.add(new Label(digits, centre.x(), centre.y() + SIZE / 3, Align.MIDDLE, ink.over(), SIZE));
        }
    }

    private static Ink ink(GuardedCount here, int most) {
        return here.isFew() ? Ink.FEW : SHADES.get(shade(here.persons(), most));
    }

    private static int shade(int persons, int most) {
        return SHADES.size() * (persons - GuardedCount.LEAST) / (most - GuardedCount.LEAST + 1);
    }

    private void scale(double left) {
        double km = land.scaleKm(MAP_WIDTH / 4);
        double y = BOTTOM - 7;
        shapes.add(Line.between(left + 7, y, left + 7 + km * land.ptPerKm(), y, Ink.TEXT, 1.2));
        shapes.add(new Label(message("exchange.situation.km", km < 1 ? words.tenths(km) : words.whole(km)), left + 7, y - 4, Align.LEFT,
                Ink.SOFT, SIZE));
    }

    private void legend(double left, int most) {
        double x = swatch(left, Ink.FEW, message("exchange.situation.fewer", GuardedCount.LEAST));
        for (int shade = 0, from = GuardedCount.LEAST; shade < SHADES.size() && from <= most; shade++) {
            int to = from;
            while (to < most && shade(to + 1, most) <= shade) {
                to++;
            }
            if (shade(from, most) == shade) {
                x = swatch(x, SHADES.get(shade), from == to ? words.whole(from) : words.whole(from) + "–" + words.whole(to));
                from = to + 1;
            }
        }
    }

    /** @return where the next one begins */
    private double swatch(double x, Ink ink, String says) {
        double top = BOTTOM + 8;
        shapes.add(new Area(List.of(new Point(x, top), new Point(x + SWATCH, top), new Point(x + SWATCH, top + SWATCH),
                new Point(x, top + SWATCH)), ink, Ink.SOFT));
        shapes.add(new Label(says, x + SWATCH + 3, top + SWATCH - 1.5, Align.LEFT, Ink.SOFT, SIZE));
        return x + SWATCH + 11 + says.length() * DIGIT * 0.9;
    }
}
