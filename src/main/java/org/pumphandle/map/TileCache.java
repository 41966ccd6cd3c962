package org.pumphandle.map;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** The tiles used last. One tile takes a megabyte. JavaFX thread only. */
final class TileCache {
    private final LinkedHashMap<TileKey, Image> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final int capacity;

    TileCache(int capacity) {
        this.capacity = capacity;
    }

    @Nullable
    Image get(TileKey key) {
        return tiles.get(key);
    }

    boolean has(TileKey key) {
        return tiles.containsKey(key);
    }

    void put(TileKey key, Image tile) {
        tiles.put(key, tile);
        var eldest = tiles.entrySet().iterator();
        while (tiles.size() > capacity) {
            eldest.next();
            eldest.remove();
        }
    }

    /** Tiles of one revision and step, without counting as use. */
    Map<TileKey, Image> level(int revision, int step) {
        var level = new LinkedHashMap<TileKey, Image>();
        tiles.forEach((key, image) -> {
            if (key.revision() == revision && key.step() == step) {
                level.put(key, image);
            }
        });
        return level;
    }

    void clear() {
        tiles.clear();
    }
}
