package org.pumphandle.exchange.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Line;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.words.Messages;

/** Draws a picture of its own. */
public final class PngDrawing {
    private static final float BORDER_PT = 0.6f;

    private final Font regular;
    private final Font bold;
    private final Graphics2D pen;

    private PngDrawing(Graphics2D pen, PageAssets assets) throws IOException {
        this.pen = pen;
        this.regular = font(PageFonts.regular(assets.folder()));
        this.bold = font(PageFonts.bold(assets.folder()));
    }

    private static Font font(Path file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException e) {
            throw new IOException("the font " + file.getFileName() + " is damaged", e);
        }
    }

    /**
     * A drawing as PNG.
     *
     * @param widthPx of the picture; its height follows
     * @throws IOException where a font is missing or damaged
     */
    public static byte[] of(Drawing drawing, int widthPx, PageAssets assets) throws IOException {
        double scale = widthPx / drawing.widthPt();
        var image = new BufferedImage(widthPx, (int) Math.round(scale * drawing.heightPt()), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.scale(scale, scale);
            drawing.shapes().forEach(new PngDrawing(pen, assets)::draw);
        } finally {
            pen.dispose();
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private void draw(Drawing.Shape shape) {
        switch (shape) {
            case Area area -> {
                var way = way(area.corners());
                way.closePath();
                if (area.fill() != Ink.NONE) {
                    pen.setColor(colour(area.fill()));
                    pen.fill(way);
                }
                stroke(way, area.border(), BORDER_PT);
            }
            case Line line -> stroke(way(line.points()), line.ink(), (float) line.widthPt());
            case Label label -> write(label);
        }
    }

    private void stroke(Shape way, Ink ink, float widthPt) {
        if (ink != Ink.NONE) {
            pen.setColor(colour(ink));
            pen.setStroke(new BasicStroke(widthPt, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            pen.draw(way);
        }
    }

    private void write(Label label) {
        if (!label.text().isBlank()) {
            var font = (label.isBold() ? bold : regular).deriveFont((float) label.sizePt());
            var layout = new TextLayout(label.text(), Map.of(TextAttribute.FONT, font, TextAttribute.RUN_DIRECTION,
                    Messages.isRightToLeft() ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR),
                    pen.getFontRenderContext());
            double left = switch (label.align()) {
                case LEFT -> 0;
                case MIDDLE -> layout.getAdvance() / 2;
                case RIGHT -> layout.getAdvance();
            };
            pen.setColor(colour(label.ink()));
            layout.draw(pen, (float) (label.x() - left), (float) label.y());
        }
    }

    private static Path2D way(List<Point> points) {
        var way = new Path2D.Double();
        way.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> way.lineTo(point.x(), point.y()));
        return way;
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb());
    }
}
