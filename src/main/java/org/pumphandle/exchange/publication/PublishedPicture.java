package org.pumphandle.exchange.publication;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.pumphandle.model.HexOutline;

/** A published map as a picture: hexagons in five shades, with a grid of degrees, a scale, a legend and what it is. */
public final class PublishedPicture {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int MARGIN = 40;
    private static final Rectangle2D FRAME = new Rectangle2D.Double(MARGIN, 110, 1180, 800);
    private static final int LEGEND_X = 1260;
    private static final int SWATCH = 36;
    private static final Color INK = new Color(0x1c2733);
    private static final Color SOFT = new Color(0x5a6773);
    private static final Color LINES = new Color(0xd5dbe1);
    /** From light to dark, each readable beside the next in grey too. */
    private static final List<Color> SHADES = List.of(new Color(0xd6e6f4), new Color(0xa3cbe5), new Color(0x5fa3d0), new Color(0x2a73b0),
            new Color(0x0b3c73));
    private static final double[] STEPS = {1, 2, 5};

    private final PublishedMap map;
    private final Font regular;
    private final Font bold;
    private final MapFrame frame;
    private final ValueClasses classes;

    private PublishedPicture(PublishedMap map, Path fonts) throws IOException {
        this.map = map;
        this.regular = font(fonts.resolve("PumphandleSans-Regular.ttf"));
        this.bold = font(fonts.resolve("PumphandleSans-Bold.ttf"));
        this.frame = new MapFrame(map.outlines().values(), FRAME);
        this.classes = new ValueClasses(map.sums().values(), SHADES.size());
    }

    /** Where the application's font is not there, any will do. */
    private static Font font(Path file) throws IOException {
        try {
            return Files.isReadable(file) ? Font.createFont(Font.TRUETYPE_FONT, file.toFile()) : new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        } catch (FontFormatException e) {
            throw new IOException("the font " + file.getFileName() + " is damaged", e);
        }
    }

    /**
     * Writes it as PNG.
     *
     * @param fonts the folder of the application's font
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, PublishedMap map, Path fonts) throws IOException {
        Files.write(file, png(map, fonts));
    }

    /**
     * The same, in memory.
     *
     * @param fonts the folder of the application's font
     * @throws IOException where the font is damaged
     */
    public static byte[] png(PublishedMap map, Path fonts) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new PublishedPicture(map, fonts).drawn(), "png", png);
        return png.toByteArray();
    }

    private BufferedImage drawn() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            write(pen, bold, 34, INK, map.title(), MARGIN, 60);
            write(pen, regular, 20, SOFT, map.facts().mark() + ". " + PublishedMap.NOTICE, MARGIN, 92);
            hexagons(pen);
            legend(pen);
            write(pen, regular, 18, SOFT, "Publication " + map.facts().number() + " of station " + map.station() + ", for "
                    + map.facts().audience().code() + ", digest " + map.digest(), MARGIN, HEIGHT - 26);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private void hexagons(Graphics2D pen) {
        var clip = pen.getClip();
        pen.clip(FRAME);
        if (!map.outlines().isEmpty()) {
            degrees(pen);
        }
        pen.setStroke(new BasicStroke(1.5f));
        map.sums().forEach((cell, persons) -> {
            var path = path(map.outline(cell));
            pen.setColor(SHADES.get(classes.of(persons)));
            pen.fill(path);
            pen.setColor(INK);
            pen.draw(path);
        });
        if (!map.outlines().isEmpty()) {
            scale(pen);
        }
        pen.setClip(clip);
        pen.setStroke(new BasicStroke(1.5f));
        pen.setColor(SOFT);
        pen.draw(FRAME);
        if (map.outlines().isEmpty()) {
            write(pen, regular, 26, INK, "No cell has enough persons to be published.", MARGIN + 300, 510);
        }
    }

    private Path2D path(HexOutline outline) {
        var path = new Path2D.Double();
        for (var corner : outline.corners()) {
            var at = frame.at(corner.latDeg(), corner.lonDeg());
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        path.closePath();
        return path;
    }

    private void degrees(Graphics2D pen) {
        double step = round(frame.heightDeg() / 4);
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step)));
        for (double lat = Math.ceil(frame.southDeg() / step) * step; lat <= frame.northDeg(); lat += step) {
            double y = frame.at(lat, frame.westDeg()).getY();
            line(pen, FRAME.getMinX(), y, FRAME.getMaxX(), y);
            write(pen, regular, 16, SOFT, decimal(decimals, Math.abs(lat)) + (lat < 0 ? "° S" : "° N"), (int) FRAME.getMinX() + 6,
                    (int) y - 4);
        }
        step = round((frame.eastDeg() - frame.westDeg()) / 5);
        decimals = (int) Math.max(0, Math.ceil(-Math.log10(step)));
        for (double lon = Math.ceil(frame.westDeg() / step) * step; lon <= frame.eastDeg(); lon += step) {
            double x = frame.at(frame.southDeg(), lon).getX();
            line(pen, x, FRAME.getMinY(), x, FRAME.getMaxY());
            write(pen, regular, 16, SOFT, decimal(decimals, Math.abs(lon)) + (lon < 0 ? "° W" : "° E"), (int) x + 5,
                    (int) FRAME.getMinY() + 20);
        }
    }

    private void scale(Graphics2D pen) {
        double km = round(frame.widthKm() / 5);
        double length = km * frame.pixelsPerKm();
        int x = (int) FRAME.getMaxX() - 20;
        int y = (int) FRAME.getMaxY() - 20;
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(x - length - 10, y - 34, length + 20, 44));
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Line2D.Double(x - length, y, x, y));
        write(pen, regular, 18, INK, decimal(km < 1 ? 1 : 0, km) + " km", (int) (x - length), y - 10);
    }

    private void legend(Graphics2D pen) {
        int y = 130;
        write(pen, bold, 20, INK, "Persons a cell, summed", LEGEND_X, y);
        write(pen, regular, 17, SOFT, "over its published days", LEGEND_X, y + 26);
        y += 50;
        for (int i = 0; i < classes.size(); i++) {
            pen.setColor(SHADES.get(i));
            pen.fillRect(LEGEND_X, y, SWATCH, SWATCH);
            pen.setColor(INK);
            pen.setStroke(new BasicStroke(1));
            pen.drawRect(LEGEND_X, y, SWATCH, SWATCH);
            write(pen, regular, 19, INK, classes.inWords(i), LEGEND_X + SWATCH + 14, y + 25);
            y += SWATCH + 8;
        }
        y += 30;
        for (var line : PublishedMethod.inShort(map)) {
            write(pen, regular, 17, SOFT, line, LEGEND_X, y);
            y += 25;
        }
    }

    private static void line(Graphics2D pen, double x1, double y1, double x2, double y2) {
        pen.setColor(LINES);
        pen.setStroke(new BasicStroke(1));
        pen.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private static void write(Graphics2D pen, Font font, int size, Color color, String text, int x, int y) {
        pen.setFont(font.deriveFont((float) size));
        pen.setColor(color);
        pen.drawString(text, x, y);
    }

    private static String decimal(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** The largest of 1, 2, 5 times a power of ten that is not above. */
    private static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double found = power;
        for (double step : STEPS) {
            found = step * power <= value ? step * power : found;
        }
        return found;
    }
}
