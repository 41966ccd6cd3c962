package org.pumphandle.map;

import org.pumphandle.geo.Wgs84;

/**
 * What part of the world a picture shows: centre in the unit square of {@link Mercator}, zoom (at zoom z the world is 512 * 2^z pixels wide)
 * and size in pixels. Made only by its methods, which keep the centre inside the world, the zoom in [0, 20], and the picture filled from
 * north to south; from west to east the world repeats, and x may lie up to one world outside the square, so that what lies across the
 * antimeridian is near.
 */
public record Viewport(double x, double y, double zoom, double widthPx, double heightPx) {
    public static final double MAX_ZOOM = 20;
    static final int TILE_PX = 512;
    static final Viewport EMPTY = new Viewport(0.5, 0.45, 0, 0, 0);

    private static Viewport clamped(double x, double y, double zoom, double widthPx, double heightPx) {
        double lowest = Math.max(0, Math.log(Math.max(1, heightPx) / TILE_PX) / Math.log(2));
        double z = Math.clamp(zoom, lowest, Math.max(lowest, MAX_ZOOM));
        double halfHeight = Math.min(0.5, heightPx / 2 / worldPx(z));
        return new Viewport(x < -1 || x >= 2 ? x - Math.floor(x) : x, Math.clamp(y, halfHeight, 1 - halfHeight), z, widthPx, heightPx);
    }

    static double worldPx(double zoom) {
        return TILE_PX * Math.pow(2, zoom);
    }

    double worldPx() {
        return worldPx(zoom);
    }

    double west() {
        return x - widthPx / 2 / worldPx();
    }

    double north() {
        return y - heightPx / 2 / worldPx();
    }

    /** The unit-square position under a pixel; x is not wrapped. */
    double worldX(double px) {
        return west() + px / worldPx();
    }

    double worldY(double py) {
        return north() + py / worldPx();
    }

    /** Longitude of the centre in degrees, in [-180, 180). */
    public double lonDeg() {
        return Mercator.lonDeg(x - Math.floor(x));
    }

    /** Latitude of the centre in degrees. */
    public double latDeg() {
        return Mercator.latDeg(y);
    }

    /** Longitude under a pixel column, in [-180, 180). */
    public double lonDegAt(double px) {
        double wx = worldX(px);
        return Mercator.lonDeg(wx - Math.floor(wx));
    }

    /** Latitude under a pixel row. */
    public double latDegAt(double py) {
        return Mercator.latDeg(worldY(py));
    }

    /** Where a longitude lies, in pixels from the left: of its repetitions the one nearest to the centre. */
    public double pxOf(double lonDeg) {
        double dx = Mercator.x(lonDeg) - x;
        return widthPx / 2 + (dx - Math.rint(dx)) * worldPx();
    }

    /** Where a latitude lies, in pixels from the top. */
    public double pyOf(double latDeg) {
        return heightPx / 2 + (Mercator.y(latDeg) - y) * worldPx();
    }

    /** Metres on the ground per pixel at the centre, eastwards, on the WGS84 ellipsoid. */
    public double metresPerPx() {
        double phi = Math.toRadians(latDeg());
        return Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi) * 2 * Math.PI / worldPx();
    }

    Viewport sized(double width, double height) {
        return clamped(x, y, zoom, width, height);
    }

    Viewport centred(double worldX, double worldY, double newZoom) {
        return clamped(worldX, worldY, newZoom, widthPx, heightPx);
    }

    /** Moves what is shown by pixels: the content follows the pointer. */
    Viewport dragged(double dxPx, double dyPx) {
        return clamped(x - dxPx / worldPx(), y - dyPx / worldPx(), zoom, widthPx, heightPx);
    }

    /** Changes the zoom and keeps the place under a pixel where it is, as far as the world's edge allows. */
    Viewport zoomedAbout(double px, double py, double newZoom) {
        double z = clamped(x, y, newZoom, widthPx, heightPx).zoom;
        double keepX = worldX(px);
        double keepY = worldY(py);
        return clamped(keepX - (px - widthPx / 2) / worldPx(z), keepY - (py - heightPx / 2) / worldPx(z), z, widthPx, heightPx);
    }

    /** The same view, of its repetitions the one nearest to another. */
    Viewport nearest(Viewport other) {
        return new Viewport(x + Math.rint(other.x - x), y, zoom, widthPx, heightPx);
    }

    /** Shows a box with room around it, at the largest quarter zoom at which it fits, at most {@code maxZoom}. */
    Viewport fitted(Bounds bounds, double paddingPx, double maxZoom) {
        double left = Mercator.x(bounds.westDeg());
        double right = Mercator.x(bounds.eastDeg());
        double top = Mercator.y(bounds.northDeg());
        double bottom = Mercator.y(bounds.southDeg());
        double scale = Math.min(Math.max(1, widthPx - 2 * paddingPx) / Math.max(1e-12, right - left),
                Math.max(1, heightPx - 2 * paddingPx) / Math.max(1e-12, bottom - top));
        double z = Math.floor(Math.log(scale / TILE_PX) / Math.log(2) * 4 + 1e-9) / 4;
        return centred((left + right) / 2, (top + bottom) / 2, Math.min(maxZoom, z));
    }
}
