package org.pumphandle.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/** Features of one layer under a spatial index. Immutable; safe for all threads. */
final class PreparedLayer {
    static final PreparedLayer EMPTY = new PreparedLayer(List.of());
    private static final Comparator<Placed> DRAWING_ORDER = Comparator.<Placed>comparingInt(p -> p.feature.look().order())
            .thenComparingInt(p -> p.place);

    private final STRtree tree = new STRtree();

    PreparedLayer(List<Feature> features) {
        for (int i = 0; i < features.size(); i++) {
            tree.insert(features.get(i).outline().envelope, new Placed(features.get(i), i, 0));
        }
        // Built here, so that the first two threads to ask find it so.
        tree.build();
    }

    /**
     * What touches a window of the unit square that may reach beyond it to the west and east, in drawing order; a feature may come once for each
     * repetition of the world.
     */
    List<Placed> in(double west, double north, double east, double south) {
        var found = new ArrayList<Placed>();
        // A feature across the antimeridian lies up to one world beyond the square.
        for (int turn = (int) Math.floor(west) - 1; turn <= (int) Math.floor(east) + 1; turn++) {
            int shift = turn;
            ItemVisitor visitor = item -> {
                var placed = (Placed) item;
                found.add(shift == 0 ? placed : new Placed(placed.feature, placed.place, shift));
            };
            tree.query(new Envelope(west - shift, east - shift, north, south), visitor);
        }
        found.sort(DRAWING_ORDER);
        return found;
    }

    /** A feature, its number in the layer, and by how many worlds it is shifted eastwards. */
    record Placed(Feature feature, int place, int shift) {
    }
}
