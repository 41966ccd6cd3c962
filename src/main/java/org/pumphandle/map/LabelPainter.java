package org.pumphandle.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.map.Look.Lettering;
import org.pumphandle.map.PreparedLayer.Placed;
import org.pumphandle.map.TileKey.Frame;

/**
 * Writes names over a picture: greatest first, each only where it meets none already written. Names around the picture are placed as well
 * and by the same order, so that neighbouring tiles mostly agree on who gives way. Writes nothing when no layer brings a font.
 */
final class LabelPainter {
    private static final double AROUND_PX = 384;
    private static final double APART_PX = 4;

    private final TilePainter painter;
    private final Frame frame;
    private final FontRenderContext context = new FontRenderContext(null, true, true);

    LabelPainter(TilePainter painter, Frame frame) {
        this.painter = painter;
        this.frame = frame;
    }

    void paint(Graphics2D g) {
        var font = painter.layers().stream().flatMap(layer -> layer.font().stream()).findFirst();
        if (font.isEmpty()) {
            return;
        }
        var taken = new ArrayList<Rectangle2D>();
        for (var placed : named()) {
            var lettering = placed.feature().look().lettering(frame.zoom(), painter.dark());
            label(placed, lettering, font.get()).filter(label -> isFree(label.box, taken)).ifPresent(label -> {
                taken.add(label.box);
                draw(g, label, lettering);
            });
        }
    }

    private List<Placed> named() {
        double around = AROUND_PX / frame.worldPx();
        var named = new ArrayList<Placed>();
        for (var layer : painter.layers()) {
            for (var placed : layer.at(frame.zoom()).in(frame.west() - around, frame.north() - around,
                    frame.west() + frame.widthPx() / frame.worldPx() + around,
                    frame.north() + frame.heightPx() / frame.worldPx() + around)) {
                if (!placed.feature().name().isEmpty()
                        && placed.feature().look().lettering(frame.zoom(), painter.dark()).sizePx() > 0) {
                    named.add(placed);
                }
            }
        }
        named.sort(Comparator.<Placed>comparingDouble(placed -> -placed.feature().room())
                .thenComparingInt(placed -> -placed.feature().look().order()).thenComparingInt(Placed::place));
        return named;
    }

    private Optional<Label> label(Placed placed, Lettering lettering, MapFont mapFont) {
        var feature = placed.feature();
        var font = mapFont.atSize(lettering.sizePx());
        var text = feature.name();
        if (lettering.capitals()) {
            text = text.toUpperCase(Locale.ROOT);
            font = font.deriveFont(Map.of(TextAttribute.TRACKING, 0.08));
        }
        var shape = glyphs(text, font);
        double widthPx = shape.getBounds2D().getWidth();
        var paths = new PathBuilder(frame, 0);
        if (feature.outline().kind == MapShape.Kind.LINE) {
            return LineAnchor.of(feature.outline(), widthPx / frame.worldPx()).map(
                    anchor -> new Label(turned(shape, anchor.angle(), paths.px(anchor.x(), placed.shift()), paths.py(anchor.y()))));
        }
        boolean fits = feature.room() == 0 || widthPx / 2 < 1.5 * feature.room() * frame.worldPx();
        var box = feature.outline().envelope;
        boolean sticksOut = feature.outline().kind == MapShape.Kind.POLYGON && widthPx > box.getWidth() * frame.worldPx() * 1.2;
        if (!fits || sticksOut) {
            return Optional.empty();
        }
        return Optional.of(
                new Label(turned(shape, 0, paths.px((box.getMinX() + box.getMaxX()) / 2, placed.shift()),
                        paths.py((box.getMinY() + box.getMaxY()) / 2))));
    }

    private Shape glyphs(String text, Font font) {
        return font.layoutGlyphVector(context, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT).getOutline();
    }

    /** The glyphs with their middle at a place, turned about it. */
    private static Shape turned(Shape glyphs, double angle, double px, double py) {
        var box = glyphs.getBounds2D();
        var place = AffineTransform.getTranslateInstance(px, py);
        place.rotate(angle);
        place.translate(-box.getCenterX(), -box.getCenterY());
        return place.createTransformedShape(glyphs);
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
