package org.pumphandle.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.pumphandle.map.PreparedLayer.Placed;

/** Writes the names of points into the middle of their circles. Unlike the names of the ground they belong to their point and never give way. */
record PointLetters(Graphics2D g, MapFont font, double zoom, boolean dark) {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    void write(List<Placed> points, PathBuilder paths) {
        for (var placed : points) {
            var name = placed.feature().name();
            var lettering = name.isEmpty() ? Look.Lettering.NONE : placed.feature().look().lettering(zoom, dark);
            if (lettering.sizePx() > 0) {
                var glyphs = font.atSize(lettering.sizePx()).createGlyphVector(CONTEXT, name).getOutline();
                var box = glyphs.getBounds2D();
                var outline = placed.feature().outline();
                g.setColor(new Color(lettering.argb(), true));
                g.fill(AffineTransform.getTranslateInstance(paths.px(outline.x[0], placed.shift()) - box.getCenterX(),
                        paths.py(outline.y[0]) - box.getCenterY()).createTransformedShape(glyphs));
            }
        }
    }
}
