package org.pumphandle.spread;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Contact;
import org.pumphandle.model.TransmissionLink;

/**
 * Gives each case of a forest a row, so that lines that turn at a right angle below who infected do not cross as long as nobody falls ill before who infected
 * them: each case's followers fill rows of their own, the largest chain first, that one in the case's own row unless it began within a day of it. Cases in no
 * chain share rows where their days leave room. In the order of n log n.
 */
final class ChainLayout {
    /** Cases stand at least so far apart in one row. */
    private static final double APART_S = 86_400;
    /** The exposed stand in one row where they are at least so far apart. */
    private static final double EXPOSED_APART_S = 10_800;

    private final Graph<String, TransmissionLink> graph;
    private final Map<String, Instant> anchors;
    private final Map<String, List<Contact>> exposed;
    private final boolean showExposed;
    private final int mostUsual;
    private final Map<String, Integer> following = new HashMap<>();
    private final List<ChainNode> nodes = new ArrayList<>();
    private int rows;

    /** @param graph each has it from one other at most */
    ChainLayout(DirectedAcyclicGraph<String, TransmissionLink> graph, Map<String, Instant> anchors, Map<String, List<Contact>> exposed,
            boolean showExposed, int mostUsual) {
        this.graph = graph;
        this.anchors = anchors;
        this.exposed = exposed;
        this.showExposed = showExposed;
        this.mostUsual = mostUsual;
        countFollowing(graph);
        var sources = graph.vertexSet().stream().filter(id -> graph.inDegreeOf(id) == 0).sorted(largestFirst()).toList();
        sources.stream().filter(id -> !isAlone(id)).forEach(this::placeChain);
        placeAlone(sources.stream().filter(this::isAlone).sorted(Comparator.comparingDouble(this::t).thenComparing(id -> id)).toList());
    }

    List<ChainNode> nodes() {
        return nodes;
    }

    int rows() {
        return rows;
    }

    private void countFollowing(DirectedAcyclicGraph<String, TransmissionLink> of) {
        var inOrder = new ArrayList<String>();
        of.iterator().forEachRemaining(inOrder::add);
        for (var id : inOrder.reversed()) {
            following.put(id, graph.outgoingEdgesOf(id).stream().mapToInt(link -> 1 + following(link.infectee())).sum());
        }
    }

    private int following(String id) {
        return following.getOrDefault(id, 0);
    }

    private double t(String id) {
        return anchors.getOrDefault(id, Instant.EPOCH).getEpochSecond();
    }

    private Comparator<String> largestFirst() {
        return Comparator.comparingInt(this::following).reversed().thenComparingDouble(this::t).thenComparing(id -> id);
    }

    private boolean isAlone(String id) {
        return following(id) == 0 && !(showExposed && exposed.containsKey(id));
    }

    /** A case that is to be placed after another. */
    private record Waiting(String id, int before, int generation, boolean isFirst) {
    }

    private void placeChain(String source) {
        var waiting = new ArrayDeque<Waiting>();
        waiting.push(new Waiting(source, -1, 0, false));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            int row = next.isFirst ? nodes.get(next.before).row() : rows++;
            int place = nodes.size();
            nodes.add(node(next.id, row, next.before, next.generation));
            boolean hasExposed = placeExposed(next.id, place, next.generation + 1);
            var followers = graph.outgoingEdgesOf(next.id).stream().map(TransmissionLink::infectee).sorted(largestFirst()).toList();
            for (var follower : followers.reversed()) {
                boolean hasRoom = !hasExposed && t(follower) - t(next.id) >= APART_S;
                waiting.push(new Waiting(follower, place, next.generation + 1, hasRoom && follower.equals(followers.getFirst())));
            }
        }
    }

    /** In rows of their own below who exposed them; says whether there are any. */
    private boolean placeExposed(String id, int before, int generation) {
        var ends = new ArrayList<Double>();
        var shown = showExposed ? exposed.getOrDefault(id, List.of()) : List.<Contact>of();
        for (var contact : shown.stream().sorted(Comparator.comparingDouble(Contact::lastT).thenComparing(Contact::reference)).toList()) {
            int row = roomIn(ends, contact.lastT(), EXPOSED_APART_S);
            nodes.add(
                    new ChainNode(contact.caseId(), Optional.of(contact.reference()), contact.lastT(), rows + row, before, Optional.empty(),
                            generation, 0, 0, 0, false));
        }
        rows += ends.size();
        return !ends.isEmpty();
    }

    private void placeAlone(List<String> ids) {
        var ends = new ArrayList<Double>();
        for (var id : ids) {
            int row = roomIn(ends, t(id), APART_S);
            nodes.add(node(id, rows + row, -1, 0));
        }
        rows += ends.size();
    }

    /** The first row whose last one stands far enough to the left; it ends with this one then. */
    private static int roomIn(List<Double> ends, double t, double apartS) {
        int row = 0;
        while (row < ends.size() && ends.get(row) + apartS > t) {
            row++;
        }
        if (row == ends.size()) {
            ends.add(t);
        } else {
            ends.set(row, t);
        }
        return row;
    }

    private ChainNode node(String id, int row, int before, int generation) {
        int infected = graph.outDegreeOf(id);
        return new ChainNode(id, Optional.empty(), t(id), row, before, graph.incomingEdgesOf(id).stream().findFirst(), generation, infected,
                following(id), exposed.getOrDefault(id, List.of()).size(), infected > mostUsual);
    }
}
