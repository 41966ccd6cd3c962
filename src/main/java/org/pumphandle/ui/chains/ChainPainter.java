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
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;
import org.pumphandle.ui.common.Palette;

/** Draws the part of the chains that is seen: days from left to right, lines that turn at a right angle, a mark for each case. JavaFX thread. */
final class ChainPainter {
    static final double AXIS_PX = 24;
    private static final Font FONT = Font.font("Pumphandle Sans", 11);
    private static final int DAY_S = 86_400;
    private static final List<Integer> STEPS_DAYS = List.of(1, 2, 7, 14, 28, 56, 112);
    private static final double LEAST_STEP_PX = 64;
    private static final double LEAST_NAMED_PX = 13;
    private static final double NAME_ROOM_PX = 46;

    private final GraphicsContext g;
    private final ChainScale scale;
    private final Palette palette;
    private final double widthPx;
    private final double heightPx;

    ChainPainter(GraphicsContext g, ChainScale scale, Palette palette, double widthPx, double heightPx) {
        this.g = g;
        this.scale = scale;
        this.palette = palette;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /** The radius of a node's mark. */
    static double radiusPx(ChainNode node, double rowPx) {
        double most = node.isCase() ? 4 + Math.min(6, 1.6 * Math.sqrt(node.infected())) : 2.5;
        return Math.max(1.2, Math.min(most, rowPx * 0.45));
    }

    void draw(Chains chains, Optional<ChainNode> chosen, DoubleFunction<String> day) {
        g.clearRect(0, 0, widthPx, heightPx);
        g.setFont(FONT);
        g.setLineDashes();
        var nodes = chains.nodes();
        days(day, false);
        int generations = nodes.stream().mapToInt(ChainNode::generation).max().orElse(0);
        for (var node : nodes) {
            if (!node.isSource()) {
                line(nodes.get(node.before()), node);
            }
        }
        chosen.ifPresent(one -> possible(chains, one));
        for (var node : nodes) {
            if (isSeen(node)) {
                mark(node, generations, chosen.filter(node::equals).isPresent());
            }
        }
        days(day, true);
    }

    private boolean isSeen(ChainNode node) {
        double y = scale.y(node.row());
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

    private void line(ChainNode before, ChainNode node) {
        double fromX = scale.x(before.t());
        double fromY = scale.y(before.row());
        double x = scale.x(node.t());
        double y = scale.y(node.row());
        if (Math.max(fromX, x) < 0 || Math.min(fromX, x) > widthPx || Math.max(fromY, y) < 0 || Math.min(fromY, y) > heightPx) {
            return;
        }
        boolean isEntered = node.from().map(TransmissionLink::basis).filter(Entered.class::isInstance).isPresent();
        g.setStroke(colour(node.isCase() ? palette.outside() : Palette.faded(palette.outside(), 0.45)));
        g.setLineWidth(node.isCase() ? 1.5 : 1);
        g.setLineDashes(isEntered ? new double[]{6, 4} : new double[0]);
        g.strokePolyline(new double[]{fromX, fromX, x}, new double[]{fromY, y, y}, 3);
        g.setLineDashes();
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
                                node -> g.strokeLine(scale.x(node.t()), scale.y(node.row()), scale.x(chosen.t()), scale.y(chosen.row())));
            }
        }
        g.setLineDashes();
    }

    private void mark(ChainNode node, int generations, boolean isChosen) {
        double x = scale.x(node.t());
        double y = scale.y(node.row());
        double radius = radiusPx(node, scale.rowPx());
        int fill = palette.path(generations == 0 ? 0 : Math.min(1, (double) node.generation() / generations));
        if (!node.isCase()) {
            g.setStroke(colour(palette.outside()));
            g.setLineWidth(1);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        } else {
            g.setFill(colour(fill));
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        if (node.isSpreading()) {
            ring(x, y, radius + 2.5, palette.steps().getLast(), 2);
        }
        if (isChosen) {
            ring(x, y, radius + (node.isSpreading() ? 5.5 : 3.5), palette.hover(), 2.5);
        }
        if (node.isCase() && scale.rowPx() >= LEAST_NAMED_PX) {
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

    private void ring(double x, double y, double radius, int argb, double width) {
        g.setStroke(colour(argb));
        g.setLineWidth(width);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
