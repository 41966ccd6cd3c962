package org.pumphandle.exchange.page;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pumphandle.exchange.page.Drawing.Align;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Line;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.exchange.page.Drawing.Shape;
import org.pumphandle.model.HexOutline;
import org.pumphandle.world.World;

/** Hexagons in their shades on land, in a frame, with a scale. */
public final class HexagonMap {
    private static final double SIZE = 7;
    private static final double SMALL = 5;
    private static final double DIGIT = 4.4;
    private static final double INSET = 7;
    private static final double DEGREES_APART_PT = 80;

    private final Land land;
    private final Ground ground;
    private final PageWords words;
    private final List<Shape> shapes = new ArrayList<>();

    private HexagonMap(Land land, World world, PageWords words) {
        this.land = land;
        this.ground = new Ground(world, land);
        this.words = words;
    }

    /** @param number that stands in it where it finds room; empty for none */
    public record Cell(HexOutline outline, Ink ink, String number) {
    }

    /** @param hasDegrees whether lines of longitude and latitude are drawn */
    public static List<Shape> of(Land land, World world, List<Cell> cells, PageWords words, boolean hasDegrees) {
        return new HexagonMap(land, world, words).draw(cells, hasDegrees);
    }

    private List<Shape> draw(List<Cell> cells, boolean hasDegrees) {
        shapes.addAll(ground.shapes());
        if (hasDegrees) {
            degrees();
        }
        cells.forEach(this::hexagon);
        shapes.addAll(
                ground.names(Stream.concat(cells.stream().map(cell -> corners(cell.outline)), Stream.of(scale(), credit())).toList()));
        shapes.add(new Line(Stream.concat(land.frame().corners().stream(), Stream.of(land.frame().corners().getFirst())).toList(), Ink.SOFT,
                0.6));
        return shapes;
    }

    private List<Point> corners(HexOutline outline) {
        return outline.corners().stream().map(land::at).toList();
    }

    private void hexagon(Cell cell) {
        var corners = corners(cell.outline);
        shapes.add(new Area(corners, cell.ink, Ink.SOFT));
        var centre = land.at(cell.outline.centre());
        double wide = corners.stream().mapToDouble(Point::x).max().orElse(0) - corners.stream().mapToDouble(Point::x).min().orElse(0);
        if (!cell.number.isEmpty() && cell.number.length() * DIGIT < wide - 3 && wide > SIZE + 3) {
            shapes.add(new Label(cell.number, centre.x(), centre.y() + SIZE / 3, Align.MIDDLE, cell.ink.over(), SIZE));
        }
    }

    private void degrees() {
        var frame = land.frame();
        var stretch = land.stretch();
        double apart = stretch.getHeight() * DEGREES_APART_PT / frame.height();
        Land.degrees(stretch.getMinY(), stretch.getMaxY(), apart).forEach(lat -> {
            double y = land.at(lat, stretch.getMinX()).y();
            shapes.add(Line.between(frame.left(), y, frame.right(), y, Ink.GRID, 0.4));
            if (y > frame.top() + 2 * INSET) {
                shapes.add(new Label(words.latitude(lat, apart), frame.left() + 3, y - 2, Align.LEFT, Ink.SOFT, SMALL));
            }
        });
        double apartLon = stretch.getWidth() * DEGREES_APART_PT / frame.width();
        Land.degrees(stretch.getMinX(), stretch.getMaxX(), apartLon).forEach(lon -> {
            double x = land.at(stretch.getMinY(), lon).x();
            shapes.add(Line.between(x, frame.top(), x, frame.bottom(), Ink.GRID, 0.4));
            if (x < frame.right() - 5 * INSET) {
                shapes.add(new Label(words.longitude(lon, apartLon), x + 2, frame.top() + SMALL + 2, Align.LEFT, Ink.SOFT, SMALL));
            }
        });
    }

    /** @return what it covers */
    private List<Point> scale() {
        double km = land.scaleKm(land.frame().width() / 4);
        double left = land.frame().left() + INSET;
        double right = left + km * land.ptPerKm();
        double y = land.frame().bottom() - INSET;
        var paper = Area.box(left - 3, y - SIZE - 5, right + 3, y + 3, Ink.PAPER, Ink.NONE);
        shapes.add(paper);
        shapes.add(Line.between(left, y, right, y, Ink.TEXT, 1.2));
        shapes.add(new Label(message("exchange.page.km", words.number(km)), left, y - 3, Align.LEFT, Ink.TEXT, SIZE));
        return paper.corners();
    }

    /** Of whom the ground is, and how exact: @return what it covers */
    private List<Point> credit() {
        var frame = land.frame();
        shapes.add(new Label(message("exchange.page.natural-earth"), frame.right() - 3, frame.bottom() - 3, Align.RIGHT, Ink.SOFT, SMALL));
        return Area.box(frame.right() - 3 * frame.width() / 5, frame.bottom() - 9, frame.right(), frame.bottom(), Ink.NONE, Ink.NONE)
                .corners();
    }
}
