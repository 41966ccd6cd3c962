package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.grid.Neighbor;
import org.geotools.grid.hexagon.HexagonBuilder;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline.Corner;

class HexagonGridTest {

    @Test
    void thePlaneIsThatOfTheGridOfSatellites() {
        // The corners of EASE-Grid 2.0 (EPSG:6933), Brodzik et al. 2012, corrected 2014, table 1.
        var plane = new EqualAreaPlane(30);
        assertThat(plane.x(180)).isCloseTo(17_367_530.44, within(0.01));
        assertThat(plane.y(85.0445664)).isCloseTo(7_314_540.83, within(0.1));
        assertThat(plane.latDeg(7_314_540.83)).isCloseTo(85.0445664, within(1e-6));
    }

    @Property(tries = 200)
    void aLatitudeComesBack(@ForAll @DoubleRange(min = -89.9, max = 89.9) double latDeg, @ForAll @IntRange(max = 8) int ten) {
        var plane = new EqualAreaPlane(10 * ten);
        assertThat(plane.latDeg(plane.y(latDeg))).isCloseTo(latDeg, within(1e-8));
    }

    /** Arithmetic and geometry are two: GeoTools' hexagon of the cell that arithmetic names holds the position. */
    @Property(tries = 200)
    void aPositionLiesInTheHexagonOfItsCell(@ForAll @DoubleRange(min = -80, max = 80) double latDeg,
            @ForAll @DoubleRange(min = -179, max = 179) double lonDeg, @ForAll @IntRange(max = 8) int ten,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double cellKm2) {
        var grid = new HexagonGrid(10 * ten, cellKm2);
        var plane = new EqualAreaPlane(10 * ten);
        var corners = grid.outline(grid.cell(latDeg, lonDeg)).corners();
        var ring = new Coordinate[7];
        for (int i = 0; i < 7; i++) {
            ring[i] = projected(plane, corners.get(i % 6));
        }
        var geometry = new GeometryFactory();
        var hexagon = geometry.createPolygon(ring);
        assertThat(hexagon.distance(geometry.createPoint(projected(plane, new Corner(latDeg, lonDeg))))).isLessThan(0.01);
        assertThat(hexagon.getArea()).isCloseTo(cellKm2 * 1e6, within(cellKm2 * 10));
    }

    private static Coordinate projected(EqualAreaPlane plane, Corner corner) {
        return new Coordinate(plane.x(corner.lonDeg()), plane.y(corner.latDeg()));
    }

    /** The whole grid of GeoTools over a piece of the plane has the same middles. */
    @Test
    void neighboursAreThoseOfGeoTools() {
        var grid = new HexagonGrid(0, 1);
        var plane = new EqualAreaPlane(0);
        double side = Hexagons.areaToSideLength(1e6);
        var bounds = new ReferencedEnvelope(-50_000, 50_000, -50_000, 50_000, null);
        var builder = new HexagonBuilder(bounds, side, HexagonOrientation.ANGLED);
        var first = Hexagons.create(-Math.sqrt(3) / 2 * side, -side, side, HexagonOrientation.ANGLED, null);
        var middles = new HashSet<HexCell>();
        for (var way : new Neighbor[]{Neighbor.LEFT, Neighbor.RIGHT, Neighbor.UPPER_LEFT, Neighbor.UPPER_RIGHT, Neighbor.LOWER_LEFT,
                Neighbor.LOWER_RIGHT}) {
            var middle = builder.createNeighbor(first, way).getCenter();
            var cell = grid.cell(plane.latDeg(middle.y), plane.lonDeg(middle.x));
            middles.add(cell);
            var own = grid.outline(cell).centre();
            assertThat(plane.x(own.lonDeg())).isCloseTo(middle.x, within(0.01));
            assertThat(plane.y(own.latDeg())).isCloseTo(middle.y, within(0.01));
        }
        assertThat(grid.cell(0, 0)).isEqualTo(new HexCell(0, 0));
        assertThat(grid.around(new HexCell(0, 0))).containsExactlyInAnyOrderElementsOf(middles);
    }

    /** On the ellipsoid, by geodesics: the sides of a hexagon of the plane are almost straight. */
    @Property(tries = 100)
    void cellsAreEquallyLargeOnTheGround(@ForAll @DoubleRange(min = -70, max = 70) double latDeg,
            @ForAll @DoubleRange(min = -179, max = 179) double lonDeg) {
        var grid = new HexagonGrid(50, 1);
        var polygon = new PolygonArea(Geodesic.WGS84, false);
        grid.outline(grid.cell(latDeg, lonDeg)).corners().forEach(corner -> polygon.AddPoint(corner.latDeg(), corner.lonDeg()));
        assertThat(Math.abs(polygon.Compute().area)).isCloseTo(1e6, within(2_000.0));
    }
}
