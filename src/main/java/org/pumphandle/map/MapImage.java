package org.pumphandle.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumphandle.map.TileKey.Frame;

/** Maps as pictures, without JavaFX and without a display. */
public final class MapImage {
    private static final double MAX_ZOOM = 18;
    private static final double PADDING_PX = 40;
    private static final int EDGE_PX = 10;
    private static final double CAPTION_PX = 12;
    private static final int CAPTION_LINE_PX = 17;

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
        var view = Viewport.EMPTY.sized(widthPx, heightPx).fitted(bounds, Math.min(PADDING_PX, Math.min(widthPx, heightPx) / 8.0),
                MAX_ZOOM);
        return painted(layers, view, dark);
    }

    /**
     * Paints what a view shows, and under it lines of text on a strip of their own, broken where they are longer than the picture is wide (which needs
     * a layer of the base map too, for its font). Any thread; the caller waits for all data.
     *
     * @param layers bottom first
     * @param view with a width and height of 1 or more
     * @throws MapDataException when a layer's data cannot be read
     */
    public static BufferedImage render(List<MapLayer> layers, Viewport view, boolean dark, List<String> caption) {
        var map = painted(layers, view, dark);
        var font = font(layers).map(found -> found.atSize(CAPTION_PX));
        if (font.isEmpty() || caption.isEmpty()) {
            return map;
        }
        var lines = caption.stream().flatMap(line -> wrapped(line, font.get(), map.getWidth() - 2 * EDGE_PX).stream()).toList();
        var image = new BufferedImage(map.getWidth(), map.getHeight() + lines.size() * CAPTION_LINE_PX + 2 * EDGE_PX,
                BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        TilePainter.smooth(g);
        var palette = Palette.of(dark);
        g.setColor(new Color(palette.land()));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.drawImage(map, 0, 0, null);
        g.setColor(new Color(palette.name()));
        for (int i = 0; i < lines.size(); i++) {
            g.fill(AffineTransform.getTranslateInstance(EDGE_PX, map.getHeight() + EDGE_PX + (i + 0.75) * CAPTION_LINE_PX)
                    .createTransformedShape(glyphs(font.get(), lines.get(i)).getOutline()));
        }
        g.dispose();
        return image;
    }

    /** As many words in each line as there is room for. */
    private static List<String> wrapped(String text, Font font, double widthPx) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && glyphs(font, longer).getLogicalBounds().getWidth() > widthPx) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Laid out with what the writing needs, such as from right to left. */
    private static GlyphVector glyphs(Font font, String text) {
        var direction = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isRightToLeft()
                ? Font.LAYOUT_RIGHT_TO_LEFT
                : Font.LAYOUT_LEFT_TO_RIGHT;
        return font.layoutGlyphVector(new FontRenderContext(null, true, true), text.toCharArray(), 0, text.length(), direction);
    }

    private static BufferedImage painted(List<MapLayer> layers, Viewport view, boolean dark) {
        layers.forEach(layer -> layer.deferred().forEach(MapLayer.Level::load));
        int widthPx = (int) view.widthPx();
        int heightPx = (int) view.heightPx();
        var image = new TilePainter(layers, dark).paint(new Frame(view.west(), view.north(), view.zoom(), widthPx, heightPx));
        font(layers).ifPresent(font -> {
            var g = image.createGraphics();
            TilePainter.smooth(g);
            var palette = Palette.of(dark);
            scaleBar(g, ScaleLength.upTo(view.metresPerPx(), 150), heightPx, font.atSize(11), palette);
            attribution(g, attribution(layers), widthPx, heightPx, font.atSize(10), palette);
            g.dispose();
        });
        return image;
    }

    private static Optional<MapFont> font(List<MapLayer> layers) {
        return layers.stream().flatMap(layer -> layer.font().stream()).findFirst();
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
            g.setColor(new Color(palette.halo(), true));
            g.fill(new RoundRectangle2D.Double(widthPx - 2 * EDGE_PX - width, heightPx - 2.4 * EDGE_PX, width + 3 * EDGE_PX, 3 * EDGE_PX, 8,
                    8));
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
