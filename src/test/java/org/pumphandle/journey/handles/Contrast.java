package org.pumphandle.journey.handles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Measures the contrast of writing and icons in a picture of the window, by WCAG 2.2: relative luminance, success criteria 1.4.3 (level AA) and 1.4.11.
 */
final class Contrast {
    private static final double OF_WRITING = 4.5;
    private static final double OF_LARGE_WRITING_AND_ICONS = 3;
    /** 18 pt, and 14 pt bold, at 96 pixels for an inch. */
    private static final double LARGE_PX = 24;

    private static final double LARGE_BOLD_PX = 18.66;
    /** How much of the way from the ground to its colour some pixel of a writing goes, where the writing is not covered. */
    private static final double SEEN = 0.5;

    /** Decoration, which is to be seen through. */
    private static final String WATERMARK = "watermark";

    private final Image picture;
    private final List<String> faults = new ArrayList<>();

    private Contrast(Image picture) {
        this.picture = picture;
    }

    /** What in the window cannot be read well enough, in words; what is disabled or covered does not count. */
    static List<String> faults(Parent root, Image picture) {
        var contrast = new Contrast(picture);
        contrast.measure(root, 1);
        return contrast.faults;
    }

    private void measure(Node node, double opacityAbove) {
        double opacity = opacityAbove * node.getOpacity();
        if (!node.isVisible() || node.isDisabled() || opacity == 0 || WATERMARK.equals(node.getId())) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            measure(text, fill, opacity);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> measure(child, opacity));
        }
    }

    private void measure(Text text, Color fill, double opacity) {
        var area = shown(text);
        if (area.getWidth() <= 0 || area.getHeight() <= 0) {
            return;
        }
        var ground = commonest(area);
        var drawn = ground.interpolate(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), 1), fill.getOpacity() * opacity);
        double ratio = ratio(drawn, ground);
        double wanted = wanted(text);
        if (ratio < wanted && isSeen(area, ground, drawn)) {
            faults.add(String.format(Locale.ROOT, "%.2f instead of %.1f: '%s' in %s on %s, %s", ratio, wanted, text.getText(), hex(drawn),
                    hex(ground), text.getParent()));
        }
    }

    /** The pixels of a writing that its surroundings do not cut away. */
    private Rectangle2D shown(Text text) {
        var bounds = text.localToScene(text.getLayoutBounds());
        double fromX = Math.max(0, bounds.getMinX());
        double fromY = Math.max(0, bounds.getMinY());
        double toX = Math.min(picture.getWidth(), bounds.getMaxX());
        double toY = Math.min(picture.getHeight(), bounds.getMaxY());
        for (Node node = text; node != null; node = node.getParent()) {
            if (node.getClip() != null) {
                var left = node.localToScene(node.getClip().getBoundsInParent());
                fromX = Math.max(fromX, left.getMinX());
                fromY = Math.max(fromY, left.getMinY());
                toX = Math.min(toX, left.getMaxX());
                toY = Math.min(toY, left.getMaxY());
            }
        }
        int x = (int) fromX;
        int y = (int) fromY;
        return new Rectangle2D(x, y, Math.max(0, Math.ceil(toX) - x), Math.max(0, Math.ceil(toY) - y));
    }

    private static double wanted(Text text) {
        double sizePx = text.getFont().getSize();
        boolean isBold = text.getFont().getStyle().contains("Bold");
        boolean isLarge = sizePx >= LARGE_PX || (isBold && sizePx >= LARGE_BOLD_PX);
        return isLarge || text instanceof FontIcon ? OF_LARGE_WRITING_AND_ICONS : OF_WRITING;
    }

    /** The ground, as writing covers less than half of its area. */
    private Color commonest(Rectangle2D area) {
        var pixels = picture.getPixelReader();
        var counts = new HashMap<Integer, Integer>();
        for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        int most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return Color.rgb(most >> 16 & 255, most >> 8 & 255, most & 255);
    }

    private boolean isSeen(Rectangle2D area, Color ground, Color drawn) {
        var pixels = picture.getPixelReader();
        for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
                if (distance(pixels.getColor(x, y), drawn) < (1 - SEEN) * distance(ground, drawn)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double distance(Color a, Color b) {
        return Math.hypot(Math.hypot(a.getRed() - b.getRed(), a.getGreen() - b.getGreen()), a.getBlue() - b.getBlue());
    }

    static double ratio(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
