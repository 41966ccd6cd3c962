package org.pumphandle.exchange.publication;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.page.Drawing;
import org.pumphandle.exchange.page.Drawing.Align;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Shape;
import org.pumphandle.exchange.page.HexagonMap;
import org.pumphandle.exchange.page.Land;
import org.pumphandle.exchange.page.PageAssets;
import org.pumphandle.exchange.page.PageWords;
import org.pumphandle.exchange.page.PngDrawing;
import org.pumphandle.exchange.page.ReadingSide;
import org.pumphandle.exchange.page.ValueClasses;

/** A published map as a picture: hexagons in five shades on land, with a grid of degrees, a scale, a legend, and, by itself, what it is. */
public final class PublishedPicture {
    private static final int WIDTH_PX = 1600;
    private static final double MARGIN = 14;
    /** Of what stands in a page, for the border of the frame. */
    private static final double EDGE = 1;
    private static final double WIDTH = 512;
    private static final double MAP_WIDTH = 376;
    private static final double MAP_HEIGHT = 270;
    private static final double LEGEND = 388;
    private static final double SWATCH = 12;

    private final PublishedMap map;
    private final PageAssets assets;
    private final boolean isAlone;
    private final double margin;
    private final PageWords words = new PageWords();
    private final ReadingSide side;
    private final List<Shape> shapes = new ArrayList<>();
    /** How far it is written. */
    private double y;

    private PublishedPicture(PublishedMap map, PageAssets assets, boolean isAlone) {
        this.map = map;
        this.assets = assets;
        this.isAlone = isAlone;
        this.margin = isAlone ? MARGIN : EDGE;
        this.side = new ReadingSide(WIDTH + 2 * margin);
        this.y = margin;
    }

    /**
     * Writes it as PNG.
     *
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, PublishedMap map, PageAssets assets) throws IOException {
        Files.write(file, png(map, assets));
    }

    /**
     * The same, in memory.
     *
     * @throws IOException where a font is missing or damaged
     */
    public static byte[] png(PublishedMap map, PageAssets assets) throws IOException {
        return PngDrawing.of(new PublishedPicture(map, assets, true).byItself(), WIDTH_PX, assets);
    }

    /** The map with its legend, for a page that says the rest. */
    static Drawing inAPage(PublishedMap map, PageAssets assets) {
        var picture = new PublishedPicture(map, assets, false);
        picture.y += 4;
        picture.map();
        return picture.drawing();
    }

    private Drawing byItself() {
        write(map.title(words), margin, WIDTH, Ink.TEXT, 15, true);
        write(map.facts().mark() + ". " + message("exchange.publication.notice"), margin, WIDTH, Ink.SOFT, 8, false);
        y += 5;
        map();
        y += 5;
        write(map.of() + ". " + message("exchange.publication.digest", map.digest()), margin, WIDTH, Ink.SOFT, 6.5, false);
        y += margin / 2;
        return drawing();
    }

    private Drawing drawing() {
        return new Drawing(side.widthPt(), y, says(), shapes);
    }

    private String says() {
        var sums = map.sums().values().stream().mapToLong(sum -> sum).summaryStatistics();
        return sums.getCount() == 0
                ? message("exchange.publication.no-cell")
                : message("exchange.publication.map-says", words.whole(sums.getCount()), words.whole(sums.getMin()),
                        words.whole(sums.getMax()));
    }

    private void map() {
        double left = side.left(margin, margin + MAP_WIDTH);
        double top = y;
        var frame = new Land.Frame(left, top, left + MAP_WIDTH, top + MAP_HEIGHT);
        var sums = map.sums();
        var classes = new ValueClasses(sums.values().stream().mapToLong(sum -> sum).min().orElse(0),
                sums.values().stream().mapToLong(sum -> sum).max().orElse(-1), Ink.SHADES);
        if (sums.isEmpty()) {
            shapes.add(Area.box(left, top, left + MAP_WIDTH, top + MAP_HEIGHT, Ink.PAPER, Ink.SOFT));
            shapes.add(new Label(message("exchange.publication.no-cell"), left + MAP_WIDTH / 2, top + MAP_HEIGHT / 2, Align.MIDDLE,
                    Ink.TEXT, 9));
        } else {
            var cells = sums.entrySet().stream()
                    .map(one -> new HexagonMap.Cell(map.outline(one.getKey()), classes.of(one.getValue()), words.whole(one.getValue())))
                    .toList();
            shapes.addAll(HexagonMap.of(Land.around(map.outlines().values(), map.grid().cellKm2(), frame), assets.world(), cells, words,
                    true));
        }
        legend(classes);
        y = Math.max(y, top + MAP_HEIGHT) + 1;
    }

    private void legend(ValueClasses classes) {
        double begin = margin + LEGEND;
        double width = WIDTH - LEGEND;
        if (isAlone) {
            write(message("exchange.publication.persons"), begin, width, Ink.TEXT, 8, true);
            y += 4;
        }
        for (int i = 0; i < classes.size(); i++) {
            shapes.add(side.swatch(begin, y, SWATCH, classes.shade(i)));
            shapes.add(side.label(classes.inWords(i, words), begin + SWATCH + 5, y + SWATCH - 3, Ink.TEXT, 8, false));
            y += SWATCH + 3;
        }
        for (var line : new PublishedMethod(map, words).inShort()) {
            y += 4;
            write(line, begin, width, Ink.SOFT, 7, false);
        }
    }

    private void write(String text, double begin, double width, Ink ink, double size, boolean isBold) {
        for (var line : assets.fonts().lines(text, isBold, size, width)) {
            y += 1.25 * size;
            shapes.add(side.label(line, begin, y - 0.3 * size, ink, size, isBold));
        }
    }
}
