package org.pumphandle.ui.chains;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;

/**
 * A straight piece of what joins nodes: along a row, or down from who infected. What several nodes share is one piece, so that a case with a hundred others
 * after it is joined to them by a few lines, none of which is drawn twice. Of the exposed it is the band on which all stand whom a case exposed.
 *
 * @param fromT left end, UTC seconds since 1970-01-01
 * @param toT right end; the same of a line down
 * @param fromRow upper end
 * @param toRow lower end; the same of a line along a row
 */
record ChainLine(double fromT, double toT, int fromRow, int toRow, Kind kind) {

    /** Whom it leads to; later ones are drawn over earlier ones. */
    enum Kind {
        /** Exposed who are no case. */
        EXPOSED,
        /** Cases. */
        CASE,
        /** Cases by a link that somebody entered. */
        ENTERED;

        static Kind of(ChainNode node) {
            boolean isEntered = node.from().map(TransmissionLink::basis).filter(Entered.class::isInstance).isPresent();
            return !node.isCase() ? EXPOSED : isEntered ? ENTERED : CASE;
        }
    }

    /** Where pieces are the same: after one node, along one row or, with {@code -1}, down. */
    private record Place(int before, int row, Kind kind) {
    }

    /** All pieces, in the order in which they are drawn. */
    static List<ChainLine> of(Chains chains) {
        var nodes = chains.nodes();
        Map<Place, ChainLine> pieces = new HashMap<>();
        for (var node : nodes) {
            if (!node.isSource()) {
                var before = nodes.get(node.before());
                var kind = Kind.of(node);
                var down = new ChainLine(before.t(), before.t(), Math.min(before.row(), node.row()), Math.max(before.row(), node.row()),
                        kind);
                var along = new ChainLine(Math.min(before.t(), node.t()), Math.max(before.t(), node.t()), node.row(), node.row(), kind);
                if (kind == Kind.EXPOSED) {
                    pieces.merge(new Place(node.before(), -1, kind), down.and(along), ChainLine::and);
                } else {
                    pieces.merge(new Place(node.before(), -1, kind), down, ChainLine::and);
                    pieces.merge(new Place(node.before(), node.row(), kind), along, ChainLine::and);
                }
            }
        }
        return pieces.values().stream().filter(piece -> !piece.isNothing())
                .sorted(Comparator.comparing(ChainLine::kind).thenComparingInt(ChainLine::fromRow).thenComparingDouble(ChainLine::fromT))
                .toList();
    }

    private ChainLine and(ChainLine other) {
        return new ChainLine(Math.min(fromT, other.fromT), Math.max(toT, other.toT), Math.min(fromRow, other.fromRow),
                Math.max(toRow, other.toRow), kind);
    }

    private boolean isNothing() {
        return fromT == toT && fromRow == toRow;
    }
}
