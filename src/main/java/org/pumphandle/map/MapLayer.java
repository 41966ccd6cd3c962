package org.pumphandle.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something to draw under a name, possibly in several levels of detail. Making one is cheap: projecting and indexing happen once, in the
 * background, when it is first drawn. Safe for all threads.
 */
public final class MapLayer {
    /** From here on points stand for themselves, however near they are. */
    static final double APART_FROM_ZOOM = 18.5;
    private static final double LEVEL_ZOOMS = 0.5;

    private final String name;
    private final String attribution;
    private final Optional<Bounds> bounds;
    private final List<Level> levels;
    private final boolean isGround;
    private final @Nullable MapFont font;
    private final @Nullable TiledGround tiles;

    private MapLayer(String name, String attribution, Optional<Bounds> bounds, List<Level> levels, boolean isGround,
            @Nullable MapFont font, @Nullable TiledGround tiles) {
        this.name = name;
        this.attribution = attribution;
        this.bounds = bounds;
        this.levels = List.copyOf(levels);
        this.isGround = isGround;
        this.font = font;
        this.tiles = tiles;
    }

    /** A base map whose tiles come from a source, fetched while it is painted. It has no bounds of its own to be fitted. */
    public static MapLayer ofTiles(String name, String attribution, TileSource source) {
        return new MapLayer(name, attribution, Optional.empty(), List.of(), true, null, new TiledGround(source));
    }

    /** A layer of shapes; later ones are drawn over earlier ones of the same kind, lines over areas, points over lines. */
    public static MapLayer of(String name, List<MapShape> shapes) {
        var own = List.copyOf(shapes);
        var bounds = own.stream().map(shape -> Bounds.of(shape.lonDeg(), shape.latDeg())).reduce(Bounds::and);
        return new MapLayer(name, "", bounds,
                List.of(new Level(0, false, () -> prepared(own))), false, null, null);
    }

    /**
     * A layer of shapes whose points, as far as they have keys, are drawn as one circle with their number where they lie near each other on the
     * screen; the further out, the more of them. What hover and click report of such a circle is a {@link PointCluster}.
     */
    public static MapLayer clustered(String name, List<MapShape> shapes) {
        var own = List.copyOf(shapes);
        var plain = of(name, own);
        var levels = new ArrayList<Level>();
        for (double zoom = 0; zoom < APART_FROM_ZOOM; zoom += LEVEL_ZOOMS) {
            double from = zoom;
            levels.add(new Level(zoom, false, () -> PointClusters.at(from, own)));
        }
        levels.add(new Level(APART_FROM_ZOOM, false, () -> prepared(own)));
        return new MapLayer(name, "", plain.bounds, levels, false, null, null);
    }

    /** The same without anything to draw; what it brings along for others, such as the font of names, it still brings. */
    public MapLayer emptied() {
        return new MapLayer(name, "", Optional.empty(), List.of(), isGround, font, null);
    }

    private static PreparedLayer prepared(List<MapShape> shapes) {
        // One look per symbol, so that drawing tells runs of the same symbol by identity.
        var looks = new HashMap<MapSymbol, Look>();
        return new PreparedLayer(
                shapes.stream().map(shape -> Feature.of(shape, looks.computeIfAbsent(shape.symbol(), Look.Fixed::new))).toList());
    }

    static MapLayer ofFeatures(String name, Optional<Bounds> bounds, List<Feature> features) {
        return new MapLayer(name, "", bounds, List.of(new Level(0, false, () -> new PreparedLayer(features))), true, null, null);
    }

    static MapLayer ofLevels(String name, String attribution, List<Level> coarseFirst, MapFont font) {
        return new MapLayer(name, attribution, Optional.empty(), coarseFirst, true, font, null);
    }

    /** The same with a line that says whose data it is, shown in the map's corner. */
    public MapLayer withAttribution(String text) {
        return new MapLayer(name, text, bounds, levels, isGround, font, tiles);
    }

    public String name() {
        return name;
    }

    /** Empty where there is nothing to say. */
    public String attribution() {
        return attribution;
    }

    /** The box around all; empty for a layer without shapes, and for the base map, which is everywhere. */
    public Optional<Bounds> bounds() {
        return bounds;
    }

    /** Whether it belongs to the ground on which names are written, and not to what is laid over it. */
    boolean isGround() {
        return isGround;
    }

    Optional<MapFont> font() {
        return Optional.ofNullable(font);
    }

    /** Where it comes in tiles of its own, these; it has no levels then. */
    Optional<TiledGround> tiles() {
        return Optional.ofNullable(tiles);
    }

    /** The finest level for a zoom that is there already; where the coarsest is not deferred it is loaded now. */
    PreparedLayer at(double zoom) {
        for (var level : levels.reversed()) {
            if (level.minZoom <= zoom && (!level.deferred || level.isLoaded())) {
                return level.load();
            }
        }
        return PreparedLayer.EMPTY;
    }

    /** The finest level for a zoom that is there already, without loading any. */
    PreparedLayer readyAt(double zoom) {
        for (var level : levels.reversed()) {
            var loaded = level.loaded;
            if (level.minZoom <= zoom && loaded != null) {
                return loaded;
            }
        }
        return PreparedLayer.EMPTY;
    }

    /** Levels that only {@link Level#load} brings in, which a view does in the background. */
    List<Level> deferred() {
        var missing = new ArrayList<Level>();
        for (var level : levels) {
            if (level.deferred && !level.isLoaded()) {
                missing.add(level);
            }
        }
        return missing;
    }

    /** The data for zooms from {@code minZoom} on. */
    static final class Level {
        private final double minZoom;
        private final boolean deferred;
        private final Supplier<PreparedLayer> source;
        private volatile @Nullable PreparedLayer loaded;

        Level(double minZoom, boolean deferred, Supplier<PreparedLayer> source) {
            this.minZoom = minZoom;
            this.deferred = deferred;
            this.source = source;
        }

        boolean isLoaded() {
            return loaded != null;
        }

        /** @throws MapDataException when the data cannot be read */
        synchronized PreparedLayer load() {
            var ready = loaded;
            if (ready == null) {
                ready = source.get();
                loaded = ready;
            }
            return ready;
        }
    }
}
