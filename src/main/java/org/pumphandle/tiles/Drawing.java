package org.pumphandle.tiles;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Puts aside what stands on a map, cut into its tiles, and the names on it. Places are on the Mercator square. One thread. */
final class Drawing {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** How wide an area must be on the screen for its name. */
    private static final double NAME_PX = 60;
    private static final double WORLD_PX = 512;
    private static final int MANY_VERTICES = 500;

    private final PlaceNames names;
    private final TileCutter cutter;

    Drawing(WorkFile work, PlaceNames names) {
        this.names = names;
        this.cutter = new TileCutter((tile, piece) -> attempt(() -> work.addPiece(tile, piece)));
    }

    /** @return whether it is on the map */
    boolean point(Coordinate place, Map<String, String> tags) {
        var theme = Theme.ofNode(tags);
        theme.ifPresent(found -> name(found, place));
        return theme.isPresent();
    }

    /** @return whether it is on the map */
    boolean line(Coordinate[] places, Map<String, String> tags) {
        var theme = Theme.ofLine(tags);
        theme.ifPresent(found -> line(found, places));
        Theme.nameOfLine(tags).ifPresent(found -> {
            line(found, places);
            attempt(() -> names.add(found.layer(), found.attributes(), places[places.length / 2]));
        });
        return theme.isPresent();
    }

    /** A line as it is to look. */
    void line(Theme theme, Coordinate[] places) {
        cutter.cut(new MapFeature(theme.layer(), theme.attributes(), theme.minZoom(), MapFeature.Kind.LINE,
                List.<Coordinate[]>of(places)));
    }

    /** @return whether it is on the map */
    boolean area(List<Coordinate[]> rings, Map<String, String> tags) {
        var filled = Theme.ofArea(tags);
        filled.ifPresent(theme -> fill(theme, rings));
        if (tags.containsKey("name")) {
            double side = Math.sqrt(Math.abs(Area.ofRing(rings.getFirst())));
            int spanZoom = side == 0 ? TileCutter.DEEPEST : (int) Math.ceil(Math.log(NAME_PX / WORLD_PX / side) / Math.log(2));
            Theme.nameOfArea(tags, spanZoom).ifPresent(theme -> name(theme, middle(rings)));
        }
        return filled.isPresent();
    }

    /** An area as it is to look. */
    void fill(Theme theme, List<Coordinate[]> rings) {
        cutter.cut(new MapFeature(theme.layer(), theme.attributes(), theme.minZoom(), MapFeature.Kind.POLYGON, rings));
    }

    /** A name at a place. */
    void name(Theme theme, Coordinate place) {
        attempt(() -> names.add(theme.layer(), theme.attributes(), place));
        cutter.cut(MapFeature.point(theme.layer(), theme.attributes(), theme.minZoom(), place));
    }

    /** Inside, and far from the edge; of large areas, about which nobody asks to the metre, the middle of the box. */
    private static Coordinate middle(List<Coordinate[]> rings) {
        var shell = FACTORY.createLinearRing(rings.getFirst());
        var envelope = shell.getEnvelopeInternal();
        if (envelope.getArea() == 0 || shell.getNumPoints() > MANY_VERTICES) {
            return envelope.centre();
        }
        var holes = rings.stream().skip(1).map(FACTORY::createLinearRing).toArray(LinearRing[]::new);
        return new MaximumInscribedCircle(FACTORY.createPolygon(shell, holes), envelope.getDiameter() / 50).getCenter().getCoordinate();
    }

    interface Attempt {
        void run() throws SQLException, IOException;
    }

    static void attempt(Attempt work) {
        try {
            work.run();
        } catch (SQLException | IOException e) {
            throw new Failure(e);
        }
    }

    /** Carries what went wrong with the disk through the reader of a file. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Failure(@Nullable Exception cause) {
            super(cause);
        }

        void rethrow() throws SQLException, IOException {
            switch (getCause()) {
                case SQLException e -> throw e;
                case IOException e -> throw e;
                case null, default -> throw this;
            }
        }
    }
}
