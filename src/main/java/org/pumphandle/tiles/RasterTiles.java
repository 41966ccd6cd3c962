package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * Cuts a large picture into tiles: those of the deepest zoom from the picture, all others from their four children, so that each part of the picture is
 * read once. The deepest zoom is the one whose pixels are nearest to the picture's. One thread.
 */
final class RasterTiles {
    private static final int SIDE_PX = 256;
    /** Pixels between those whose place is computed; in between it runs straight. */
    private static final int STEP_PX = 16;
    private static final int DEEPEST = 21;
    private static final double MOST_TILES = 400_000;
    private static final double FEWEST_TILES = 64;
    private static final double MORE = 8;

    private final Raster raster;
    private final Envelope box;
    private final int deepest;
    private final MbtilesWriter writer;
    private final Progress progress;
    private final Cancellation cancellation;
    private final long all;
    private long done;

    RasterTiles(Raster raster, MbtilesWriter writer, Progress progress, Cancellation cancellation) {
        this.raster = raster;
        this.box = raster.box();
        this.writer = writer;
        this.progress = progress;
        this.cancellation = cancellation;
        // More than its own pixels fill there are where it lies askew, but not many more.
        double most = Math.min(MOST_TILES, FEWEST_TILES + MORE * raster.pixels() / (SIDE_PX * SIDE_PX));
        int zoom = (int) Math.clamp(Math.rint(Math.log(1 / (raster.pixelSide() * SIDE_PX)) / Math.log(2)), 0, DEEPEST);
        while (zoom > 0 && tiles(zoom) > most) {
            zoom--;
        }
        this.deepest = zoom;
        this.all = (long) Math.ceil(tiles(zoom));
    }

    private double tiles(int zoom) {
        double across = 1L << zoom;
        return (box.getWidth() * across + 1) * (box.getHeight() * across + 1);
    }

    Envelope box() {
        return box;
    }

    int deepest() {
        return deepest;
    }

    void write() throws IOException, SQLException {
        make(Tile.WORLD);
    }

    private @Nullable BufferedImage make(Tile tile) throws IOException, SQLException {
        var own = tile.envelope(0);
        if (!own.intersects(box) || own.intersection(box).getArea() == 0) {
            return null;
        }
        var picture = tile.zoom() == deepest ? sampled(tile) : ofChildren(tile);
        if (picture != null) {
            writer.add(tile, packed(picture));
        }
        return picture;
    }

    private @Nullable BufferedImage ofChildren(Tile tile) throws IOException, SQLException {
        BufferedImage picture = null;
        for (int quarter = 0; quarter < 4; quarter++) {
            var child = make(tile.child(quarter));
            if (child != null) {
                picture = picture == null ? new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_ARGB) : picture;
                var g = picture.createGraphics();
                // Halved exactly, this averages four pixels.
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                int half = SIDE_PX / 2;
                g.drawImage(child, quarter % 2 * half, quarter / 2 * half, half, half, null);
                g.dispose();
            }
        }
        return picture;
    }

    private @Nullable BufferedImage sampled(Tile tile) {
        cancellation.throwIfCancelled();
        progress.report(message("tiles.writing-tiles"), done++, all);
        var picture = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_ARGB);
        boolean isEmpty = true;
        double unit = tile.side() / SIDE_PX;
        for (int top = 0; top < SIDE_PX; top += STEP_PX) {
            for (int left = 0; left < SIDE_PX; left += STEP_PX) {
                double x = tile.west() + left * unit;
                double y = tile.north() + top * unit;
                double further = STEP_PX * unit;
                var nw = raster.pixel(x, y);
                var ne = raster.pixel(x + further, y);
                var sw = raster.pixel(x, y + further);
                var se = raster.pixel(x + further, y + further);
                for (int row = 0; row < STEP_PX; row++) {
                    double v = (row + 0.5) / STEP_PX;
                    for (int column = 0; column < STEP_PX; column++) {
                        double u = (column + 0.5) / STEP_PX;
                        int colour = raster.colour(between(nw.x, ne.x, sw.x, se.x, u, v), between(nw.y, ne.y, sw.y, se.y, u, v));
                        if (colour >>> 24 != 0) {
                            picture.setRGB(left + column, top + row, colour);
                            isEmpty = false;
                        }
                    }
                }
            }
        }
        return isEmpty ? null : picture;
    }

    private static double between(double nw, double ne, double sw, double se, double u, double v) {
        return (nw * (1 - u) + ne * u) * (1 - v) + (sw * (1 - u) + se * u) * v;
    }

    /** A photograph without holes takes a tenth of the room as JPEG. */
    private static byte[] packed(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (isOpaque(picture)) {
            var solid = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_RGB);
            var g = solid.createGraphics();
            g.drawImage(picture, 0, 0, null);
            g.dispose();
            ImageIO.write(solid, "jpg", bytes);
        } else {
            ImageIO.write(picture, "png", bytes);
        }
        return bytes.toByteArray();
    }

    private static boolean isOpaque(BufferedImage picture) {
        for (int y = 0; y < SIDE_PX; y++) {
            for (int x = 0; x < SIDE_PX; x++) {
                if (picture.getRGB(x, y) >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }
}
