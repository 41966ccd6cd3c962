package org.pumphandle.map;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.pumphandle.map.PreparedLayer.Placed;
import org.pumphandle.map.TileKey.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A base map that comes in tiles of its own: fetches those that a picture needs, keeps the last ones, and magnifies the deepest where there is none
 * deeper. A tile that cannot be read stays blank. Safe for all threads.
 */
final class TiledGround {
    private static final Logger LOG = LoggerFactory.getLogger(TiledGround.class);
    private static final int KEPT_TILES = 40;
    private static final int LARGEST_PICTURE_PX = 2_048;
    /** How far a picture that is missing is looked for in coarser ones. */
    private static final int STAND_IN_ZOOMS = 6;
    private static final float PICTURES_IN_THE_DARK = 0.65f;

    private final TileSource source;
    private final Map<SourceTile, Fetched> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceTile, Fetched> eldest) {
            return size() > KEPT_TILES;
        }
    };
    private final AtomicBoolean isWarned = new AtomicBoolean();

    TiledGround(TileSource source) {
        this.source = source;
    }

    /**
     * Paints what is inside a frame.
     *
     * @param painter paints the features of one tile; the graphics are clipped to it meanwhile
     */
    void paint(Graphics2D g, Frame frame, boolean dark, Consumer<List<Placed>> painter) {
        double span = 1 / frame.worldPx();
        var window = new Window(frame.west(), frame.north(), frame.west() + frame.widthPx() * span,
                frame.north() + frame.heightPx() * span);
        var clip = g.getClip();
        for (var tile : covering(frame.zoom(), window)) {
            var onFrame = tile.on(frame);
            if (source.kind() == TileSource.Kind.PICTURES) {
                paintPicture(g, tile, onFrame, dark);
            } else {
                g.clip(onFrame);
                double margin = TilePainter.MARGIN_PX * span;
                painter.accept(tile.window().and(window).in(features(tile), margin));
                g.setClip(clip);
            }
        }
    }

    /** The features with names in and around a frame. */
    List<Placed> named(Frame frame, double aroundPx) {
        if (source.kind() == TileSource.Kind.PICTURES) {
            return List.of();
        }
        double around = aroundPx / frame.worldPx();
        var window = new Window(frame.west() - around, frame.north() - around, frame.west() + frame.widthPx() / frame.worldPx() + around,
                frame.north() + frame.heightPx() / frame.worldPx() + around);
        var named = new ArrayList<Placed>();
        for (var tile : covering(frame.zoom(), window)) {
            for (var placed : tile.window().and(window).in(features(tile), 0)) {
                if (!placed.feature().name().isEmpty()) {
                    named.add(placed);
                }
            }
        }
        return named;
    }

    private void paintPicture(Graphics2D g, SourceTile tile, Rectangle2D onFrame, boolean dark) {
        for (int up = 0; up <= Math.min(STAND_IN_ZOOMS, tile.zoom - source.minZoom()); up++) {
            var picture = fetched(tile.parent(up)).picture();
            if (picture != null) {
                double share = 1.0 / (1 << up);
                double left = (tile.column * share - Math.floor(tile.column * share)) * picture.getWidth();
                double top = (tile.row * share - Math.floor(tile.row * share)) * picture.getHeight();
                // Edges on whole pixels, rounded alike for neighbours.
                int west = (int) Math.rint(onFrame.getMinX());
                int east = (int) Math.rint(onFrame.getMaxX());
                int north = (int) Math.rint(onFrame.getMinY());
                int south = (int) Math.rint(onFrame.getMaxY());
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                var composite = g.getComposite();
                g.setComposite(AlphaComposite.SrcOver.derive(dark ? PICTURES_IN_THE_DARK : 1));
                g.drawImage(picture, west, north, east, south, (int) left, (int) top,
                        (int) Math.ceil(left + share * picture.getWidth()), (int) Math.ceil(top + share * picture.getHeight()), null);
                g.setComposite(composite);
                return;
            }
        }
    }

    private PreparedLayer features(SourceTile tile) {
        return fetched(tile.unshifted()).features();
    }

    private List<SourceTile> covering(double zoom, Window window) {
        boolean isPicture = source.kind() == TileSource.Kind.PICTURES;
        // Pictures are mostly of 256 pixels, and the map's own zooms count by 512.
        int wanted = isPicture ? (int) Math.round(zoom) + 1 : (int) Math.floor(zoom + 1e-9);
        if (wanted < source.minZoom()) {
            return List.of();
        }
        int z = Math.min(wanted, source.maxZoom());
        int side = 1 << z;
        var tiles = new ArrayList<SourceTile>();
        var bounds = Window.of(source.bounds());
        for (int row = (int) Math.floor(Math.max(0, window.north) * side); row <= Math.min(side - 1,
                (int) Math.floor(window.south * side)); row++) {
            for (int column = (int) Math.floor(window.west * side); column <= (int) Math.floor(window.east * side); column++) {
                var tile = new SourceTile(z, Math.floorMod(column, side), row, Math.floorDiv(column, side));
                if (tile.unshifted().window().meets(bounds, 1.0 / side)) {
                    tiles.add(tile);
                }
            }
        }
        return tiles;
    }

    private Content fetched(SourceTile tile) {
        Fetched fetched;
        synchronized (kept) {
            fetched = kept.computeIfAbsent(tile, _ -> new Fetched(() -> read(tile)));
        }
        return fetched.content();
    }

    private Content read(SourceTile tile) {
        try {
            var bytes = source.tile(tile.zoom, tile.column, tile.row);
            if (bytes.isEmpty()) {
                return Content.NONE;
            }
            return source.kind() == TileSource.Kind.PICTURES
                    ? new Content(PreparedLayer.EMPTY, picture(bytes.get()))
                    : new Content(new PreparedLayer(VectorTileReader.read(bytes.get(), tile.zoom, tile.column, tile.row)), null);
        } catch (IOException | RuntimeException e) {
            // Once, and without saying which: that would tell where somebody looks.
            if (!isWarned.getAndSet(true)) {
                LOG.warn("tiles of a base map cannot be read and stay blank: {}", e.getClass().getSimpleName());
            }
            return Content.NONE;
        }
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) > LARGEST_PICTURE_PX || reader.getHeight(0) > LARGEST_PICTURE_PX) {
                    throw new IOException("a picture of more than " + LARGEST_PICTURE_PX + " pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** A part of the unit square, or of its repetitions. */
    private record Window(double west, double north, double east, double south) {
        static Window of(Bounds bounds) {
            return new Window(Mercator.x(bounds.westDeg()), Mercator.y(bounds.northDeg()), Mercator.x(bounds.eastDeg()),
                    Mercator.y(bounds.southDeg()));
        }

        Window and(Window other) {
            return new Window(Math.max(west, other.west), Math.max(north, other.north), Math.min(east, other.east),
                    Math.min(south, other.south));
        }

        boolean meets(Window other, double around) {
            return west <= other.east + around && other.west - around <= east && north <= other.south + around
                    && other.north - around <= south;
        }

        List<Placed> in(PreparedLayer layer, double margin) {
            return layer.in(west - margin, north - margin, east + margin, south + margin);
        }
    }

    /** @param shift the repetition of the world in which it is shown */
    private record SourceTile(int zoom, int column, int row, int shift) {
        SourceTile unshifted() {
            return parent(0);
        }

        SourceTile parent(int up) {
            return new SourceTile(zoom - up, column >> up, row >> up, 0);
        }

        Window window() {
            double side = 1.0 / (1 << zoom);
            double west = shift + column * side;
            return new Window(west, row * side, west + side, (row + 1) * side);
        }

        Rectangle2D on(Frame frame) {
            var window = window();
            double px = frame.worldPx();
            return new Rectangle2D.Double((window.west - frame.west()) * px, (window.north - frame.north()) * px,
                    (window.east - window.west) * px,
                    (window.south - window.north) * px);
        }
    }

    private record Content(PreparedLayer features, @Nullable BufferedImage picture) {
        static final Content NONE = new Content(PreparedLayer.EMPTY, null);
    }

    /** Read by the first who needs it, and again where memory was wanted for something else. */
    private static final class Fetched {
        private final Supplier<Content> source;
        private SoftReference<Content> kept = new SoftReference<>(null);

        Fetched(Supplier<Content> source) {
            this.source = source;
        }

        synchronized Content content() {
            var content = kept.get();
            if (content == null) {
                content = source.get();
                kept = new SoftReference<>(content);
            }
            return content;
        }
    }
}
