package org.pumphandle.exchange.publication;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import org.pumphandle.model.HexOutline;

/** Where degrees lie in a frame: plate carrée, true to scale in the middle. Immutable. */
final class MapFrame {
    private static final double KM_PER_DEG = 111.195;
    private static final double ROOM = 0.1;
    private static final double LEAST_DEG = 0.02;

    private final Rectangle2D frame;
    private final double middleLat;
    private final double middleLon;
    /** Of a degree of latitude. */
    private final double pixels;

    MapFrame(Collection<HexOutline> outlines, Rectangle2D frame) {
        this.frame = frame;
        var lat = outlines.stream().flatMap(one -> one.corners().stream()).mapToDouble(HexOutline.Corner::latDeg).summaryStatistics();
        var lon = outlines.stream().flatMap(one -> one.corners().stream()).mapToDouble(HexOutline.Corner::lonDeg).summaryStatistics();
        this.middleLat = outlines.isEmpty() ? 0 : (lat.getMin() + lat.getMax()) / 2;
        this.middleLon = outlines.isEmpty() ? 0 : (lon.getMin() + lon.getMax()) / 2;
        double high = outlines.isEmpty() ? 1 : Math.max(LEAST_DEG, lat.getMax() - lat.getMin());
        double wide = outlines.isEmpty() ? 1 : Math.max(LEAST_DEG, lon.getMax() - lon.getMin());
        this.pixels = Math.min(frame.getHeight() / high, frame.getWidth() / (wide * narrowing())) / (1 + 2 * ROOM);
    }

    private double narrowing() {
        return Math.cos(Math.toRadians(middleLat));
    }

    Point2D at(double latDeg, double lonDeg) {
        return new Point2D.Double(frame.getCenterX() + (lonDeg - middleLon) * narrowing() * pixels,
                frame.getCenterY() - (latDeg - middleLat) * pixels);
    }

    double heightDeg() {
        return frame.getHeight() / pixels;
    }

    double southDeg() {
        return middleLat - heightDeg() / 2;
    }

    double northDeg() {
        return middleLat + heightDeg() / 2;
    }

    double westDeg() {
        return middleLon - frame.getWidth() / pixels / narrowing() / 2;
    }

    double eastDeg() {
        return middleLon + frame.getWidth() / pixels / narrowing() / 2;
    }

    double pixelsPerKm() {
        return pixels / KM_PER_DEG;
    }

    double widthKm() {
        return frame.getWidth() / pixelsPerKm();
    }
}
