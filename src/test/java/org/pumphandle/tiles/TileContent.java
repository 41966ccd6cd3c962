package org.pumphandle.tiles;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** What stands in a tile, in words: layer, attributes, kind of geometry and its numbers of vertices by part. */
final class TileContent {
    private static final int CLOSE_PATH = 7;

    private TileContent() {
    }

    static List<String> of(MbtilesFile file, Tile tile) {
        return file.tile(tile.zoom(), tile.column(), tile.row()).map(TileContent::of).orElse(List.of());
    }

    private static List<String> of(byte[] bytes) {
        try {
            var found = new ArrayList<String>();
            for (var layer : VectorTile.Tile.parseFrom(bytes).getLayersList()) {
                for (var feature : layer.getFeaturesList()) {
                    var attributes = new TreeMap<String, Object>();
                    for (int i = 0; i < feature.getTagsCount(); i += 2) {
                        attributes.put(layer.getKeys(feature.getTags(i)), MvtUtil.toObject(layer.getValues(feature.getTags(i + 1))));
                    }
                    found.add(layer.getName() + " " + attributes + " " + feature.getType() + " " + parts(feature));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> parts(VectorTile.Tile.Feature feature) {
        var parts = new ArrayList<Integer>();
        for (int i = 0; i < feature.getGeometryCount();) {
            int command = feature.getGeometry(i++);
            int count = command >> 3;
            if ((command & 7) == 1) {
                parts.add(count);
            } else if ((command & 7) != CLOSE_PATH) {
                parts.set(parts.size() - 1, parts.getLast() + count);
            }
            i += (command & 7) == CLOSE_PATH ? 0 : 2 * count;
        }
        return parts;
    }

    /** Converts without anybody watching. */
    static void convert(java.nio.file.Path extract, java.nio.file.Path target) {
        StreetMapConversion.convert(extract, target, "a map", Progress.NONE, new Cancellation());
    }
}
