package org.pumphandle.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.map.TileKey.Frame;

/** Maps as pictures, without JavaFX and without a display. */
public final class MapImage {
    private static final double MAX_ZOOM = 18;
    private static final double PADDING_PX = 40;
    private static final int EDGE_PX = 10;

    private MapImage() {
    }

    /**
     * Paints layers over a box, with scale bar and attribution (which need a layer of the base map, for its font). Any thread; the caller waits
     * for all data.
     *
     * @param layers   bottom first
     * @param widthPx  1 or more
     * @param heightPx 1 or more
     * @throws MapDataException when a layer's data cannot be read
     */
    public static BufferedImage render(List<MapLayer> layers, Bounds bounds, int widthPx, int heightPx, boolean dark) {
        layers.forEach(layer -> layer.deferred().forEach(MapLayer.Level::load));
        var view = Viewport.EMPTY.sized(widthPx, heightPx).fitted(bounds, Math.min(PADDING_PX, Math.min(widthPx, heightPx) / 8.0),
                MAX_ZOOM);
        var image = new TilePainter(layers, dark).paint(new Frame(view.west(), view.north(), view.zoom(), widthPx, heightPx));
        layers.stream().flatMap(layer -> layer.font().stream()).findFirst().ifPresent(font -> {
            var g = image.createGraphics();
            TilePainter.smooth(g);
            var palette = Palette.of(dark);
            scaleBar(g, ScaleLength.upTo(view.metresPerPx(), 120), heightPx, font.atSize(11), palette);
            attribution(g, attribution(layers), widthPx, heightPx, font.atSize(10), palette);
            g.dispose();
        });
        return image;
    }

    /** The attributions of layers, each once. */
    static String attribution(List<MapLayer> layers) {
        return layers.stream().map(MapLayer::attribution).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("  ·  "));
    }

    private static void scaleBar(Graphics2D g, ScaleLength scale, int heightPx, Font font, Palette palette) {
        double y = heightPx - EDGE_PX - 2.0;
        var bar = new Path2D.Double();
        bar.moveTo(EDGE_PX, y - 5);
        bar.lineTo(EDGE_PX, y);
        bar.lineTo(EDGE_PX + scale.widthPx(), y);
        bar.lineTo(EDGE_PX + scale.widthPx(), y - 5);
        g.setStroke(TilePainter.stroke(4));
        g.setColor(new Color(palette.halo(), true));
        g.draw(bar);
        g.setStroke(new BasicStroke(1.6f));
        g.setColor(new Color(palette.name(), true));
        g.draw(bar);
        write(g, scale.text(), EDGE_PX + 5.0, y - 5, font, palette);
    }

    private static void attribution(Graphics2D g, String text, int widthPx, int heightPx, Font font, Palette palette) {
        if (!text.isEmpty()) {
            double width = font.createGlyphVector(g.getFontRenderContext(), text).getLogicalBounds().getWidth();
            write(g, text, widthPx - EDGE_PX - width, heightPx - EDGE_PX, font, palette);
        }
    }

    private static void write(Graphics2D g, String text, double x, double y, Font font, Palette palette) {
        var shape = AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(font.createGlyphVector(g.getFontRenderContext(), text).getOutline());
        g.setStroke(TilePainter.stroke(3));
        g.setColor(new Color(palette.halo(), true));
        g.draw(shape);
        g.setColor(new Color(palette.name(), true));
        g.fill(shape);
    }
}
