package org.pumphandle.map;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows layers as tiles: draws those that are there, asks for those that are missing, and has older or coarser ones stand in meanwhile.
 * JavaFX thread only.
 */
final class TileBoard {
    private static final Logger LOG = LoggerFactory.getLogger(TileBoard.class);
    private static final int CACHED_TILES = 128;
    /** How much coarser the tiles are that stand in where nothing else is: three zooms. */
    private static final int OVERVIEW_STEPS = 12;

    private final TileCache cache = new TileCache(CACHED_TILES);
    private final Runnable changed;
    private final TileQueue queue;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "map-loader");
        thread.setDaemon(true);
        return thread;
    });
    private Sheet sheet = new Sheet(new TilePainter(List.of(), false), 0);
    /** What was shown before, whose tiles come back with another look at it, as when the light is turned back. */
    private Sheet before = sheet;
    private int loading;
    private int shownRevision;
    private int shownStep;
    private List<TileKey> requested = List.of();

    /** @param changed runs on the JavaFX thread when there is something new to draw */
    TileBoard(Runnable changed) {
        this.changed = changed;
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 2);
        this.queue = new TileQueue(threads, (key, pixels) -> {
            var buffer = new PixelBuffer<>(Viewport.TILE_PX, Viewport.TILE_PX, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            Platform.runLater(() -> {
                cache.put(key, new WritableImage(buffer));
                changed.run();
            });
        });
    }

    List<MapLayer> layers() {
        return sheet.painter.layers();
    }

    boolean isDark() {
        return sheet.painter.dark();
    }

    /** Shows other layers, or the same in another theme. */
    void show(List<MapLayer> layers, boolean dark) {
        if (sheet.shows(layers, dark)) {
            return;
        }
        var last = sheet;
        sheet = before.shows(layers, dark) ? before : new Sheet(new TilePainter(List.copyOf(layers), dark), newest() + 1);
        before = last;
        ask();
        for (var layer : layers) {
            for (var level : layer.deferred()) {
                loading++;
                loader.execute(() -> load(layer, level));
            }
        }
    }

    void dispose() {
        loader.shutdownNow();
        queue.close();
        cache.clear();
    }

    private void load(MapLayer layer, MapLayer.Level level) {
        try {
            level.load();
        } catch (RuntimeException e) {
            LOG.error("the layer {} stays incomplete", layer.name(), e);
        }
        Platform.runLater(() -> {
            loading--;
            renew();
        });
    }

    private void renew() {
        sheet = new Sheet(sheet.painter, newest() + 1);
        before = sheet;
        ask();
    }

    private int newest() {
        return Math.max(sheet.revision, before.revision);
    }

    private void ask() {
        requested = List.of();
        changed.run();
    }

    /**
     * Draws what is there for a view.
     *
     * @param target where a movement under way will end: its tiles are the ones to ask for
     * @return whether nothing is missing any more at the target
     */
    boolean draw(GraphicsContext g, Viewport now, Viewport target) {
        int step = TileKey.stepFor(target.zoom());
        g.setFill(LivePainter.color(Palette.of(sheet.painter.dark()).water()));
        g.fillRect(0, 0, now.widthPx(), now.heightPx());
        if (!covers(now, sheet.revision, step)) {
            drawStandIns(g, now, step);
        }
        drawLevel(g, now, sheet.revision, step);
        var missing = missing(target, step);
        if (missing.isEmpty()) {
            shownRevision = sheet.revision;
            shownStep = step;
        }
        request(target, step, missing);
        return missing.isEmpty() && loading == 0;
    }

    /** Not what another stand-in hides: scaling tiles is what a frame's time goes into while the map zooms. */
    private void drawStandIns(GraphicsContext g, Viewport now, int step) {
        boolean isOther = shownRevision != sheet.revision || shownStep != step;
        if (!isOther || !covers(now, shownRevision, shownStep)) {
            drawLevel(g, now, sheet.revision, overview(step));
        }
        if (isOther) {
            drawLevel(g, now, shownRevision, shownStep);
        }
    }

    private boolean covers(Viewport view, int ofRevision, int step) {
        return covering(view, ofRevision, step).stream().allMatch(cache::has);
    }

    private static int overview(int step) {
        return Math.max(0, step - OVERVIEW_STEPS);
    }

    private void request(Viewport target, int step, List<TileKey> missing) {
        var wanted = new ArrayList<>(missing);
        for (var key : covering(target, sheet.revision, overview(step))) {
            if (!cache.has(key)) {
                wanted.add(key);
            }
        }
        if (!wanted.equals(requested)) {
            requested = wanted;
            queue.request(wanted, sheet.painter::paint);
        }
    }

    private List<TileKey> missing(Viewport target, int step) {
        var keys = covering(target, sheet.revision, step);
        keys.removeIf(cache::has);
        double tile = Viewport.TILE_PX / Viewport.worldPx(TileKey.zoomOf(step));
        keys.sort(Comparator.comparingDouble(
                key -> Math.hypot((key.column() + 0.5) * tile - target.x(), (key.row() + 0.5) * tile - target.y())));
        return keys;
    }

    private static List<TileKey> covering(Viewport view, int ofRevision, int step) {
        double tile = Viewport.TILE_PX / Viewport.worldPx(TileKey.zoomOf(step));
        var keys = new ArrayList<TileKey>();
        if (view.widthPx() == 0 || view.heightPx() == 0) {
            return keys;
        }
        int lastRow = (int) Math.floor(Math.min(1 - 1e-12, view.worldY(view.heightPx())) / tile);
        int lastColumn = (int) Math.floor(view.worldX(view.widthPx() - 1e-6) / tile);
        for (int row = (int) Math.floor(Math.max(0, view.north()) / tile); row <= lastRow; row++) {
            for (int column = (int) Math.floor(view.west() / tile); column <= lastColumn; column++) {
                keys.add(new TileKey(ofRevision, step, column, row));
            }
        }
        return keys;
    }

    private void drawLevel(GraphicsContext g, Viewport now, int ofRevision, int step) {
        double tile = Viewport.TILE_PX / Viewport.worldPx(TileKey.zoomOf(step)) * now.worldPx();
        double left = now.widthPx() / 2 - now.x() * now.worldPx();
        double top = now.heightPx() / 2 - now.y() * now.worldPx();
        g.setImageSmoothing(Math.abs(tile - Viewport.TILE_PX) > 1e-6);
        cache.level(ofRevision, step).forEach((key, image) -> {
            // Edges on whole pixels, rounded alike for neighbours: no seams, and unscaled tiles stay sharp.
            double west = Math.rint(left + key.column() * tile);
            double east = Math.rint(left + (key.column() + 1) * tile);
            double north = Math.rint(top + key.row() * tile);
            double south = Math.rint(top + (key.row() + 1) * tile);
            if (east > 0 && west < now.widthPx() && south > 0 && north < now.heightPx()) {
                g.drawImage(image, west, north, east - west, south - north);
                cache.get(key);
            }
        });
    }

    /** What is shown: tiles of one revision. */
    private record Sheet(TilePainter painter, int revision) {
        boolean shows(List<MapLayer> layers, boolean dark) {
            return painter.dark() == dark && painter.layers().equals(layers);
        }
    }
}
