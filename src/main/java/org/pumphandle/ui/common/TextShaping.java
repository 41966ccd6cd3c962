package org.pumphandle.ui.common;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends how JavaFX 26 breaks Hebrew and Arabic text into lines on Linux. Its {@code PangoGlyphLayout} keeps the characters of a run of text by the run; but where a line
 * ends, the same run becomes shorter, and is shaped anew with characters that are no longer its own. Parts of such a text are then shown twice, or every frame
 * ends in an exception of {@code PrismTextLayout.computeTrailingSpaceWidth}. So it gets a map that keeps characters for being freed, and finds none again. That mends a second
 * fault with it: the layout is given to another thread before its characters are freed, which then were that thread's.
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

    /** Addresses of characters, of each thread its own: a thread frees what it kept when the layout is another's already. */
    private static final class KeptForFreeing extends AbstractMap<Object, Long> {
        private final ThreadLocal<List<Long>> ofThread = ThreadLocal.withInitial(ArrayList::new);

        @Override
        public @Nullable Long get(Object run) {
            return null;
        }

        @Override
        public @Nullable Long put(Object run, Long address) {
            ofThread.get().add(address);
            return null;
        }

        @Override
        public Collection<Long> values() {
            return ofThread.get();
        }

        @Override
        public void clear() {
            ofThread.get().clear();
        }

        @Override
        public Set<Entry<Object, Long>> entrySet() {
            throw new UnsupportedOperationException();
        }
    }
}
