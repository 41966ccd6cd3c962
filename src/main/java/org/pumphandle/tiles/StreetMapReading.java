package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.pumphandle.exchange.OsmSink;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Takes the elements of an extract and puts aside what of them stands on the map: first nodes and relations, then ways. One thread. */
final class StreetMapReading implements OsmSink {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** How wide an area must be on the screen for its name. */
    private static final double NAME_PX = 60;
    private static final double WORLD_PX = 512;
    private static final int COAST_FROM = 7;
    private static final int MANY_VERTICES = 500;

    private final WorkFile work;
    private final PlaceNames names;
    private final NodePositions nodes;
    private final Multipolygons multipolygons;
    private final Coast coast;
    private final TileCutter cutter;
    private final Envelope nodeBox = new Envelope();
    private final Envelope saidBox = new Envelope();

    StreetMapReading(WorkFile work, PlaceNames names, NodePositions nodes) {
        this.work = work;
        this.names = names;
        this.nodes = nodes;
        this.multipolygons = new Multipolygons(work);
        this.coast = new Coast(work);
        this.cutter = new TileCutter((tile, piece) -> attempt(() -> work.addPiece(tile, piece)));
    }

    @Override
    public void bounds(int westE7, int southE7, int eastE7, int northE7) {
        saidBox.expandToInclude(Tile.place(westE7, southE7));
        saidBox.expandToInclude(Tile.place(eastE7, northE7));
    }

    /** What the extract says it covers, else the box around its nodes; on the Mercator square. */
    Envelope box() {
        return saidBox.isNull() ? nodeBox : saidBox;
    }

    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
        attempt(() -> nodes.add(id, lonE7, latE7));
        var place = Tile.place(lonE7, latE7);
        nodeBox.expandToInclude(place);
        Theme.ofNode(tags).ifPresent(theme -> name(theme, place));
    }

    private void name(Theme theme, Coordinate place) {
        attempt(() -> names.add(theme.layer(), theme.attributes(), place));
        cutter.cut(MapFeature.point(theme.layer(), theme.attributes(), theme.minZoom(), place));
    }

    @Override
    public void relation(long id, long[] ways, Map<String, String> tags) {
        multipolygons.learn(ways, tags);
    }

    @Override
    public void way(long id, long[] nodesOfWay, Map<String, String> tags) {
        boolean isCoast = tags.getOrDefault("natural", "").equals("coastline");
        boolean isNeeded = isCoast || multipolygons.needs(id);
        if (!isNeeded && tags.isEmpty()) {
            return;
        }
        var places = places(nodesOfWay);
        if (places.length < 2) {
            return;
        }
        if (isCoast) {
            attempt(() -> coast.add(id, places));
        } else if (isNeeded) {
            attempt(() -> work.addWay(id, places));
        }
        boolean isClosed = nodesOfWay.length > 3 && nodesOfWay[0] == nodesOfWay[nodesOfWay.length - 1]
                && places[0].equals2D(places[places.length - 1])
                && places.length > 3;
        if (isClosed && Theme.ofArea(tags).isPresent()) {
            area(List.<Coordinate[]>of(places), tags);
        } else {
            line(places, tags);
        }
    }

    /** Where the nodes of a way are, without those that the extract does not hold. */
    private Coordinate[] places(long[] nodesOfWay) {
        var places = new Coordinate[nodesOfWay.length];
        int n = 0;
        for (long node : nodesOfWay) {
            long at = nodes.find(node);
            if (at >= 0) {
                places[n++] = Tile.place(nodes.lonE7(at), nodes.latE7(at));
            }
        }
        return Arrays.copyOf(places, n);
    }

    /** What needs all ways: areas of relations, land and sea. */
    void assemble(Progress progress, Cancellation cancellation) throws SQLException {
        for (int i = 0; i < multipolygons.size(); i++) {
            cancellation.throwIfCancelled();
            progress.report(message("tiles.assembling-areas"), i, multipolygons.size());
            multipolygons.assemble(i, this::area);
        }
        coast.assemble(box(), (rings, isSea) -> {
            cancellation.throwIfCancelled();
            cutter.cut(new MapFeature(isSea ? "ocean" : "earth", Map.of(), COAST_FROM, MapFeature.Kind.POLYGON, rings));
        });
    }

    private void line(Coordinate[] places, Map<String, String> tags) {
        for (var theme : List.of(Theme.ofLine(tags), Theme.nameOfLine(tags))) {
            theme.ifPresent(found -> cutter.cut(new MapFeature(found.layer(), found.attributes(), found.minZoom(), MapFeature.Kind.LINE,
                    List.<Coordinate[]>of(places))));
        }
        Theme.nameOfLine(tags).ifPresent(
                theme -> attempt(() -> names.add(theme.layer(), theme.attributes(), places[places.length / 2])));
    }

    private void area(List<Coordinate[]> rings, Map<String, String> tags) {
        Theme.ofArea(tags).ifPresent(theme -> cutter.cut(new MapFeature(theme.layer(), theme.attributes(), theme.minZoom(),
                MapFeature.Kind.POLYGON, rings)));
        if (tags.containsKey("name")) {
            double side = Math.sqrt(Math.abs(Area.ofRing(rings.getFirst())));
            int spanZoom = side == 0 ? TileCutter.DEEPEST : (int) Math.ceil(Math.log(NAME_PX / WORLD_PX / side) / Math.log(2));
            Theme.nameOfArea(tags, spanZoom).ifPresent(theme -> name(theme, middle(rings)));
        }
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

    private static void attempt(Attempt work) {
        try {
            work.run();
        } catch (SQLException | IOException e) {
            throw new Failure(e);
        }
    }

    private interface Attempt {
        void run() throws SQLException, IOException;
    }

    /** Carries what went wrong with the disk through the reader of the extract. */
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
