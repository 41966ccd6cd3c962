package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.pumphandle.exchange.OsmSink;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Takes the elements of an extract and puts aside what of them stands on the map: first nodes and relations, then ways. One thread. */
final class StreetMapReading implements OsmSink {
    private static final int COAST_FROM = 7;

    private final WorkFile work;
    private final Drawing drawing;
    private final NodePositions nodes;
    private final Multipolygons multipolygons;
    private final Borders borders = new Borders();
    private final Coast coast;
    private final Envelope nodeBox = new Envelope();
    private final Envelope saidBox = new Envelope();

    StreetMapReading(WorkFile work, Drawing drawing, NodePositions nodes) {
        this.work = work;
        this.drawing = drawing;
        this.nodes = nodes;
        this.multipolygons = new Multipolygons(work);
        this.coast = new Coast(work);
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
        Drawing.attempt(() -> nodes.add(id, lonE7, latE7));
        var place = Tile.place(lonE7, latE7);
        nodeBox.expandToInclude(place);
        drawing.point(place, tags);
    }

    @Override
    public void relation(long id, long[] ways, Map<String, String> tags) {
        multipolygons.learn(ways, tags);
        borders.learn(ways, tags);
    }

    @Override
    public void way(long id, long[] nodesOfWay, Map<String, String> tags) {
        boolean isCoast = tags.getOrDefault("natural", "").equals("coastline");
        boolean isNeeded = isCoast || multipolygons.needs(id);
        var border = borders.theme(id, tags);
        if (!isNeeded && tags.isEmpty() && border.isEmpty()) {
            return;
        }
        var places = places(nodesOfWay);
        if (places.length < 2) {
            return;
        }
        border.ifPresent(theme -> drawing.line(theme, places));
        if (isCoast) {
            Drawing.attempt(() -> coast.add(id, places));
        } else if (isNeeded) {
            Drawing.attempt(() -> work.addWay(id, places));
        }
        boolean isClosed = nodesOfWay.length > 3 && nodesOfWay[0] == nodesOfWay[nodesOfWay.length - 1]
                && places[0].equals2D(places[places.length - 1])
                && places.length > 3;
        if (isClosed && Theme.ofArea(tags).isPresent()) {
            drawing.area(List.<Coordinate[]>of(places), tags);
        } else {
            drawing.line(places, tags);
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
            multipolygons.assemble(i, drawing::area);
        }
        coast.assemble(box(), (rings, isSea) -> {
            cancellation.throwIfCancelled();
            drawing.fill(new Theme(isSea ? "ocean" : "earth", Map.of(), COAST_FROM), rings);
        });
    }
}
