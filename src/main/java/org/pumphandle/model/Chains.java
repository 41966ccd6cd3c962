package org.pumphandle.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Chains of transmission, laid out so that they read from left to right in time. Each case has it from one other at most: of what is possible the link that is
 * entered, else that of the most transmission weight.
 *
 * @param nodes chain after chain, the largest first, each from its source on; cases in no chain stand last
 * @param possible links that are possible as well, but weaker
 * @param refused what cannot be
 * @param meanInfected how many a case in a chain infected in the mean
 * @param mostUsual how many a case infects at most, in the settings' share of all cases, if all infected alike and chance alone made the difference
 *        (Poisson): who infected more is spreading (Lloyd-Smith et al. 2005)
 * @param rows how many rows there are
 */
public record Chains(List<ChainNode> nodes, List<TransmissionLink> possible, List<RefusedLink> refused, double meanInfected, int mostUsual,
        int rows, ChainSettings settings) {

    public Chains {
        nodes = List.copyOf(nodes);
        possible = List.copyOf(possible);
        refused = List.copyOf(refused);
    }

    /**
     * An outbreak by its source.
     *
     * @param source place of the source among the nodes
     * @param cases those in it, the source among them
     * @param generations of them, the source's among them
     * @param firstT first anchor
     * @param lastT last anchor
     * @param spreading cases that infected more than is usual
     */
    public record Outbreak(int source, int cases, int generations, double firstT, double lastT, int spreading) {
    }

    /** The outbreaks of two cases and more, the largest first. */
    public List<Outbreak> outbreaks() {
        var found = new ArrayList<Outbreak>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isSource() && nodes.get(i).following() > 0) {
                found.add(outbreak(i));
            }
        }
        return found;
    }

    private Outbreak outbreak(int source) {
        int generations = 1;
        int spreading = 0;
        double firstT = nodes.get(source).t();
        double lastT = firstT;
        for (int i = source; i < nodes.size() && (i == source || !nodes.get(i).isSource()); i++) {
            var node = nodes.get(i);
            if (node.isCase()) {
                generations = Math.max(generations, node.generation() + 1);
                spreading += node.isSpreading() ? 1 : 0;
                firstT = Math.min(firstT, node.t());
                lastT = Math.max(lastT, node.t());
            }
        }
        return new Outbreak(source, nodes.get(source).following() + 1, generations, firstT, lastT, spreading);
    }

    /** The links that stand. */
    public List<TransmissionLink> links() {
        return nodes.stream().flatMap(node -> node.from().stream()).toList();
    }
}
