package org.pumphandle.exchange.situation;

import java.util.List;

/**
 * A drawing in points from the upper left corner, of few kinds of shapes; HTML and PDF draw the same one.
 *
 * @param says what it shows, for who cannot see it
 * @param shapes those in front last
 */
record Drawing(double widthPt, double heightPt, String says, List<Shape> shapes) {

    Drawing {
        shapes = List.copyOf(shapes);
    }

    sealed interface Shape {
    }

    record Point(double x, double y) {
    }

    /** A filled polygon with a thin border. */
    record Area(List<Point> corners, Ink fill, Ink border) implements Shape {
        Area {
            corners = List.copyOf(corners);
        }

        static Area bar(double left, double top, double right, double bottom, Ink ink) {
            return new Area(List.of(new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom)), ink,
                    Ink.NONE);
        }
    }

    record Line(List<Point> points, Ink ink, double widthPt) implements Shape {
        Line {
            points = List.copyOf(points);
        }

        static Line between(double x1, double y1, double x2, double y2, Ink ink, double widthPt) {
            return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), ink, widthPt);
        }
    }

    /** Text whose base line is at {@code y}. */
    record Label(String text, double x, double y, Align align, Ink ink, double sizePt) implements Shape {
    }

    enum Align {
        LEFT, MIDDLE, RIGHT
    }

    /** Colours on white paper; shades are told apart in grey as well. */
    enum Ink {
        NONE(0xffffff), PAPER(0xffffff), TEXT(0x24292f), SOFT(0x57606a), GRID(0xd8dee4), BAR(0x2a6fdb), TO_COME(0xa9c6f2), BAND(
                0xd6e4f9), WEAK(0x8a94a0), FEW(
                        0xeceff2), FIRST(0xbcd7ee), SECOND(0x7fb1db), THIRD(0x3f83bf), FOURTH(0x14508c);

        private final int rgb;

        Ink(int rgb) {
            this.rgb = rgb;
        }

        int rgb() {
            return rgb;
        }

        /** The ink of text on this one. */
        Ink over() {
            return this == THIRD || this == FOURTH ? PAPER : TEXT;
        }
    }
}
