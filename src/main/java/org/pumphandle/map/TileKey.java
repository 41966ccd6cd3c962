package org.pumphandle.map;

/**
 * Names one tile of 512 x 512 pixels.
 *
 * @param revision counts the changes of what is drawn
 * @param step     four times the zoom it is painted for
 * @param column   from the antimeridian eastwards; any integer, for the world repeats
 * @param row      from the north
 */
record TileKey(int revision, int step, int column, int row) {
    private static final int STEPS_PER_ZOOM = 4;

    static int stepFor(double zoom) {
        return (int) Math.round(zoom * STEPS_PER_ZOOM);
    }

    static double zoomOf(int step) {
        return (double) step / STEPS_PER_ZOOM;
    }

    double zoom() {
        return zoomOf(step);
    }

    Frame frame() {
        double worldPx = Viewport.worldPx(zoom());
        return new Frame(column * Viewport.TILE_PX / worldPx, row * Viewport.TILE_PX / worldPx, zoom(), Viewport.TILE_PX, Viewport.TILE_PX);
    }

    /** A rectangle of pixels to be painted: its corner in the unit square, zoom and size. */
    record Frame(double west, double north, double zoom, int widthPx, int heightPx) {
        double worldPx() {
            return Viewport.worldPx(zoom);
        }
    }
}
