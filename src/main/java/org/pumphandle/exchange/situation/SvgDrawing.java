package org.pumphandle.exchange.situation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pumphandle.exchange.HtmlPage;
import org.pumphandle.exchange.situation.Drawing.Area;
import org.pumphandle.exchange.situation.Drawing.Ink;
import org.pumphandle.exchange.situation.Drawing.Label;
import org.pumphandle.exchange.situation.Drawing.Line;
import org.pumphandle.exchange.situation.Drawing.Point;

/** Draws into an HTML page. */
final class SvgDrawing {

    private SvgDrawing() {
    }

    /** The shapes as elements of SVG. */
    static String of(Drawing drawing) {
        return drawing.shapes().stream().map(SvgDrawing::of).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String of(Drawing.Shape shape) {
        return switch (shape) {
            case Area area -> String.format(Locale.ROOT, "<polygon points=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.6\"/>",
                    points(area.corners()), colour(area.fill()), colour(area.border()));
            case Line line -> String.format(Locale.ROOT, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"/>",
                    points(line.points()), colour(line.ink()), line.widthPt());
            case Label label -> String.format(Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%.1f\" "
                    + "direction=\"ltr\">%s</text>", label.x(), label.y(), anchor(label.align()), colour(label.ink()), label.sizePt(),
                    HtmlPage.escaped(label.text()));
        };
    }

    private static String points(List<Point> points) {
        return points.stream().map(point -> String.format(Locale.ROOT, "%.2f,%.2f", point.x(), point.y())).collect(Collectors.joining(" "));
    }

    private static String anchor(Drawing.Align align) {
        return switch (align) {
            case LEFT -> "start";
            case MIDDLE -> "middle";
            case RIGHT -> "end";
        };
    }

    private static String colour(Ink ink) {
        return ink == Ink.NONE ? "none" : String.format(Locale.ROOT, "#%06x", ink.rgb());
    }
}
