package org.pumphandle.matching;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small chart of lines for the documents, as SVG that reads on light and on dark ground, as it brings its own. */
final class MethodPicture {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int RIGHT = 150;
    private static final int TOP = 16;
    private static final int BOTTOM = 44;
    private static final List<String> COLOURS = List.of("#0b3c73", "#b4531a", "#2f7d4f", "#7a4b9c");

    private final StringBuilder shapes = new StringBuilder();
    private final double fromX;
    private final double toX;
    private final double toY;
    private int lines;

    /** @param says what it shows, for who cannot see it */
    MethodPicture(String says, double fromX, double toX, double toY) {
        this.fromX = fromX;
        this.toX = toX;
        this.toY = toY;
        shapes.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
                <title>%s</title>
                <rect width="%d" height="%d" fill="#ffffff"/>
                """, WIDTH, HEIGHT, says, WIDTH, HEIGHT));
    }

    /** A mark of the axis that runs across, and its line. */
    void across(double x, String label) {
        shapes.append(String.format(Locale.ROOT, "<path d=\"M%.1f %dV%d\" stroke=\"#d8dee4\"/>\n", x(x), TOP, HEIGHT - BOTTOM));
        text(x(x), HEIGHT - BOTTOM + 18, "middle", "#57606a", label);
    }

    void up(double y, String label) {
        shapes.append(String.format(Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#d8dee4\"/>\n", LEFT, y(y), WIDTH - RIGHT));
        text(LEFT - 8, y(y) + 4, "end", "#57606a", label);
    }

    /** What the axis that runs across means. */
    void below(String label) {
        text(LEFT + (WIDTH - RIGHT - LEFT) / 2.0, HEIGHT - 8, "middle", "#57606a", label);
    }

    /** A level that matters, dashed. */
    void level(double y, String label) {
        shapes.append(String.format(Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#24292f\" stroke-dasharray=\"5 4\"/>\n", LEFT, y(y),
                WIDTH - RIGHT));
        text(WIDTH - RIGHT + 8, y(y) + 4, "start", "#24292f", label);
    }

    void line(String label, double labelY, DoubleUnaryOperator of, int steps) {
        line(label, labelY, IntStream.rangeClosed(0, steps).mapToDouble(i -> fromX + (toX - fromX) * i / steps)
                .mapToObj(x -> new double[]{x, of.applyAsDouble(x)}).toList());
    }

    /** What lies above the top is left out. The first line is the broader one, as others may lie on it. */
    void line(String label, double labelY, List<double[]> points) {
        var colour = COLOURS.get(lines % COLOURS.size());
        int width = lines++ == 0 ? 4 : 2;
        shapes.append(points.stream().filter(point -> point[1] <= toY)
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point[0]), y(point[1]))).collect(Collectors.joining(" ",
                        "<polyline fill=\"none\" stroke-width=\"" + width + "\" stroke=\"" + colour + "\" points=\"", "\"/>\n")));
        text(WIDTH - RIGHT + 8, y(labelY) + 4, "start", colour, label);
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        shapes.append(
                String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n", x, y, anchor, colour,
                        text));
    }

    private double x(double x) {
        return LEFT + (x - fromX) / (toX - fromX) * (WIDTH - RIGHT - LEFT);
    }

    private double y(double y) {
        return HEIGHT - BOTTOM - y / toY * (HEIGHT - BOTTOM - TOP);
    }

    String svg() {
        return shapes + "</svg>\n";
    }
}
