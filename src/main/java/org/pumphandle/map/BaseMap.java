package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.pumphandle.map.MapLayer.Level;
import org.pumphandle.world.TopoJson;
import org.pumphandle.world.TopoJson.Line;

/** The world's countries from Natural Earth, in three levels of detail, with their names. */
public final class BaseMap {
    private static final String ATTRIBUTION = "Made with Natural Earth";
    private static final double MEDIUM_FROM_ZOOM = 1.5;
    private static final double FINE_FROM_ZOOM = 4;

    private BaseMap() {
    }

    /**
     * The base map's layers, bottom first. They follow the theme of the view or picture that shows them. Reads nothing yet: the coarsest level
     * is read when first drawn, the others in the background of the view.
     *
     * @param assets the folder that holds {@code basemap} and {@code fonts}
     * @throws MapDataException when a file is missing
     */
    public static List<MapLayer> naturalEarth(Path assets) {
        var coarse = existing(assets.resolve("basemap/countries-110m.json.gz"));
        var medium = existing(assets.resolve("basemap/countries-50m.json.gz"));
        var fine = existing(assets.resolve("basemap/countries-10m.json.gz"));
        var font = new MapFont(existing(assets.resolve("fonts/PumphandleSans-Regular.ttf")));
        return List.of(
                MapLayer.ofLevels("countries", ATTRIBUTION,
                        List.of(new Level(0, false, () -> ground(coarse)), new Level(MEDIUM_FROM_ZOOM, true, () -> ground(medium)),
                                new Level(FINE_FROM_ZOOM, true, () -> ground(fine))),
                        font),
                MapLayer.ofLevels("country names", ATTRIBUTION, List.of(new Level(0, true, () -> names(medium))), font));
    }

    private static Path existing(Path file) {
        if (!Files.isReadable(file)) {
            throw new MapDataException(message("map.the-base-map-needs-the", file));
        }
        return file;
    }

    private static TopoJson read(Path file) {
        try {
            return TopoJson.read(file);
        } catch (IOException e) {
            throw new MapDataException(String.valueOf(e.getMessage()), e);
        }
    }

    private static PreparedLayer ground(Path file) {
        var topology = read(file);
        var features = new ArrayList<Feature>();
        for (var rings : topology.land()) {
            features.add(Feature.drawn(Outline.of(MapShape.Kind.POLYGON, rings, true), BaseLook.LAND));
        }
        for (var line : topology.lines(false)) {
            features.add(Feature.drawn(Outline.of(MapShape.Kind.LINE, List.of(line), true), BaseLook.COAST));
        }
        for (var line : topology.lines(true)) {
            features.add(Feature.drawn(Outline.of(MapShape.Kind.LINE, List.of(line), true), BaseLook.BORDER));
        }
        return new PreparedLayer(features);
    }

    private static PreparedLayer names(Path file) {
        var topology = read(file);
        var features = new ArrayList<Feature>();
        for (int i = 0; i < topology.names().size(); i++) {
            features.add(name(topology.names().get(i), topology.polygons(i)));
        }
        return new PreparedLayer(features);
    }

    /** The name in the middle of the largest circle inside the country's largest polygon. */
    private static Feature name(String name, List<List<Line>> polygons) {
        var largest = Outline.of(MapShape.Kind.POLYGON, polygons.getFirst().subList(0, 1), true);
        for (var rings : polygons) {
            var outline = Outline.of(MapShape.Kind.POLYGON, rings.subList(0, 1), true);
            if (outline.envelope.getArea() > largest.envelope.getArea()) {
                largest = outline;
            }
        }
        var circle = new MaximumInscribedCircle(new GeometryFactory().createPolygon(ring(largest)), largest.envelope.getDiameter() / 50);
        var centre = circle.getCenter();
        var part = new Line(new double[]{Mercator.lonDeg(centre.getX())}, new double[]{Mercator.latDeg(centre.getY())});
        double room = Math.max(circle.getRadiusLine().getLength(), largest.envelope.getWidth() / 3);
        return new Feature(Outline.of(MapShape.Kind.POINT, List.of(part), false), BaseLook.COUNTRY, null, "", name, room);
    }

    private static Coordinate[] ring(Outline outline) {
        // About a hundred vertices are plenty to find the middle.
        double most = outline.envelope.getDiameter() / 100;
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i < outline.x.length; i++) {
            if (outline.significance[i] > most) {
                ring.add(new Coordinate(outline.x[i], outline.y[i]));
            }
        }
        while (ring.size() < 4) {
            ring.add(ring.getFirst());
        }
        return ring.toArray(Coordinate[]::new);
    }
}
