package org.pumphandle.exchange.situation;

import java.util.List;
import org.pumphandle.exchange.situation.Drawing.Point;
import org.pumphandle.exchange.situation.SituationReport.CellMap;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.HexOutline.Corner;

/**
 * A stretch of land in a frame: plate carrée, true to scale in its middle, north on top.
 *
 * @param ptPerKm points of a kilometre in the middle
 */
record Land(Corner middle, double ptPerKm) {
    /** Of a degree along a meridian. */
    private static final double KM_PER_DEG = 111.195;
    private static final double TENTHS = 10;
    private static final double CELLS_ACROSS = 5;

    /** All cells, and no cell larger than a fifth of the frame. */
    static Land around(CellMap map, double widthPt, double heightPt) {
        double leastKm = CELLS_ACROSS * Math.sqrt(map.cellKm2());
        double least = Math.min(widthPt, heightPt) / leastKm;
        if (map.cells().isEmpty()) {
            return new Land(new Corner(0, 0), least);
        }
        var corners = map.cells().stream().flatMap(cell -> cell.outline().corners().stream()).toList();
        double seam = corners.getFirst().lonDeg();
        var lat = corners.stream().mapToDouble(Corner::latDeg).summaryStatistics();
        var lon = corners.stream().mapToDouble(corner -> seam + Wgs84.wrapDeg(corner.lonDeg() - seam)).summaryStatistics();
        var middle = new Corner((lat.getMin() + lat.getMax()) / 2, (lon.getMin() + lon.getMax()) / 2);
        double highKm = (lat.getMax() - lat.getMin()) * KM_PER_DEG;
        double wideKm = (lon.getMax() - lon.getMin()) * KM_PER_DEG * narrowing(middle);
        return new Land(middle, List.of(least, heightPt / highKm, widthPt / wideKm).stream().min(Double::compare).orElseThrow());
    }

    private static double narrowing(Corner middle) {
        return Math.cos(Math.toRadians(middle.latDeg()));
    }

    /** Where a position lies, with the middle of the land at a point. */
    Point at(Corner position, double middleX, double middleY) {
        double east = Wgs84.wrapDeg(position.lonDeg() - middle.lonDeg()) * narrowing(middle);
        return new Point(middleX + east * KM_PER_DEG * ptPerKm, middleY - (position.latDeg() - middle.latDeg()) * KM_PER_DEG * ptPerKm);
    }

    /** The longest easy number of kilometres that is no longer than a length. */
    double scaleKm(double mostPt) {
        double km = EasySteps.step(0) / TENTHS;
        for (int i = 1; EasySteps.step(i) / TENTHS * ptPerKm <= mostPt; i++) {
            km = EasySteps.step(i) / TENTHS;
        }
        return km;
    }
}
