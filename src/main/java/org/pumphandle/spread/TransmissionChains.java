package org.pumphandle.spread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.jgrapht.graph.GraphCycleProhibitedException;
import org.pumphandle.model.Case;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Chains;
import org.pumphandle.model.Contact;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.RefusedLink;
import org.pumphandle.model.RefusedLink.Refusal;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;

/**
 * Makes chains of transmission of what may have infected whom. Links are taken one after the other: those that are entered first, then by transmission
 * weight, the most first. One stands where its infectee has it from nobody yet, nobody passes on what they have not got yet, and no loop comes about. So of two
 * links that exclude each other the stronger stands, which is easily explained, and the result does not depend on the order in which anything came.
 */
public final class TransmissionChains {
    private static final Comparator<TransmissionLink> STRONGEST_FIRST = Comparator
            .comparingInt((TransmissionLink link) -> link.basis() instanceof Entered ? 0 : 1)
            .thenComparing(Comparator.comparingDouble(TransmissionLink::weight).reversed()).thenComparing(TransmissionLink::infector)
            .thenComparing(TransmissionLink::infectee).thenComparing(link -> link.basis().toString());

    private final InfectionTimes times;
    private final ChainSettings settings;
    private final DirectedAcyclicGraph<String, TransmissionLink> graph = new DirectedAcyclicGraph<>(
            TransmissionLink.class);
    private final Map<String, TransmissionLink> infectedBy = new HashMap<>();
    private final List<TransmissionLink> possible = new ArrayList<>();
    private final List<RefusedLink> refused = new ArrayList<>();

    private TransmissionChains(Collection<Case> cases, ChainSettings settings) {
        this.times = new InfectionTimes(cases, settings);
        this.settings = settings;
        times.anchors().keySet().stream().sorted().forEach(graph::addVertex);
    }

    /**
     * The chains among cases, each person one of them.
     *
     * @param meetings contacts between them
     * @param entered what tracers entered
     * @param exposed of each case whom it exposed who is no case here
     * @param showExposed whether these are to be nodes too, and not only counted
     */
    public static Chains of(Collection<Case> cases, Collection<Meeting> meetings, Collection<EnteredLink> entered,
            Map<String, List<Contact>> exposed, boolean showExposed, ChainSettings settings) {
        var chains = new TransmissionChains(cases, settings);
        var candidates = new ArrayList<TransmissionLink>();
        meetings.forEach(one -> chains.judge(one.infector(), one.infectee(), chains.times.judge(one)).ifPresent(candidates::add));
        entered.forEach(one -> chains.judge(one.infector(), one.infectee(), chains.times.judge(one)).ifPresent(candidates::add));
        strongestOfEachPair(candidates).forEach(chains::take);
        return chains.laidOut(exposed, showExposed);
    }

    /** Refusal a link cannot be entered, beside those that are; empty where it can. */
    public static Optional<Refusal> whyNot(Collection<Case> cases, Collection<EnteredLink> entered, EnteredLink wished,
            ChainSettings settings) {
        var all = new ArrayList<>(entered);
        all.add(wished);
        var chains = of(cases, List.of(), all, Map.of(), false, settings);
        return chains.refused().stream()
                .filter(one -> one.infector().equals(wished.infector()) && one.infectee().equals(wished.infectee())).findFirst()
                .map(RefusedLink::why);
    }

    private Optional<TransmissionLink> judge(String infector, String infectee, InfectionTimes.Judged judged) {
        judged.why().ifPresent(why -> refused.add(new RefusedLink(infector, infectee, why)));
        return judged.link();
    }

    /** Two persons who met in several ways have one link. */
    private static List<TransmissionLink> strongestOfEachPair(List<TransmissionLink> candidates) {
        var strongest = new HashMap<List<String>, TransmissionLink>();
        candidates.stream().sorted(STRONGEST_FIRST).forEach(link -> strongest.putIfAbsent(List.of(link.infector(), link.infectee()), link));
        return strongest.values().stream().sorted(STRONGEST_FIRST).toList();
    }

    private void take(TransmissionLink link) {
        var standing = infectedBy.get(link.infectee());
        if (standing != null) {
            if (standing.basis() instanceof Entered) {
                refused.add(new RefusedLink(link.infector(), link.infectee(), Refusal.OTHERWISE_ENTERED));
            } else {
                possible.add(link);
            }
        } else if (isBeforeItHadIt(link)) {
            refused.add(new RefusedLink(link.infector(), link.infectee(), Refusal.BEFORE_IT_HAD_IT));
        } else if (closesLoop(link)) {
            refused.add(new RefusedLink(link.infector(), link.infectee(), Refusal.LOOP));
        } else {
            infectedBy.put(link.infectee(), link);
        }
    }

    /** Whether the infector had it only after this, or the infectee passed it on before. */
    private boolean isBeforeItHadIt(TransmissionLink link) {
        var before = infectedBy.get(link.infector());
        return (before != null && before.firstT() > link.lastT())
                || graph.outgoingEdgesOf(link.infectee()).stream().anyMatch(after -> link.firstT() > after.lastT());
    }

    private boolean closesLoop(TransmissionLink link) {
        if (link.infector().equals(link.infectee())) {
            return true;
        }
        try {
            graph.addEdge(link.infector(), link.infectee(), link);
            return false;
        } catch (GraphCycleProhibitedException e) {
            return true;
        }
    }

    private Chains laidOut(Map<String, List<Contact>> exposed, boolean showExposed) {
        int inChains = (int) graph.vertexSet().stream().filter(id -> graph.inDegreeOf(id) + graph.outDegreeOf(id) > 0).count();
        double mean = inChains == 0 ? 0 : (double) graph.edgeSet().size() / inChains;
        int mostUsual = PoissonQuantile.of(mean, settings.usualShare());
        var layout = new ChainLayout(graph, times.anchors(), exposed, showExposed, mostUsual);
        return new Chains(layout.nodes(), possible, refused, mean, mostUsual, layout.rows(), settings);
    }
}
