package org.pumphandle.ui.timeline;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Palette;

/** Draws the timeline: axis, bands, lanes of episodes, the pointer. JavaFX thread. */
final class TimelinePainter {
    private static final Font FONT = Font.font("Pumphandle Sans", 11);
    private static final double TICK_GAP_PX = 5;
    private static final double AXIS_PX = 22;
    private static final double BAND_PX = 10;
    private static final double LANES_TOP_PX = AXIS_PX + BAND_PX + 12;
    private static final double FOOT_PX = 6;
    private static final double THINNEST_PX = 2.5;
    private static final double HEAD_PX = 6;

    private final GraphicsContext g;
    private final TimelineModel model;
    private final TimeScale scale;
    private final double heightPx;
    private final Palette palette;

    TimelinePainter(GraphicsContext g, TimelineModel model, TimeScale scale, double heightPx, Palette palette) {
        this.g = g;
        this.model = model;
        this.scale = scale;
        this.heightPx = heightPx;
        this.palette = palette;
    }

    /** The lane at a height; negative above the lanes. */
    static int lane(double y, double heightPx) {
        return (int) Math.floor((y - LANES_TOP_PX) / lanePx(heightPx));
    }

    private static double lanePx(double heightPx) {
        return Math.clamp((heightPx - LANES_TOP_PX - FOOT_PX) / Mark.MOST_LANES, 3, 14);
    }

    void draw() {
        g.clearRect(0, 0, scale.widthPx(), heightPx);
        g.setFont(FONT);
        g.setTextBaseline(VPos.CENTER);
        outsideWindow();
        axis();
        bands();
        marks();
        period();
        played();
        pointer();
    }

    /** What everything is narrowed to: the rest stands back, and both ends have a handle. */
    private void period() {
        model.selection().narrowing().period().ifPresent(period -> {
            double left = Math.clamp(scale.x(period.fromT()), 0, scale.widthPx());
            double right = Math.clamp(scale.x(period.toT()), 0, scale.widthPx());
            g.setFill(color(Palette.faded(palette.halo() | 0xFF000000, 0.62)));
            g.fillRect(0, AXIS_PX, left, heightPx - AXIS_PX);
            g.fillRect(right, AXIS_PX, scale.widthPx() - right, heightPx - AXIS_PX);
            g.setFill(color(Palette.faded(palette.track(), 0.10)));
            g.fillRect(left, AXIS_PX, right - left, heightPx - AXIS_PX);
            g.setFill(color(palette.track()));
            g.fillRect(left, AXIS_PX, right - left, 2);
            g.fillRect(left - 1, AXIS_PX, 2, heightPx - AXIS_PX);
            g.fillRect(right - 1, AXIS_PX, 2, heightPx - AXIS_PX);
        });
    }

    /** The instant that is played, as on a tape. */
    private void played() {
        double x = scale.x(model.selection().playedTProperty().get());
        if (x >= -HEAD_PX && x <= scale.widthPx() + HEAD_PX) {
            g.setFill(color(palette.track()));
            g.fillRect(x - 1, AXIS_PX - 2, 2, heightPx - AXIS_PX + 2);
            g.fillPolygon(new double[]{x - HEAD_PX, x + HEAD_PX, x}, new double[]{AXIS_PX - 9, AXIS_PX - 9, AXIS_PX + 1}, 3);
        }
    }

    private void outsideWindow() {
        var window = model.window();
        if (!window.isEmpty()) {
            g.setFill(color(Palette.faded(palette.grid(), 0.35)));
            double left = Math.clamp(scale.x((double) window.startT()), 0, scale.widthPx());
            double right = Math.clamp(scale.x((double) window.endT()), 0, scale.widthPx());
            g.fillRect(0, AXIS_PX, left, heightPx - AXIS_PX);
            g.fillRect(right, AXIS_PX, scale.widthPx() - right, heightPx - AXIS_PX);
        }
    }

    private void axis() {
        g.setLineWidth(1);
        g.setTextAlign(TextAlignment.LEFT);
        double free = 0;
        for (var tick : TimeTicks.of(scale, model.times().zone())) {
            double x = Math.floor(scale.x(tick.t())) + 0.5;
            g.setStroke(color(Palette.faded(palette.grid(), tick.isDay() ? 1 : 0.55)));
            g.strokeLine(x, tick.isDay() ? 4 : AXIS_PX, x, heightPx);
            // A word that would touch the one before says less than none.
            if (x + TICK_GAP_PX >= free) {
                g.setFill(color(palette.text()));
                g.fillText(tick.text(), x + TICK_GAP_PX, AXIS_PX / 2);
                free = x + 2 * TICK_GAP_PX + widthPx(tick.text());
            }
        }
    }

    private void bands() {
        double width = scale.widthPx();
        g.setFill(color(palette.band()));
        g.fillRoundRect(0, AXIS_PX + 2, width, BAND_PX, 4, 4);
        for (var band : model.bands()) {
            double left = Math.max(-4, scale.x((double) band.startT()));
            double right = Math.min(width + 4, scale.x((double) band.endT()));
            if (right >= 0 && left <= width) {
                g.setFill(color(Palette.faded(palette.track(), band.kind() == Band.Kind.STAY ? 1 : 0.45)));
                g.fillRect(left, AXIS_PX + 2, Math.max(1, right - left), BAND_PX);
            }
        }
    }

    private void marks() {
        var contact = model.selection().contact();
        for (var mark : model.marks()) {
            if (contact.isEmpty() || !mark.of().contact().equals(contact.get())) {
                mark(mark, contact.isPresent() ? 0.22 : 0.95);
            }
        }
        if (contact.isPresent()) {
            model.marks().stream().filter(mark -> mark.of().contact().equals(contact.get())).forEach(mark -> mark(mark, 1));
        }
        model.selection().episode().flatMap(this::markOf).ifPresent(this::ring);
    }

    private Optional<Mark> markOf(ContactEpisode chosen) {
        return model.marks().stream().filter(mark -> mark.of().equals(chosen)).findFirst();
    }

    private void mark(Mark mark, double opacity) {
        double left = left(mark);
        double width = width(mark);
        if (left + width >= 0 && left <= scale.widthPx()) {
            double lane = lanePx(heightPx);
            g.setFill(color(Palette.faded(palette.episode(mark.of().episode().minutes()), opacity)));
            g.fillRoundRect(left, LANES_TOP_PX + mark.lane() * lane + 0.5, width, lane - 1, 3, 3);
        }
    }

    private void ring(Mark mark) {
        double lane = lanePx(heightPx);
        g.setStroke(color(palette.hover()));
        g.setLineWidth(2);
        g.strokeRoundRect(left(mark) - 2, LANES_TOP_PX + mark.lane() * lane - 1.5, width(mark) + 4, lane + 3, 5, 5);
    }

    private double left(Mark mark) {
        return scale.x(mark.of().episode().startT());
    }

    private double width(Mark mark) {
        return Math.max(THINNEST_PX, scale.x(mark.of().episode().endT()) - left(mark));
    }

    private void pointer() {
        double t = model.selection().hoveredTProperty().get();
        double x = scale.x(t);
        if (!(x >= 0 && x <= scale.widthPx())) {
            return;
        }
        g.setStroke(color(palette.hover()));
        g.setLineWidth(1);
        g.strokeLine(Math.floor(x) + 0.5, AXIS_PX - 2, Math.floor(x) + 0.5, heightPx);
        var label = model.times().compact(t) + model.times().clock(t).substring(5);
        double width = widthPx(label) + 12;
        double left = Math.clamp(x - width / 2, 0, Math.max(0, scale.widthPx() - width));
        g.setFill(color(palette.hover()));
        g.fillRoundRect(left, 2, width, AXIS_PX - 4, 6, 6);
        g.setFill(color(palette.halo() | 0xFF000000));
        g.fillText(label, left + 6, AXIS_PX / 2);
    }

    private static double widthPx(String words) {
        var measured = new Text(words);
        measured.setFont(FONT);
        return measured.getLayoutBounds().getWidth();
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
