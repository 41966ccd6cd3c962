package org.pumphandle.exchange.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pumphandle.exchange.HtmlPage;
import org.pumphandle.exchange.page.Drawing.Align;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Line;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.words.Messages;

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
            case Label label -> String.format(Locale.ROOT,
                    "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%.1f\"%s direction=\"%s\">%s</text>", label.x(),
                    label.y(), anchor(label.align()), colour(label.ink()), label.sizePt(), label.isBold() ? " font-weight=\"bold\"" : "",
                    Messages.isRightToLeft() ? "rtl" : "ltr", HtmlPage.escaped(label.text()));
        };
    }

    private static String points(List<Point> points) {
        return points.stream().map(point -> String.format(Locale.ROOT, "%.2f,%.2f", point.x(), point.y())).collect(Collectors.joining(" "));
    }

    /** SVG names the ends of a text by its direction. */
    private static String anchor(Align align) {
        if (align == Align.MIDDLE) {
            return "middle";
        }
        return (align == Align.LEFT) == Messages.isRightToLeft() ? "end" : "start";
    }

    private static String colour(Ink ink) {
        return ink == Ink.NONE ? "none" : String.format(Locale.ROOT, "#%06x", ink.rgb());
    }
}
