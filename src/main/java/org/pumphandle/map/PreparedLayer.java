package org.pumphandle.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/** Features of one layer under a spatial index. Immutable; safe for all threads. */
final class PreparedLayer {
    static final PreparedLayer EMPTY = new PreparedLayer(List.of());
    private static final Comparator<Placed> DRAWING_ORDER = (a, b) -> {
        int order = Integer.compare(a.feature.look().order(), b.feature.look().order());
        return order != 0 ? order : Integer.compare(a.place, b.place);
    };

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
        visit(west, north, east, south, found::add);
        found.sort(DRAWING_ORDER);
        return found;
    }

    /** The same in no order, without making a list of it. */
    void visit(double west, double north, double east, double south, Consumer<Placed> visitor) {
        // A feature across the antimeridian lies up to one world beyond the square.
        for (int turn = (int) Math.floor(west) - 1; turn <= (int) Math.floor(east) + 1; turn++) {
            int shift = turn;
            ItemVisitor each = item -> {
                var placed = (Placed) item;
                visitor.accept(shift == 0 ? placed : new Placed(placed.feature, placed.place, shift));
            };
            tree.query(new Envelope(west - shift, east - shift, north, south), each);
        }
    }

    /** Whether one of two features of this layer is drawn over the other. */
    static boolean isOver(Placed upper, Placed lower) {
        return DRAWING_ORDER.compare(upper, lower) > 0;
    }

    /** A feature, its number in the layer, and by how many worlds it is shifted eastwards. */
    record Placed(Feature feature, int place, int shift) {
    }
}
