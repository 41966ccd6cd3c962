package org.pumphandle.ui.chains;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;
import org.pumphandle.ui.common.Palette;

/**
 * Draws the part of the chains that is seen: days from left to right, lines that turn at a right angle, a mark for each case, and
 * for those exposed small rings on a band below who exposed them. Lines are filled as boxes, and marks of a few pixels too, which is many times faster than strokes and circles. JavaFX thread.
 */
final class ChainPainter {
    private static final double AXIS_PX = 24;
    /** The days, and room for the name of what is first below them. */
    static final double TOP_PX = AXIS_PX + 10;
    private static final Font FONT = Font.font("Pumphandle Sans", 11);
    private static final int DAY_S = 86_400;
    private static final List<Integer> STEPS_DAYS = List.of(1, 2, 7, 14, 28, 56, 112);
    private static final double LEAST_STEP_PX = 64;
    private static final double LEAST_NAMED_PX = 13;
    private static final double NAME_ROOM_PX = 46;
    private static final double LEAST_ROUND_PX = 1.8;
    private static final double CASE_LINE_PX = 1.5;
    /** So far the band behind the exposed sticks out. */
    private static final double BAND_PX = 4;
    private static final double[] NO_DASHES = {};

    private final GraphicsContext g;
    private final ChainScale scale;
    private final ChainRows rows;
    private final Palette palette;
    private final double widthPx;
    private final double heightPx;

    ChainPainter(GraphicsContext g, ChainScale scale, ChainRows rows, Palette palette, double widthPx, double heightPx) {
        this.g = g;
        this.scale = scale;
        this.rows = rows;
        this.palette = palette;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /** @param lines what joins the nodes */
    void draw(Chains chains, List<ChainLine> lines, Optional<ChainNode> chosen, DoubleFunction<String> day) {
        g.clearRect(0, 0, widthPx, heightPx);
        g.setFont(FONT);
        g.setLineDashes(NO_DASHES);
        days(day, false);
        for (var line : lines) {
            line(line);
        }
        chosen.ifPresent(one -> possible(chains, one));
        var colours = coloursOfGenerations(chains);
        for (var node : chains.nodes()) {
            if (isSeen(node)) {
                mark(node, colours[node.generation()]);
            }
        }
        chosen.filter(this::isSeen).ifPresent(node -> {
            mark(node, colours[node.generation()]);
            ring(node, node.isSpreading() ? 5.5 : 3.5, palette.hover(), 2.5);
        });
        days(day, true);
    }

    private Color[] coloursOfGenerations(Chains chains) {
        int last = chains.nodes().stream().mapToInt(ChainNode::generation).max().orElse(0);
        var colours = new Color[last + 1];
        for (int i = 0; i <= last; i++) {
            colours[i] = colour(palette.path(last == 0 ? 0 : (double) i / last));
        }
        return colours;
    }

    private double y(ChainNode node) {
        return scale.y(rows.place(node.row()));
    }

    private boolean isSeen(ChainNode node) {
        double y = y(node);
        double x = scale.x(node.t());
        return y > -scale.rowPx() && y < heightPx + scale.rowPx() && x > -NAME_ROOM_PX * 2 && x < widthPx + scale.rowPx();
    }

    /** Weekly or daily lines behind all, and their names over all. */
    private void days(DoubleFunction<String> day, boolean isNames) {
        if (isNames) {
            g.setFill(colour(palette.halo() | 0xFF000000));
            g.fillRect(0, 0, widthPx, AXIS_PX);
            g.setFill(colour(palette.text()));
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.CENTER);
        }
        int step = STEPS_DAYS.stream().filter(days -> days * DAY_S / scale.secondsPerPx() >= LEAST_STEP_PX).findFirst()
                .orElse(STEPS_DAYS.getLast()) * DAY_S;
        g.setStroke(colour(palette.grid()));
        g.setLineWidth(1);
        for (double t = Math.ceil(scale.fromT() / step) * step; scale.x(t) < widthPx; t += step) {
            double x = Math.round(scale.x(t)) + 0.5;
            if (isNames) {
                g.fillText(day.apply(t), x, AXIS_PX / 2);
            } else {
                g.strokeLine(x, AXIS_PX, x, heightPx);
            }
        }
    }

    private void line(ChainLine line) {
        double left = Math.max(-1, Math.rint(scale.x(line.fromT())));
        double right = Math.min(widthPx + 1, Math.rint(scale.x(line.toT())));
        double top = Math.max(-1, Math.rint(scale.y(rows.place(line.fromRow()))));
        double bottom = Math.min(heightPx + 1, Math.rint(scale.y(rows.place(line.toRow()))));
        if (right < 0 || left > widthPx || bottom < 0 || top > heightPx) {
            return;
        }
        switch (line.kind()) {
            case EXPOSED -> box(left - BAND_PX, top, right + BAND_PX, bottom + Math.min(BAND_PX, scale.rowPx() * 0.15), 0, palette.band());
            case CASE -> box(left, top, right, bottom, CASE_LINE_PX, palette.outside());
            case ENTERED -> {
                g.setStroke(colour(palette.outside()));
                g.setLineWidth(CASE_LINE_PX);
                g.setLineDashes(6, 4);
                g.strokeLine(left, top, right, bottom);
                g.setLineDashes(NO_DASHES);
            }
        }
    }

    private void box(double left, double top, double right, double bottom, double thickPx, int argb) {
        g.setFill(colour(argb));
        g.fillRect(left, top, right - left + thickPx, bottom - top + thickPx);
    }

    /** Whom else the chosen one may have it from. */
    private void possible(Chains chains, ChainNode chosen) {
        g.setStroke(colour(palette.track()));
        g.setLineWidth(1.2);
        g.setLineDashes(2, 4);
        for (var link : chains.possible()) {
            if (chosen.isCase() && link.infectee().equals(chosen.caseId())) {
                chains.nodes().stream().filter(node -> node.isCase() && node.caseId().equals(link.infector())).findFirst()
                        .ifPresent(
                                node -> g.strokeLine(scale.x(node.t()), y(node), scale.x(chosen.t()), y(chosen)));
            }
        }
        g.setLineDashes(NO_DASHES);
    }

    private void mark(ChainNode node, Color colour) {
        double x = scale.x(node.t());
        double y = y(node);
        double radius = rows.radiusPx(node, scale.rowPx());
        if (radius < LEAST_ROUND_PX) {
            g.setFill(node.isCase() ? colour : colour(palette.outside()));
            g.fillRect(Math.rint(x - radius), Math.rint(y - radius), 2 * radius, 2 * radius);
        } else if (node.isCase()) {
            g.setFill(colour);
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        } else {
            g.setFill(colour(palette.halo() | 0xFF000000));
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            ring(node, 0, palette.text(), 1);
        }
        if (node.isSpreading()) {
            ring(node, 2.5, palette.steps().getLast(), 2);
        }
        if (node.isCase() && rows.room(node.row()) * scale.rowPx() >= LEAST_NAMED_PX) {
            name(node, x + radius + 5, y);
        }
    }

    /** Above the line that goes on to the right. */
    private void name(ChainNode node, double x, double y) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        g.setFill(colour(palette.text()));
        g.fillText(node.caseId(), x, y - 1);
    }

    private void ring(ChainNode node, double outsidePx, int argb, double width) {
        double radius = rows.radiusPx(node, scale.rowPx()) + outsidePx;
        g.setStroke(colour(argb));
        g.setLineWidth(width);
        g.strokeOval(scale.x(node.t()) - radius, y(node) - radius, 2 * radius, 2 * radius);
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
