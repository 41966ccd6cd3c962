package org.pumphandle.exchange.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.geo.EasyNumber;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.HexOutline.Corner;

/**
 * A stretch of land in a frame: plate carrée, true to scale in its middle, north on top.
 *
 * @param frame on paper
 * @param ptPerKm points of a kilometre in the middle
 */
public record Land(Frame frame, Corner middle, double ptPerKm) {
    /** Of a degree along a meridian. */
    private static final double KM_PER_DEG = 111.195;
    private static final double CELLS_ACROSS = 5;
    /** Beside the cells, of the frame. */
    private static final double ROOM = 0.04;
    /** Below the cells, for the scale and for whose the land is. */
    private static final double FOOT_PT = 18;

    /** Where it is drawn. */
    public record Frame(double left, double top, double right, double bottom) {
        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        List<Point> corners() {
            return List.of(new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom));
        }
    }

    /**
     * All cells, and no cell larger than a fifth of the frame.
     *
     * @param cells one at least
     */
    public static Land around(Collection<HexOutline> cells, double cellKm2, Frame frame) {
        var corners = cells.stream().flatMap(cell -> cell.corners().stream()).toList();
        double seam = corners.getFirst().lonDeg();
        var lat = corners.stream().mapToDouble(Corner::latDeg).summaryStatistics();
        var lon = corners.stream().mapToDouble(corner -> seam + Wgs84.wrapDeg(corner.lonDeg() - seam)).summaryStatistics();
        var middle = new Corner((lat.getMin() + lat.getMax()) / 2, (lon.getMin() + lon.getMax()) / 2);
        double width = frame.width() * (1 - 2 * ROOM);
        double height = frame.height() * (1 - ROOM) - FOOT_PT;
        double highKm = (lat.getMax() - lat.getMin()) * KM_PER_DEG;
        double wideKm = (lon.getMax() - lon.getMin()) * KM_PER_DEG * narrowing(middle);
        double leastKm = CELLS_ACROSS * Math.sqrt(cellKm2);
        return new Land(frame, middle, Math.min(Math.min(width, height) / leastKm, Math.min(height / highKm, width / wideKm)));
    }

    private static double narrowing(Corner middle) {
        return Math.cos(Math.toRadians(middle.latDeg()));
    }

    private double ptPerDegLat() {
        return KM_PER_DEG * ptPerKm;
    }

    private double ptPerDegLon() {
        return ptPerDegLat() * narrowing(middle);
    }

    /** Where a position lies. */
    Point at(Corner position) {
        return at(position.latDeg(), middle.lonDeg() + Wgs84.wrapDeg(position.lonDeg() - middle.lonDeg()));
    }

    /** @param lonDeg going on beyond 180 degrees where the frame does */
    Point at(double latDeg, double lonDeg) {
        return new Point((frame.left + frame.right) / 2 + (lonDeg - middle.lonDeg()) * ptPerDegLon(),
                middleY() - (latDeg - middle.latDeg()) * ptPerDegLat());
    }

    /** What is in the frame: x is the longitude, going on beyond 180 degrees, y the latitude. */
    Envelope stretch() {
        double lon = frame.width() / 2 / ptPerDegLon();
        return new Envelope(middle.lonDeg() - lon, middle.lonDeg() + lon,
                middle.latDeg() - (frame.bottom - middleY()) / ptPerDegLat(), middle.latDeg() + (middleY() - frame.top) / ptPerDegLat());
    }

    private double middleY() {
        return (frame.top + frame.height() * ROOM + frame.bottom - FOOT_PT) / 2;
    }

    /** What is given in degrees, in points. */
    Coordinate[] onPaper(Coordinate[] degrees) {
        return Arrays.stream(degrees).map(one -> at(one.y, one.x)).map(point -> new Coordinate(point.x(), point.y()))
                .toArray(Coordinate[]::new);
    }

    /** Easily read degrees between two ends, both inclusive. */
    static Stream<Double> degrees(double from, double to, double mostApart) {
        double step = EasyNumber.atMost(mostApart);
        return Stream.iterate(Math.ceil(from / step), i -> i * step <= to, i -> i + 1).map(i -> i * step);
    }

    /** The longest easy number of kilometres that is no longer than a length. */
    double scaleKm(double mostPt) {
        return EasyNumber.atMost(mostPt / ptPerKm);
    }
}
