package org.pumphandle.exchange.situation;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pumphandle.exchange.page.Drawing;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Shape;
import org.pumphandle.exchange.page.HexagonMap;
import org.pumphandle.exchange.page.Land;
import org.pumphandle.exchange.page.PageWords;
import org.pumphandle.exchange.page.ReadingSide;
import org.pumphandle.exchange.page.ValueClasses;
import org.pumphandle.exchange.situation.SituationReport.Cell;
import org.pumphandle.exchange.situation.SituationReport.CellMap;
import org.pumphandle.world.World;

/** Cases and exposed subscribers by cell, two maps of the same stretch of land beside each other. */
final class CellMaps {
    private static final double WIDTH = 495;
    private static final double HEIGHT = 226;
    private static final double MAP_WIDTH = 240;
    private static final double TOP = 16;
    private static final double BOTTOM = 196;
    private static final double SIZE = 7;
    private static final double SWATCH = 8;
    private static final int IN_A_ROW = 3;
    /** The lightest is left out: fewer persons than are told must not look like more. */
    private static final List<Ink> SHADES = Ink.SHADES.subList(1, Ink.SHADES.size());

    private final CellMap map;
    private final World world;
    private final PageWords words;
    private final ReadingSide side = new ReadingSide(WIDTH);
    private final List<Shape> shapes = new ArrayList<>();

    private CellMaps(CellMap map, World world, PageWords words) {
        this.map = map;
        this.world = world;
        this.words = words;
    }

    /** @param map of one cell at least */
    static Drawing of(CellMap map, World world, PageWords words) {
        return new CellMaps(map, world, words).draw();
    }

    private Drawing draw() {
        draw(1, message("exchange.situation.cases-there"), Cell::cases);
        draw(WIDTH - MAP_WIDTH - 1, message("exchange.situation.exposed-there"), Cell::exposed);
        return new Drawing(WIDTH, HEIGHT, says(Cell::cases, message("exchange.situation.cases-there")) + " "
                + says(Cell::exposed, message("exchange.situation.exposed-there")), shapes);
    }

    private String says(Function<Cell, GuardedCount> count, String of) {
        return message("exchange.situation.map-says", of, map.cells().stream().map(count).filter(one -> !one.isNone()).count(),
                map.cells().stream().map(count).filter(one -> one.persons() > 0).count(), words.whole(Math.max(0, most(count))));
    }

    private int most(Function<Cell, GuardedCount> count) {
        return map.cells().stream().map(count).mapToInt(GuardedCount::persons).max().orElse(0);
    }

    private void draw(double begin, String title, Function<Cell, GuardedCount> count) {
        var classes = new ValueClasses(GuardedCount.LEAST, most(count), SHADES);
        double left = side.left(begin, begin + MAP_WIDTH);
        var land = Land.around(map.cells().stream().map(Cell::outline).toList(), map.cellKm2(),
                new Land.Frame(left, TOP, left + MAP_WIDTH, BOTTOM));
        var cells = map.cells().stream().filter(cell -> !count.apply(cell).isNone())
                .map(cell -> cell(cell, count.apply(cell), classes)).toList();
        shapes.add(side.label(title, begin, 9, Ink.TEXT, 8.5, false));
        shapes.addAll(HexagonMap.of(land, world, cells, words, false));
        legend(begin, classes);
    }

    private HexagonMap.Cell cell(Cell cell, GuardedCount here, ValueClasses classes) {
        return here.isFew()
                ? new HexagonMap.Cell(cell.outline(), Ink.FEW, "")
                : new HexagonMap.Cell(cell.outline(), classes.of(here.persons()), words.whole(here.persons()));
    }

    private void legend(double begin, ValueClasses classes) {
        swatch(begin, 0, Ink.FEW, message("exchange.situation.fewer", GuardedCount.LEAST));
        for (int i = 0; i < classes.size(); i++) {
            swatch(begin, i + 1, classes.shade(i), classes.inWords(i, words));
        }
    }

    private void swatch(double begin, int number, Ink ink, String says) {
        int row = number / IN_A_ROW;
        double from = begin + (number - row * IN_A_ROW) * MAP_WIDTH / IN_A_ROW;
        double top = BOTTOM + 6 + row * (SWATCH + 4);
        shapes.add(side.swatch(from, top, SWATCH, ink));
        shapes.add(side.label(says, from + SWATCH + 4, top + SWATCH - 1.5, Ink.SOFT, SIZE, false));
    }
}
