package org.pumphandle.ui.casemap;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pumphandle.map.MapImage;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.Viewport;

/**
 * What a map shows at a moment, to be painted again elsewhere. Immutable; safe for all threads.
 *
 * @param layers bottom first
 * @param live shapes over them
 */
record SeenMap(List<MapLayer> layers, List<MapShape> live, Viewport view, boolean isDark) implements Function<List<String>, BufferedImage> {
    SeenMap {
        layers = List.copyOf(layers);
        live = List.copyOf(live);
    }

    /** Paints it over lines of text. */
    @Override
    public BufferedImage apply(List<String> caption) {
        var all = new ArrayList<>(layers);
        all.add(MapLayer.of("live", live));
        return MapImage.render(all, view, isDark, caption);
    }
}
