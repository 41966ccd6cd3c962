package org.pumphandle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves of seconds, side by side, as SVG. */
final class ScalingPicture {
    private static final int LEFT = 40;
    private static final int TOP = 30;
    private static final int WIDTH = 220;
    private static final int HEIGHT = 150;
    private static final int APART = 285;
    private static final double ROOM = 1.1;

    private final List<Curve> curves = new ArrayList<>();

    private record Point(double x, double seconds, String label) {
    }

    private record Curve(String title, String axis, boolean isLogarithmic, List<Point> points) {
    }

    /** Begins a curve to the right of those before. */
    void curve(String title, String axis, boolean isLogarithmic) {
        curves.add(new Curve(title, axis, isLogarithmic, new ArrayList<>()));
    }

    /** Adds a point to the last curve. */
    void point(double x, double seconds, String label) {
        curves.getLast().points.add(new Point(x, seconds, label));
    }

    void write(Path file) throws IOException {
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 225\" font-family=\"sans-serif\" font-size=\"12\">%n"
                .formatted(APART * curves.size()));
        svg.append("<rect width=\"100%\" height=\"225\" fill=\"white\"/>\n");
        for (int i = 0; i < curves.size(); i++) {
            draw(svg, curves.get(i), LEFT + i * APART);
        }
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private static void draw(StringBuilder svg, Curve curve, int left) {
        int bottom = TOP + HEIGHT;
        double most = curve.points.stream().mapToDouble(Point::seconds).max().orElse(1) * ROOM;
        double from = curve.isLogarithmic ? Math.log(curve.points.getFirst().x) : 0;
        double to = curve.points.stream().mapToDouble(point -> curve.isLogarithmic ? Math.log(point.x) : point.x).max().orElse(1);
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"18\" font-weight=\"bold\">%s</text>%n", left, curve.title));
        svg.append(
                String.format(Locale.ROOT, "<path d=\"M%d,%dV%dH%d\" fill=\"none\" stroke=\"#888\"/>%n", left, TOP, bottom, left + WIDTH));
        var line = new StringBuilder();
        for (var point : curve.points) {
            double x = left + WIDTH * ((curve.isLogarithmic ? Math.log(point.x) : point.x) - from) / (to - from);
            double y = bottom - HEIGHT * point.seconds / most;
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#2563eb\"/>", x, y));
            svg.append(
                    String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"10\">%.1f s</text>", x,
                            y - 7, point.seconds));
            svg.append(
                    String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"10\">%s</text>%n", x,
                            bottom + 14, point.label));
        }
        svg.append(String.format(Locale.ROOT, "<polyline fill=\"none\" stroke=\"#2563eb\" stroke-width=\"2\" points=\"%s\"/>%n",
                line.toString().strip()));
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\" fill=\"#555\">%s</text>%n",
                left + WIDTH / 2,
                bottom + 30, curve.axis));
    }
}
