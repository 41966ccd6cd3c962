package org.pumphandle.ui.chains;

import java.util.Arrays;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;

/** How high the rows are: those in which only exposed stand are low, so that among hundreds of these the cases are still seen. Immutable. */
final class ChainRows {
    /** Against a row with a case in it. */
    static final double EXPOSED = 0.2;

    /** Of each row where its middle is, in rows with a case. */
    private final double[] places;
    private final double height;

    private ChainRows(double[] places, double height) {
        this.places = places;
        this.height = height;
    }

    static ChainRows of(Chains chains) {
        var heights = new double[chains.rows()];
        Arrays.fill(heights, EXPOSED);
        chains.nodes().stream().filter(ChainNode::isCase).forEach(node -> heights[node.row()] = 1);
        var places = new double[heights.length];
        double end = -0.5;
        for (int row = 0; row < heights.length; row++) {
            places[row] = end + heights[row] / 2;
            end += heights[row];
        }
        return new ChainRows(places, end + 0.5);
    }

    /** Where the middle of a row is; 0 for the first where that has a case. */
    double place(int row) {
        return places[row];
    }

    /** Of all together. */
    double height() {
        return height;
    }
}
