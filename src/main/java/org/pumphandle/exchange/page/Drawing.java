package org.pumphandle.exchange.page;

import java.util.List;

/**
 * A drawing in points from the upper left corner, of few kinds of shapes; HTML, PDF and PNG draw the same one.
 *
 * @param says what it shows, for who cannot see it
 * @param shapes those in front last
 */
public record Drawing(double widthPt, double heightPt, String says, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    public sealed interface Shape {
    }

    public record Point(double x, double y) {
    }

    /** A filled polygon with a thin border. */
    public record Area(List<Point> corners, Ink fill, Ink border) implements Shape {
        public Area {
            corners = List.copyOf(corners);
        }

        public static Area box(double left, double top, double right, double bottom, Ink fill, Ink border) {
            return new Area(List.of(new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom)), fill,
                    border);
        }
    }

    public record Line(List<Point> points, Ink ink, double widthPt) implements Shape {
        public Line {
            points = List.copyOf(points);
        }

        public static Line between(double x1, double y1, double x2, double y2, Ink ink, double widthPt) {
            return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), ink, widthPt);
        }
    }

    /** Text whose base line is at {@code y}, in the direction of the language that is spoken. */
    public record Label(String text, double x, double y, Align align, Ink ink, double sizePt, boolean isBold) implements Shape {
        public Label(String text, double x, double y, Align align, Ink ink, double sizePt) {
            this(text, x, y, align, ink, sizePt, false);
        }
    }

    /** On which side of its place a text stands, whatever its direction: one that is aligned to the left ends on the right. */
    public enum Align {
        LEFT, MIDDLE, RIGHT
    }

    /** Colours on white paper; shades are told apart in grey as well. */
    public enum Ink {
        NONE(0xffffff), PAPER(0xffffff), TEXT(0x24292f), SOFT(0x57606a), GRID(0xd8dee4),
        // Of charts.
        BAR(0x2a6fdb), TO_COME(0xa9c6f2), BAND(0xd6e4f9), WEAK(0x8a94a0),
        // Of maps: softer than any cell, and in no blue, which is that of the cells.
        LAND(0xffffff), SEA(0xe9ecee), COAST(0xa7b0b8), BORDER(0xb9a9a3), FEW(0xf1e6d3),
        // From light to dark, each readable beside the next in grey too.
        FIRST(0xd6e6f4), SECOND(0xa3cbe5), THIRD(0x5fa3d0), FOURTH(0x2a73b0), FIFTH(0x0b3c73);

        /** The shades of cells, from light to dark. */
        public static final List<Ink> SHADES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);

        private final int rgb;

        Ink(int rgb) {
            this.rgb = rgb;
        }

        int rgb() {
            return rgb;
        }

        /** The ink of text on this one. */
        Ink over() {
            return this == FOURTH || this == FIFTH ? PAPER : TEXT;
        }
    }
}
