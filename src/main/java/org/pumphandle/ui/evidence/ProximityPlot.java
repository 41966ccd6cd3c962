package org.pumphandle.ui.evidence;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.pumphandle.model.ProximityStep;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.TimeFormat;

/**
 * Distance over the time of an episode: a line for the stated positions, a band in which the true distance lies with nine tenths, the rule's radius dashed,
 * and below it which parts are sure and which possible.
 */
final class ProximityPlot extends Region {
    private static final double LEFT_PX = 46;
    private static final double RIGHT_PX = 14;
    private static final double TOP_PX = 10;
    private static final double BOTTOM_PX = 34;
    private static final double STRIP_PX = 8;
    /** The picture reaches so far over the radius, or over the stated distances, whichever is more. */
    private static final double ROOM = 1.6;

    private final TimeFormat times;
    private List<ProximityStep> steps = List.of();
    private double radiusM = 1;

    ProximityPlot(TimeFormat times) {
        this.times = times;
        setId("proximity-plot");
        setAccessibleText(text("evidence.distance-over-time"));
        setMinSize(260, 180);
        setPrefSize(560, 210);
    }

    void show(List<ProximityStep> shown, double ofRadiusM) {
        steps = List.copyOf(shown);
        radiusM = ofRadiusM;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (steps.isEmpty()) {
            return;
        }
        var frame = new Rectangle(LEFT_PX, TOP_PX, widthPx(), heightPx());
        add("plot-frame", frame);
        strip("proximity-possible", ProximityStep::isPossible);
        strip("proximity-sure", ProximityStep::isSure);
        band();
        line("proximity-line", ProximityStep::distanceM);
        add("plot-diagonal", new Line(LEFT_PX, y(radiusM), LEFT_PX + widthPx(), y(radiusM)));
        label(Numbers.plain(radiusM) + " m", 2, y(radiusM) - 7);
        label("0", LEFT_PX - 14, y(0) - 8);
        label(Numbers.plain(Math.rint(topM())) + " m", 2, TOP_PX - 4);
        label(times.clock(steps.getFirst().t()), LEFT_PX, TOP_PX + heightPx() + STRIP_PX + 6);
        var last = label(times.clock(steps.getLast().t()), 0, TOP_PX + heightPx() + STRIP_PX + 6);
        last.setX(LEFT_PX + widthPx() - last.getLayoutBounds().getWidth());
    }

    private double widthPx() {
        return getWidth() - LEFT_PX - RIGHT_PX;
    }

    private double heightPx() {
        return getHeight() - TOP_PX - BOTTOM_PX;
    }

    private double topM() {
        return ROOM * Math.max(radiusM, steps.stream().mapToDouble(ProximityStep::distanceM).max().orElse(radiusM));
    }

    private double x(double t) {
        double startT = steps.getFirst().t();
        return LEFT_PX + (t - startT) / Math.max(1, steps.getLast().t() - startT) * widthPx();
    }

    private double y(double distanceM) {
        return TOP_PX + heightPx() * (1 - Math.min(distanceM, topM()) / topM());
    }

    /** Below the picture: from each step of a kind to the next. */
    private void strip(String styleClass, Predicate<ProximityStep> isOfKind) {
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (isOfKind.test(steps.get(i))) {
                double from = x(steps.get(i).t());
                add(styleClass, new Rectangle(from, TOP_PX + heightPx() + 2, x(steps.get(i + 1).t()) - from + 0.5, STRIP_PX));
            }
        }
    }

    private void band() {
        var band = new Polygon();
        steps.forEach(step -> band.getPoints().addAll(x(step.t()), y(step.leastM())));
        steps.reversed().forEach(step -> band.getPoints().addAll(x(step.t()), y(step.mostM())));
        add("proximity-band", band);
    }

    private void line(String styleClass, ToDoubleFunction<ProximityStep> distanceM) {
        var line = new Polyline();
        steps.forEach(step -> line.getPoints().addAll(x(step.t()), y(distanceM.applyAsDouble(step))));
        add(styleClass, line);
    }

    private Text label(String words, double atX, double atY) {
        var label = new Text(atX, atY, words);
        label.setTextOrigin(VPos.TOP);
        add("plot-text", label);
        return label;
    }

    private void add(String styleClass, Node node) {
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        getChildren().add(node);
    }
}
