package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A font file, read when first needed, so that pictures do not depend on the fonts of the machine. It keeps the outlines of the words written last, as the
 * same names stand on many tiles. Safe for all threads.
 */
final class MapFont {
    private static final int KEPT_WORDS = 2_000;
    private static final double SPACED = 0.08;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Path file;
    private @Nullable Font loaded;
    private final Map<Word, Shape> outlines = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Word, Shape> eldest) {
            return size() > KEPT_WORDS;
        }
    };

    MapFont(Path file) {
        this.file = file;
    }

    /** @throws MapDataException when the file is not a font */
    synchronized Font atSize(double px) {
        var font = loaded;
        if (font == null) {
            font = read();
            loaded = font;
        }
        return font.deriveFont((float) px);
    }

    /**
     * The letters of a text, laid out in the direction of its script from the origin.
     *
     * @param isSpaced whether they stand wider apart, as capitals do
     * @throws MapDataException when the file is not a font
     */
    synchronized Shape outline(String text, double px, boolean isSpaced) {
        return outlines.computeIfAbsent(new Word(text, px, isSpaced), _ -> {
            var font = atSize(px);
            return new TextLayout(text, isSpaced ? font.deriveFont(Map.of(TextAttribute.TRACKING, SPACED)) : font, CONTEXT)
                    .getOutline(null);
        });
    }

    private record Word(String text, double px, boolean isSpaced) {
    }

    private Font read() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException | IOException e) {
            throw new MapDataException(message("map.the-maps-font-cannot-be", file, e.getMessage()),
                    e);
        }
    }
}
