package org.pumphandle.exchange.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.pumphandle.exchange.page.Drawing.Align;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Line;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.exchange.page.Drawing.Shape;
import org.pumphandle.words.Messages;
import org.pumphandle.world.World;

/** What lies under the hexagons: land and sea, borders, and names of countries where they find room. It is cut to the frame, and as fine as can be seen. */
final class Ground {
    /** What is left out moves a line by no more. */
    private static final double TOLERANCE_PT = 0.2;
    private static final double BORDER_PT = 0.8;
    private static final double NAME_PT = 7;
    /** How wide a letter is taken to be, of its height. */
    private static final double LETTER = 0.6;
    private static final double LEAST_TO_BE_SEEN_PT2 = 0.1;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final World world;
    private final Land land;

    Ground(World world, Land land) {
        this.world = world;
        this.land = land;
    }

    List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        shapes.add(new Area(land.frame().corners(), Ink.SEA, Ink.NONE));
        for (var shore : world.shores(land.stretch())) {
            var ring = simplified(shore.ring());
            if (FACTORY.createPolygon(land.onPaper(shore.ring())).getArea() > LEAST_TO_BE_SEEN_PT2 && ring.size() > 3) {
                shapes.add(new Area(ring, shore.isWater() ? Ink.SEA : Ink.LAND, Ink.COAST));
            }
        }
        world.borders(land.stretch()).forEach(border -> shapes.add(new Line(simplified(border), Ink.BORDER, BORDER_PT)));
        return shapes;
    }

    private List<Point> simplified(Coordinate[] degrees) {
        return Arrays
                .stream(DouglasPeuckerSimplifier.simplify(FACTORY.createLineString(land.onPaper(degrees)), TOLERANCE_PT).getCoordinates())
                .map(at -> new Point(at.x, at.y)).toList();
    }

    /** Of each country in the middle of the largest circle that holds no hexagon, where the name is no wider. */
    List<Shape> names(Collection<List<Point>> hexagons) {
        var covered = UnaryUnionOp.union(hexagons.stream().map(Ground::polygon).toList());
        return world.countries(land.stretch()).stream()
                .flatMap(country -> name(country.nameIn(Messages.locale()), country.area(), covered)).toList();
    }

    private Stream<Shape> name(String name, Geometry area, Geometry covered) {
        return polygons(area).stream()
                .map(one -> GeometryFixer.fix(FACTORY.createPolygon(land.onPaper(one.getExteriorRing().getCoordinates()))))
                .map(onPaper -> OverlayNGRobust.overlay(onPaper, covered, OverlayNG.DIFFERENCE)).flatMap(free -> polygons(free).stream())
                .filter(free -> free.getEnvelopeInternal().getWidth() >= widthPt(name)).map(free -> new MaximumInscribedCircle(free, 0.5))
                .max(Comparator.comparingDouble(circle -> circle.getRadiusLine().getLength()))
                .filter(circle -> 2 * circle.getRadiusLine().getLength() >= widthPt(name)).stream().map(circle -> new Label(name,
                        circle.getCenter().getX(), circle.getCenter().getY() + NAME_PT / 3, Align.MIDDLE, Ink.WEAK, NAME_PT));
    }

    private static double widthPt(String name) {
        return LETTER * NAME_PT * name.length();
    }

    @SuppressWarnings("unchecked") // JTS hands out a raw list of polygons
    private static List<Polygon> polygons(Geometry of) {
        return PolygonExtracter.getPolygons(of);
    }

    private static Polygon polygon(List<Point> corners) {
        return FACTORY.createPolygon(Stream.concat(corners.stream(), Stream.of(corners.getFirst()))
                .map(point -> new Coordinate(point.x(), point.y())).toArray(Coordinate[]::new));
    }
}
