package org.pumphandle.map;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A font file, read when first needed, so that pictures do not depend on the fonts of the machine. Safe for all threads. */
final class MapFont {
    private final Path file;
    private @Nullable Font loaded;

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

    private Font read() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException | IOException e) {
            throw new MapDataException(
                    "the map's font " + file + " cannot be read: " + e.getMessage() + "; restore it from the installation",
                    e);
        }
    }
}
