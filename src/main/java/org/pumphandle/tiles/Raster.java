package org.pumphandle.tiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A large picture that lies on the ground, read in blocks of which few are kept, so that memory does not grow with it. One thread.
 */
final class Raster {
    /** Pixels along a block's side. */
    static final int BLOCK = 512;
    private static final int KEPT_BLOCKS = 48;

    private final int width;
    private final int height;
    private final GroundReference reference;
    private final double[] onGround;
    private final Blocks blocks;
    private final Map<Long, int[]> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, int[]> eldest) {
            return size() > KEPT_BLOCKS;
        }
    };

    /** Reads a part of the picture that lies within it. */
    interface Blocks {
        /** Colours with their opacity, row by row. */
        int[] read(int x, int y, int width, int height);
    }

    /**
     * @param onGround the six numbers that lead from a pixel's corner to the reference's east and north: {@code east = a0 + a1 * x + a2 * y},
     *        {@code north = a3 + a4 * x + a5 * y}
     */
    Raster(int width, int height, GroundReference reference, double[] onGround, Blocks blocks) {
        this.width = width;
        this.height = height;
        this.reference = reference;
        this.onGround = onGround.clone();
        this.blocks = blocks;
    }

    /** Whether the six numbers lay the picture out on the ground. */
    boolean isLaidOut() {
        double area = onGround[1] * onGround[5] - onGround[2] * onGround[4];
        return Double.isFinite(area) && area != 0 && box().getArea() > 0 && Double.isFinite(box().getArea());
    }

    /** What it covers on the Mercator square. */
    Envelope box() {
        var box = new Envelope();
        for (int i = 0; i <= 16; i++) {
            double part = i / 16.0;
            box.expandToInclude(square(part * width, 0));
            box.expandToInclude(square(part * width, height));
            box.expandToInclude(square(0, part * height));
            box.expandToInclude(square(width, part * height));
        }
        return box.intersection(new Envelope(0, 1, 0, 1));
    }

    /** How wide a pixel in the middle is on the Mercator square. */
    double pixelSide() {
        return square(width / 2.0, height / 2.0).distance(square(width / 2.0 + 1, height / 2.0));
    }

    double pixels() {
        return (double) width * height;
    }

    private Coordinate square(double x, double y) {
        return reference.toSquare(onGround[0] + onGround[1] * x + onGround[2] * y, onGround[3] + onGround[4] * x + onGround[5] * y);
    }

    /** The pixel at a place of the Mercator square, with its fraction. */
    Coordinate pixel(double x, double y) {
        var ground = reference.ofSquare(x, y);
        double east = ground.x - onGround[0];
        double north = ground.y - onGround[3];
        double area = onGround[1] * onGround[5] - onGround[2] * onGround[4];
        return new Coordinate((east * onGround[5] - north * onGround[2]) / area, (north * onGround[1] - east * onGround[4]) / area);
    }

    /** The colour at a pixel with its fraction; nothing outside. */
    int colour(double px, double py) {
        int x = (int) Math.floor(px);
        int y = (int) Math.floor(py);
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return 0;
        }
        int column = x / BLOCK;
        int row = y / BLOCK;
        int blockWidth = Math.min(BLOCK, width - column * BLOCK);
        long key = (long) row << 32 | column;
        var block = kept.get(key);
        if (block == null) {
            block = blocks.read(column * BLOCK, row * BLOCK, blockWidth, Math.min(BLOCK, height - row * BLOCK));
            kept.put(key, block);
        }
        return block[(y - row * BLOCK) * blockWidth + x - column * BLOCK];
    }
}
