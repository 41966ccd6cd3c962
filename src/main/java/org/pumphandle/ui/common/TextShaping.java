package org.pumphandle.ui.common;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends how JavaFX 26 breaks Hebrew and Arabic text into lines on Linux. Its {@code PangoGlyphLayout} keeps the characters of a run of text by the run; but where a line
 * ends, the same run becomes shorter, and is shaped anew with characters that are no longer its own. Parts of such a text are then shown twice, or every frame
 * ends in an exception of {@code PrismTextLayout.computeTrailingSpaceWidth}. So it gets a map that keeps characters for being freed, and finds none again.
 * Other systems shape text with other classes, which keep nothing.
 */
final class TextShaping {
    private static final Logger LOG = LoggerFactory.getLogger(TextShaping.class);

    private TextShaping() {
    }

    /** Mends it for all text of this process; may be called again. JavaFX thread. */
    static void mend() {
        try {
            var shared = Class.forName("com.sun.javafx.text.GlyphLayoutManager").getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            var layout = shared.get(null);
            if (!layout.getClass().getName().equals("com.sun.javafx.font.freetype.PangoGlyphLayout")) {
                return;
            }
            var kept = layout.getClass().getDeclaredField("runUtf8");
            kept.setAccessible(true);
            if (!(kept.get(layout) instanceof KeptForFreeing)) {
                kept.set(layout, new KeptForFreeing());
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("text from right to left may be shown wrongly where its lines break", e);
        }
    }

    /** Addresses of characters, each under a key of its own. */
    private static final class KeptForFreeing extends LinkedHashMap<Object, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Long get(Object run) {
            return null;
        }

        @Override
        public @Nullable Long put(Object run, Long address) {
            return super.put(new Object(), address);
        }
    }
}
