package org.pumphandle.world;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.pumphandle.world.TopoJson.Line;

/**
 * The world at its finest level, of which stretches are cut out: x is the longitude, y the latitude, in degrees. A stretch may lie over the antimeridian, its
 * longitudes going on beyond 180 degrees; it does not hold a pole. Immutable.
 */
public final class World {
    /** About a kilometre and a half is as exact as it is. */
    private static final String FINEST = "basemap/countries-10m.json.gz";
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double TURN_DEG = 360;
    private static final int LEAST_OF_A_RING = 4;

    private final List<List<Line>> land;
    private final List<Line> borders;
    private final List<Whole> countries = new ArrayList<>();

    private World(TopoJson topology) {
        this.land = topology.land();
        this.borders = topology.lines(true);
        var numbers = topology.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).isEmpty()) {
                countries.add(new Whole(Integer.parseInt(numbers.get(i)), topology.polygons(i).stream().map(List::getFirst).toList()));
            }
        }
    }

    /** A country with its outer rings. */
    private record Whole(int number, List<Line> rings) {
    }

    /**
     * @param assets the folder of what comes with the program
     * @throws IOException where the base map is missing or damaged
     */
    public static World read(Path assets) throws IOException {
        return new World(TopoJson.read(assets.resolve(FINEST)));
    }

    /** Where water begins: a closed ring of land, or of a water within it. */
    @SuppressWarnings("ArrayRecordComponent") // a plain column, never compared
    public record Shore(Coordinate[] ring, boolean isWater) {
    }

    /**
     * What of a country lies in a stretch.
     *
     * @param code of two letters, ISO 3166-1
     */
    public record Country(String code, Geometry area) {

        public String nameIn(Locale language) {
            return Locale.of("", code).getDisplayCountry(language);
        }
    }

    /** All shores of a stretch, each after those that it lies within. */
    public List<Shore> shores(Envelope stretch) {
        var shores = new ArrayList<Shore>();
        for (var rings : land) {
            for (int i = 0; i < rings.size(); i++) {
                boolean isWater = i > 0;
                clipped(rings.get(i), stretch).map(ring -> new Shore(ring, isWater)).forEach(shores::add);
            }
        }
        shores.sort(Comparator.comparingDouble((Shore shore) -> FACTORY.createPolygon(shore.ring).getArea()).reversed());
        return shores;
    }

    /** Lines between two countries. */
    public List<Coordinate[]> borders(Envelope stretch) {
        var box = FACTORY.toGeometry(stretch);
        return borders.stream().filter(line -> mayMeet(line, stretch)).flatMap(line -> turned(unwrapped(line), stretch))
                .map(way -> OverlayNGRobust.overlay(FACTORY.createLineString(way), box, OverlayNG.INTERSECTION))
                .flatMap(inside -> pieces(inside).stream()).map(Geometry::getCoordinates).toList();
    }

    @SuppressWarnings("unchecked") // JTS hands out a raw list of lines
    private static List<LineString> pieces(Geometry inside) {
        return LinearComponentExtracter.getLines(inside);
    }

    /** Those that have a number in ISO 3166-1, and so a name in every language. */
    public List<Country> countries(Envelope stretch) {
        var found = new ArrayList<Country>();
        for (var country : countries) {
            var areas = country.rings.stream().flatMap(ring -> clipped(ring, stretch))
                    .map(ring -> GeometryFixer.fix(FACTORY.createPolygon(ring))).toList();
            if (!areas.isEmpty()) {
                found.add(new Country(Region.getInstance(country.number).toString(), FACTORY.buildGeometry(areas)));
            }
        }
        return found;
    }

    private static Stream<Coordinate[]> clipped(Line ring, Envelope stretch) {
        return mayMeet(ring, stretch)
                ? turned(closed(unwrapped(ring)), stretch).map(new RingClipper(stretch)::clip)
                        .filter(kept -> kept.length >= LEAST_OF_A_RING)
                : Stream.of();
    }

    /** Nearly all of the world lies elsewhere. A ring around a pole has its longitudes all over the earth. */
    private static boolean mayMeet(Line line, Envelope stretch) {
        var lat = Arrays.stream(line.latDeg()).summaryStatistics();
        var lon = Arrays.stream(line.lonDeg()).summaryStatistics();
        if (lon.getMax() - lon.getMin() > TURN_DEG / 2) {
            return true;
        }
        return lat.getMin() <= stretch.getMaxY() && lat.getMax() >= stretch.getMinY()
                && lon.getMin() + TURN_DEG * firstTurn(lon.getMax(), stretch) <= stretch.getMaxX();
    }

    /** The first time around the earth, from the west, in which what ends there is in a stretch or beyond it. */
    private static double firstTurn(double eastDeg, Envelope stretch) {
        return Math.ceil((stretch.getMinX() - eastDeg) / TURN_DEG);
    }

    /** With longitudes that go on where a line crosses the antimeridian. */
    private static Coordinate[] unwrapped(Line line) {
        var way = new Coordinate[line.lonDeg().length];
        double turns = 0;
        for (int i = 0; i < way.length; i++) {
            double step = i == 0 ? 0 : line.lonDeg()[i] - line.lonDeg()[i - 1];
            turns -= step > TURN_DEG / 2 ? TURN_DEG : step < -TURN_DEG / 2 ? -TURN_DEG : 0;
            way[i] = new Coordinate(line.lonDeg()[i] + turns, line.latDeg()[i]);
        }
        return way;
    }

    /** A ring that runs round a pole is closed by way of that pole. */
    private static Coordinate[] closed(Coordinate[] ring) {
        var first = ring[0];
        var last = ring[ring.length - 1];
        if (Math.abs(last.x - first.x) < TURN_DEG / 2) {
            return ring;
        }
        double pole = Math.copySign(TURN_DEG / 4, first.y);
        return Stream.concat(Arrays.stream(ring), Stream.of(new Coordinate(last.x, pole), new Coordinate(first.x, pole), first))
                .toArray(Coordinate[]::new);
    }

    /** As often as it lies in a stretch, turned around the earth to where the stretch has its longitudes. */
    private static Stream<Coordinate[]> turned(Coordinate[] way, Envelope stretch) {
        var own = new Envelope();
        Arrays.stream(way).forEach(own::expandToInclude);
        var found = new ArrayList<Coordinate[]>();
        for (double turn = firstTurn(own.getMaxX(), stretch); own.getMinX() + turn * TURN_DEG <= stretch.getMaxX(); turn++) {
            if (own.getMinY() <= stretch.getMaxY() && own.getMaxY() >= stretch.getMinY()) {
                double by = turn * TURN_DEG;
                found.add(Arrays.stream(way).map(at -> new Coordinate(at.x + by, at.y)).toArray(Coordinate[]::new));
            }
        }
        return found.stream();
    }
}
