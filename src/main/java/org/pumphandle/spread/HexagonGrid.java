package org.pumphandle.spread;

import java.util.Arrays;
import java.util.List;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.HexOutline.Corner;

/**
 * Hexagons of one size over the whole earth. They lie in a cylindrical equal-area plane around latitude 0, longitude 0 and never move, whatever is
 * counted in them: counts of two days, or of two stations with the same parallel and size, can be compared. Immutable.
 */
public final class HexagonGrid {
    private static final double SQRT_3 = Math.sqrt(3);
    private static final double M2_PER_KM2 = 1e6;
    private static final int[][] AROUND = {{1, 0}, {0, 1}, {-1, 1}, {-1, 0}, {0, -1}, {1, -1}};

    private final int parallelDeg;
    private final double cellKm2;
    private final EqualAreaPlane plane;
    private final double sideM;

    /**
     * @param parallelDeg latitude at which the hexagons are regular, [0, 80], the same to the south; near the stations's own they look best
     * @param cellKm2 size of every cell, above 0
     */
    public HexagonGrid(int parallelDeg, double cellKm2) {
        if (parallelDeg < 0 || parallelDeg > 80 || !(cellKm2 > 0)) {
            throw new IllegalArgumentException("no grid with parallel " + parallelDeg + " and cells of " + cellKm2 + " km2");
        }
        this.parallelDeg = parallelDeg;
        this.cellKm2 = cellKm2;
        this.plane = new EqualAreaPlane(parallelDeg);
        this.sideM = Hexagons.areaToSideLength(cellKm2 * M2_PER_KM2);
    }

    public int parallelDeg() {
        return parallelDeg;
    }

    public double cellKm2() {
        return cellKm2;
    }

    /** The cell that holds a position; its longitude may lie outside of [-180, 180). */
    public HexCell cell(double latDeg, double lonDeg) {
        double r = plane.y(latDeg) * 2 / (3 * sideM);
        double q = plane.x(Wgs84.wrapDeg(lonDeg)) / (SQRT_3 * sideM) - r / 2;
        // Of the three axial coordinates, whose sum is 0, that one is taken from the others which was rounded most.
        long roundQ = Math.round(q);
        long roundR = Math.round(r);
        long roundS = Math.round(-q - r);
        double byQ = Math.abs(q - roundQ);
        double byR = Math.abs(r - roundR);
        double byS = Math.abs(-q - r - roundS);
        if (byQ > byR && byQ > byS) {
            roundQ = -roundR - roundS;
        } else if (byR > byS) {
            roundR = -roundQ - roundS;
        }
        return new HexCell(Math.toIntExact(roundQ), Math.toIntExact(roundR));
    }

    /** The six cells around one. */
    public List<HexCell> around(HexCell cell) {
        return Arrays.stream(AROUND).map(by -> new HexCell(cell.q() + by[0], cell.r() + by[1])).toList();
    }

    public HexOutline outline(HexCell cell) {
        double x = SQRT_3 * sideM * (cell.q() + cell.r() / 2.0);
        double y = 1.5 * sideM * cell.r();
        var hexagon = Hexagons.create(x - SQRT_3 / 2 * sideM, y - sideM, sideM, HexagonOrientation.ANGLED, null);
        return new HexOutline(corner(x, y), Arrays.stream(hexagon.getVertices()).map(vertex -> corner(vertex.x, vertex.y)).toList());
    }

    private Corner corner(double x, double y) {
        return new Corner(plane.latDeg(y), plane.lonDeg(x));
    }
}
