package org.pumphandle.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.pumphandle.map.Look.Lettering;
import org.pumphandle.map.PreparedLayer.Placed;
import org.pumphandle.map.TileKey.Frame;

/**
 * Writes the names of a map's ground over it: greatest first, each only where it meets none already written. Names around the picture are placed as well
 * and by the same order, so that neighbouring tiles mostly agree on who gives way. Writes nothing when no layer brings a font.
 */
final class LabelPainter {
    private static final double AROUND_PX = 384;
    private static final double APART_PX = 4;
    private static final int LONG_TEXT = 12;
    /** The same name is not repeated nearer than this. */
    private static final double REPEATED_PX = 280;
    /** A street that is this long has its name once more. */
    private static final double STRETCH_PX = 600;
    /** No letter is narrower on average, as a share of the font's size. */
    private static final double NARROWEST = 0.3;

    private final TilePainter painter;
    private final Frame frame;
    private final PathBuilder paths;

    LabelPainter(TilePainter painter, Frame frame) {
        this.painter = painter;
        this.frame = frame;
        this.paths = new PathBuilder(frame, 0);
    }

    void paint(Graphics2D g) {
        var font = painter.layers().stream().flatMap(layer -> layer.font().stream()).findFirst();
        if (font.isEmpty()) {
            return;
        }
        var taken = new ArrayList<Rectangle2D>();
        var written = new HashMap<String, List<Rectangle2D>>();
        for (var placed : named()) {
            var lettering = placed.feature().look().lettering(frame.zoom(), painter.dark());
            var ofName = written.computeIfAbsent(placed.feature().name(), _ -> new ArrayList<>());
            for (var label : labels(placed, lettering, font.get())) {
                if (isFree(label.box, taken) && isFirst(label.box, ofName)) {
                    taken.add(label.box);
                    ofName.add(label.box);
                    draw(g, label, lettering);
                }
            }
        }
    }

    private List<Placed> named() {
        double around = AROUND_PX / frame.worldPx();
        var named = new ArrayList<Placed>();
        for (var layer : painter.layers().stream().filter(MapLayer::isGround).toList()) {
            named.addAll(layer.at(frame.zoom()).in(frame.west() - around, frame.north() - around,
                    frame.west() + frame.widthPx() / frame.worldPx() + around,
                    frame.north() + frame.heightPx() / frame.worldPx() + around));
            layer.tiles().ifPresent(tiles -> named.addAll(tiles.named(frame, AROUND_PX)));
        }
        named.removeIf(placed -> placed.feature().name().isBlank()
                || placed.feature().look().lettering(frame.zoom(), painter.dark()).sizePx() == 0);
        named.sort(Comparator.<Placed>comparingDouble(placed -> -placed.feature().room())
                .thenComparingInt(placed -> -placed.feature().look().order()).thenComparingInt(Placed::place));
        return named;
    }

    private List<Label> labels(Placed placed, Lettering lettering, MapFont mapFont) {
        var feature = placed.feature();
        var text = lettering.capitals() ? feature.name().toUpperCase(Locale.ROOT) : feature.name();
        boolean isLine = feature.outline().kind == MapShape.Kind.LINE;
        if (isLine && text.length() * NARROWEST * lettering.sizePx() > LineAnchor.length(feature.outline()) * frame.worldPx()) {
            return List.of();
        }
        Lines lines = part -> mapFont.outline(part, lettering.sizePx(), lettering.capitals());
        var shape = isLine ? lines.of(text) : inLines(text.strip(), lettering.sizePx(), lines);
        double widthPx = shape.getBounds2D().getWidth();
        if (isLine) {
            return LineAnchor.of(feature.outline(), widthPx / frame.worldPx(), STRETCH_PX / frame.worldPx()).stream()
                    .filter(anchor -> isNear(paths.px(anchor.x(), placed.shift()), paths.py(anchor.y())))
                    .map(anchor -> new Label(turned(shape, anchor.angle(), paths.px(anchor.x(), placed.shift()), paths.py(anchor.y()))))
                    .toList();
        }
        boolean fits = feature.room() == 0 || widthPx / 2 < 1.5 * feature.room() * frame.worldPx();
        var box = feature.outline().envelope;
        boolean sticksOut = feature.outline().kind == MapShape.Kind.POLYGON && widthPx > box.getWidth() * frame.worldPx() * 1.2;
        if (!fits || sticksOut) {
            return List.of();
        }
        return List.of(
                new Label(turned(shape, 0, paths.px((box.getMinX() + box.getMaxX()) / 2, placed.shift()),
                        paths.py((box.getMinY() + box.getMaxY()) / 2))));
    }

    private boolean isNear(double px, double py) {
        return px > -AROUND_PX && px < frame.widthPx() + AROUND_PX && py > -AROUND_PX && py < frame.heightPx() + AROUND_PX;
    }

    /** Breaks a long text at the space nearest to its middle. */
    private static Shape inLines(String text, double sizePx, Lines lines) {
        int middle = text.length() / 2;
        int after = text.indexOf(' ', middle);
        int before = text.lastIndexOf(' ', middle);
        int at = after < 0 || (before >= 0 && middle - before < after - middle) ? before : after;
        if (text.length() < LONG_TEXT || at < 0) {
            return lines.of(text);
        }
        var both = new Path2D.Double();
        var first = lines.of(text.substring(0, at));
        var second = lines.of(text.substring(at + 1));
        double middleOfFirst = first.getBounds2D().getCenterX();
        both.append(first, false);
        both.append(AffineTransform.getTranslateInstance(middleOfFirst - second.getBounds2D().getCenterX(), sizePx * 1.2)
                .createTransformedShape(second), false);
        return both;
    }

    /** Lays out one line of letters. */
    private interface Lines {
        Shape of(String text);
    }

    /** The glyphs with their middle at a place, turned about it. */
    private static Shape turned(Shape glyphs, double angle, double px, double py) {
        var box = glyphs.getBounds2D();
        var place = AffineTransform.getTranslateInstance(px, py);
        place.rotate(angle);
        place.translate(-box.getCenterX(), -box.getCenterY());
        return place.createTransformedShape(glyphs);
    }

    /** Whether the same name does not stand near: a street comes in many pieces. */
    private static boolean isFirst(Rectangle2D box, List<Rectangle2D> ofName) {
        return ofName.stream()
                .noneMatch(other -> Math.hypot(other.getCenterX() - box.getCenterX(), other.getCenterY() - box.getCenterY()) < REPEATED_PX);
    }

    private static boolean isFree(Rectangle2D box, List<Rectangle2D> taken) {
        return taken.stream().noneMatch(box::intersects);
    }

    private static void draw(Graphics2D g, Label label, Lettering lettering) {
        g.setColor(new Color(lettering.haloArgb(), true));
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(label.shape);
        g.setColor(new Color(lettering.argb(), true));
        g.fill(label.shape);
    }

    private record Label(Shape shape, Rectangle2D box) {
        Label(Shape shape) {
            var box = shape.getBounds2D();
            this(shape, new Rectangle2D.Double(box.getX() - APART_PX, box.getY() - APART_PX, box.getWidth() + 2 * APART_PX,
                    box.getHeight() + 2 * APART_PX));
        }
    }
}
