package org.pumphandle.ui.chains;

import java.util.Arrays;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;

/** How high the rows are: those in which only exposed stand are low, so that among hundreds of these the cases are still seen. Immutable. */
final class ChainRows {
    /** Against a row with a case in it. */
    static final double EXPOSED = 0.2;
    private static final double LEAST_RADIUS_PX = 1.2;
    private static final double LEAST_RADIUS_AMONG_EXPOSED_PX = 3;

    /** Of each row where its middle is, in rows with a case. */
    private final double[] places;
    /** How far above it the next row with a case is. */
    private final double[] rooms;
    private final double height;
    private final boolean hasExposed;

    private ChainRows(double[] heights) {
        places = new double[heights.length];
        rooms = new double[heights.length];
        double end = -0.5;
        double lastCase = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < heights.length; row++) {
            places[row] = end + heights[row] / 2;
            rooms[row] = places[row] - lastCase;
            lastCase = heights[row] == 1 ? places[row] : lastCase;
            end += heights[row];
        }
        height = end + 0.5;
        hasExposed = Arrays.stream(heights).anyMatch(one -> one < 1);
    }

    static ChainRows of(Chains chains) {
        var heights = new double[chains.rows()];
        Arrays.fill(heights, EXPOSED);
        chains.nodes().stream().filter(ChainNode::isCase).forEach(node -> heights[node.row()] = 1);
        return new ChainRows(heights);
    }

    /** Where the middle of a row is; 0 for the first where that has a case. */
    double place(int row) {
        return places[row];
    }

    /** How far above a row the next one with a case is, in rows; infinite where there is none. */
    double room(int row) {
        return rooms[row];
    }

    /** Of all together. */
    double height() {
        return height;
    }

    /** The radius of a node's mark, the larger the more it infected, as far as there is room in a row of a height. */
    double radiusPx(ChainNode node, double rowPx) {
        if (!node.isCase()) {
            return Math.clamp(rowPx * EXPOSED * 0.45, 1, 3.5);
        }
        double least = hasExposed ? LEAST_RADIUS_AMONG_EXPOSED_PX : LEAST_RADIUS_PX;
        return Math.max(least, Math.min(4 + Math.min(6, 1.6 * Math.sqrt(node.infected())), rowPx * 0.45));
    }
}
