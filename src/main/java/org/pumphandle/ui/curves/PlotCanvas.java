package org.pumphandle.ui.curves;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.curves.Plot.Mark;
import org.pumphandle.ui.curves.Plot.Shape;

/** Draws a chart on whole pixels and says what the pointer is on. */
final class PlotCanvas extends Region {
    private static final Font FONT = Font.font("Pumphandle Sans", 10.5);
    private static final int HEIGHT_PX = 138;
    private static final int LEFT_PX = 34;
    private static final int BELOW_PX = 18;
    private static final int ABOVE_PX = 8;
    private static final int RIGHT_PX = 6;
    private static final double LABEL_PX = 52;
    private static final double CHARACTER_PX = 5.6;
    private static final double FAINT = 0.34;
    private static final double WIDEST_BAR_PX = 36;

    private final Canvas canvas = new Canvas();
    private final Consumer<String> onPointed;
    private Plot plot = new Plot(Plot.Kind.ONSETS, Shape.BARS, List.of(), Optional.empty());
    private Palette palette = Palette.LIGHT;

    /** @param onPointed hears the words of what the pointer is on; nothing where it is on nothing */
    PlotCanvas(Consumer<String> onPointed) {
        this.onPointed = onPointed;
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getChildren().add(canvas);
        setMinSize(120, HEIGHT_PX);
        setPrefHeight(HEIGHT_PX);
        setMaxHeight(HEIGHT_PX);
        setOnMouseMoved(mouse -> onPointed.accept(at(mouse.getX()).map(Mark::says).orElse("")));
        setOnMouseExited(_ -> this.onPointed.accept(""));
    }

    void show(Plot shown) {
        plot = shown;
        requestLayout();
    }

    /** What is known now, in words; nothing where nothing is. */
    String latest() {
        return plot.latest().map(Mark::says).orElse("");
    }

    void setPalette(Palette shown) {
        palette = shown;
        requestLayout();
    }

    private Optional<Mark> at(double x) {
        int i = (int) Math.floor((x - LEFT_PX) / step());
        return x >= LEFT_PX && i < plot.marks().size() ? Optional.of(plot.marks().get(i)) : Optional.empty();
    }

    private double step() {
        return Math.max(0.1, (getWidth() - LEFT_PX - RIGHT_PX) / Math.max(1, plot.marks().size()));
    }

    private double middle(int i) {
        return LEFT_PX + (i + 0.5) * step();
    }

    private double y(double value) {
        double share = Math.min(1, (value - plot.bottom()) / (plot.top() - plot.bottom()));
        return ABOVE_PX + (1 - share) * (HEIGHT_PX - BELOW_PX - ABOVE_PX);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, Math.floor(getWidth())));
        canvas.setHeight(HEIGHT_PX);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT_PX);
        g.setFont(FONT);
        g.setLineWidth(1);
        axes(g);
        if (!plot.isEmpty()) {
            switch (plot.shape()) {
                case BARS -> bars(g);
                case LINE -> line(g);
                case RANGES -> ranges(g);
            }
        }
        plot.reference().ifPresent(value -> {
            g.setStroke(color(palette.text()));
            g.setLineDashes(5, 4);
            g.strokeLine(LEFT_PX, sharp(y(value)), canvas.getWidth() - RIGHT_PX, sharp(y(value)));
            g.setLineDashes();
        });
    }

    private void axes(GraphicsContext g) {
        g.setStroke(color(palette.grid()));
        g.setFill(color(palette.text()));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        double half = (plot.top() + plot.bottom()) / 2;
        for (double value : new double[]{plot.bottom(), half, plot.top()}) {
            g.strokeLine(LEFT_PX, sharp(y(value)), canvas.getWidth() - RIGHT_PX, sharp(y(value)));
            g.fillText(Numbers.plain(value), LEFT_PX - 5, y(value));
        }
        g.setTextAlign(TextAlignment.CENTER);
        double freeFrom = 0;
        for (int i = 0; i < plot.marks().size(); i++) {
            var words = plot.marks().get(i).at();
            double half2 = Math.max(LABEL_PX, words.length() * CHARACTER_PX) / 2;
            boolean isWide = step() >= LABEL_PX;
            double x = Math.clamp(middle(i), half2, Math.max(half2, canvas.getWidth() - half2));
            if (isWide || x - half2 >= freeFrom) {
                g.fillText(words, x, HEIGHT_PX - BELOW_PX / 2.0 + 1, isWide ? step() - 4 : Double.MAX_VALUE);
                freeFrom = x + half2;
            }
        }
    }

    private void bars(GraphicsContext g) {
        double width = Math.max(1, Math.min(WIDEST_BAR_PX, Math.floor(step()) - (step() >= 4 ? 1 : 0)));
        for (int i = 0; i < plot.marks().size(); i++) {
            var mark = plot.marks().get(i);
            double x = Math.floor(middle(i) - width / 2);
            g.setFill(color(palette.track()));
            double top = Math.rint(y(mark.value()));
            g.fillRect(x, top, width, y(0) - top);
            if (mark.hasBand()) {
                g.setFill(color(Palette.faded(palette.track(), FAINT)));
                g.fillRect(x, y(mark.more()), width, y(mark.value()) - y(mark.more()));
                whisker(g, sharp(middle(i)), mark);
            }
        }
    }

    private void whisker(GraphicsContext g, double x, Mark mark) {
        g.setStroke(color(palette.text()));
        g.strokeLine(x, y(mark.low()), x, y(mark.high()));
        g.strokeLine(x - 2, sharp(y(mark.high())), x + 2, sharp(y(mark.high())));
        g.strokeLine(x - 2, sharp(y(mark.low())), x + 2, sharp(y(mark.low())));
    }

    /** Neighbours are joined; where a mark is missing the line breaks. */
    private void line(GraphicsContext g) {
        for (int i = 0; i < plot.marks().size(); i++) {
            var mark = plot.marks().get(i);
            if (!mark.isDrawn()) {
                continue;
            }
            double opacity = mark.isWeak() ? FAINT : 1;
            boolean isAlone = i == 0 || !plot.marks().get(i - 1).isDrawn();
            if (mark.hasBand()) {
                g.setFill(color(Palette.faded(palette.track(), FAINT * opacity)));
                g.fillRect(Math.floor(middle(i) - step() / 2), y(mark.high()), Math.ceil(step()), y(mark.low()) - y(mark.high()));
            }
            g.setStroke(color(Palette.faded(palette.track(), mark.isWeak() ? 0.6 : 1)));
            g.setLineWidth(2);
            if (!isAlone) {
                g.strokeLine(middle(i - 1), y(plot.marks().get(i - 1).value()), middle(i), y(mark.value()));
            }
            g.setLineWidth(1);
            if (step() >= 12) {
                g.setFill(color(palette.track()));
                g.fillOval(middle(i) - 3, y(mark.value()) - 3, 6, 6);
            }
        }
    }

    private void ranges(GraphicsContext g) {
        double width = Math.min(WIDEST_BAR_PX, step() * 0.5);
        for (int i = 0; i < plot.marks().size(); i++) {
            var mark = plot.marks().get(i);
            g.setFill(color(Palette.faded(palette.track(), FAINT)));
            g.fillRect(middle(i) - width / 2, y(mark.high()), width, Math.max(1, y(mark.low()) - y(mark.high())));
            g.setFill(color(palette.track()));
            g.fillRect(middle(i) - width / 2, y(mark.value()) - 1.5, width, 3);
        }
    }

    private static double sharp(double at) {
        return Math.floor(at) + 0.5;
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
