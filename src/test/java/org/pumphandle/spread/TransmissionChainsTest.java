package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Case;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Chains;
import org.pumphandle.model.Contact;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.RefusedLink;
import org.pumphandle.model.RefusedLink.Refusal;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;
import org.pumphandle.model.TransmissionLink.Met;
import org.pumphandle.model.TransmissionLink.Warned;
import org.pumphandle.model.Verdict;

class TransmissionChainsTest {
    private static final int DAY_S = 86_400;
    private static final long T = 1_772_409_600;

    @Test
    void aChainReadsFromItsSourceAndCountsGenerationsAndWhoFollows() {
        var chains = of(cases("A", 0, "B", 5, "C", 6, "D", 11, "E", 30), met("A", "B", 1), met("A", "C", 2), met("B", "D", 6));
        assertThat(chains.nodes()).extracting(ChainNode::caseId).containsExactly("A", "B", "D", "C", "E");
        assertThat(chains.nodes()).extracting(ChainNode::generation).containsExactly(0, 1, 2, 1, 0);
        assertThat(chains.nodes()).extracting(ChainNode::following).containsExactly(3, 1, 0, 0, 0);
        assertThat(chains.nodes()).extracting(ChainNode::infected).containsExactly(2, 1, 0, 0, 0);
        assertThat(chains.nodes()).extracting(ChainNode::row).containsExactly(0, 0, 0, 1, 2);
        assertThat(chains.outbreaks()).containsExactly(
                new Chains.Outbreak(0, 4, 3, anchor(0).getEpochSecond(), anchor(11).getEpochSecond(), 0));
    }

    @Test
    void ofSeveralInfectorsTheStrongestStandsAndTheOthersStayPossible() {
        var chains = of(cases("A", 0, "B", 1, "C", 6), meeting("A", "C", 1, 10), meeting("B", "C", 2, 30));
        assertThat(chains.links()).extracting(TransmissionLink::infector).containsExactly("B");
        assertThat(chains.possible()).extracting(TransmissionLink::infector).containsExactly("A");
    }

    @Test
    void whatIsEnteredGoesBeforeWhatIsFound() {
        var entered = entered(1, "A", "C");
        var chains = TransmissionChains.of(cases("A", 0, "B", 1, "C", 6), List.of(meeting("B", "C", 2, 30)), List.of(entered), Map.of(),
                false,
                ChainSettings.USUAL);
        assertThat(chains.links()).singleElement().satisfies(link -> assertThat(link.basis()).isEqualTo(new Entered(entered)));
        assertThat(chains.refused()).containsExactly(new RefusedLink("B", "C", Refusal.OTHERWISE_ENTERED));
    }

    @Test
    void whoWasNotInfectiousOrCannotHaveCaughtItThenIsNoLink() {
        assertThat(of(cases("A", 0, "B", 5), met("A", "B", -3)).refused())
                .containsExactly(new RefusedLink("A", "B", Refusal.NOT_INFECTIOUS));
        assertThat(of(cases("A", 0, "B", 20), met("A", "B", 11)).refused())
                .containsExactly(new RefusedLink("A", "B", Refusal.NOT_INFECTIOUS));
        assertThat(of(cases("A", 0, "B", 5), met("A", "B", 5)).refused())
                .containsExactly(new RefusedLink("A", "B", Refusal.NOT_CAUGHT_THEN));
        assertThat(of(cases("A", 0, "B", 17), met("A", "B", 2)).refused())
                .containsExactly(new RefusedLink("A", "B", Refusal.NOT_CAUGHT_THEN));
        assertThat(of(cases("A", 0, "B", 16), met("A", "B", 2)).refused()).isEmpty();
        assertThat(of(List.of(new Case("A", null, null, null, null), recorded("B", 5)), met("A", "B", 1)).refused())
                .containsExactly(new RefusedLink("A", "B", Refusal.NO_DAY));
    }

    @Test
    void nobodyPassesOnWhatTheyGotOnlyLater() {
        // C met B on day 3, when B was infectious, but B has it from A of day 4.
        var chains = of(cases("A", 0, "B", 5, "C", 8), meeting("A", "B", 4, 1_000), meeting("B", "C", 3, 1));
        assertThat(chains.links()).extracting(TransmissionLink::infectee).containsExactly("B");
        assertThat(chains.refused()).containsExactly(new RefusedLink("B", "C", Refusal.BEFORE_IT_HAD_IT));
    }

    @Test
    void aLoopIsRefusedAndSoIsEnteringOne() {
        var cases = cases("A", 0, "B", 1, "C", 2);
        var entered = List.of(entered(1, "A", "B"), entered(2, "B", "C"));
        assertThat(TransmissionChains.whyNot(cases, entered, entered(3, "C", "A"), ChainSettings.USUAL)).contains(Refusal.LOOP);
        assertThat(TransmissionChains.whyNot(cases, entered, entered(3, "C", "B"), ChainSettings.USUAL))
                .contains(Refusal.OTHERWISE_ENTERED);
        assertThat(TransmissionChains.whyNot(cases, entered.subList(0, 1), entered(3, "B", "C"), ChainSettings.USUAL)).isEmpty();
        assertThat(TransmissionChains.whyNot(cases("A", 0, "B", -9), List.of(), entered(3, "A", "B"), ChainSettings.USUAL))
                .contains(Refusal.NOT_CAUGHT_THEN);
    }

    @Test
    void onlyTheTimeAtWhichItCanHaveHappenedCounts() {
        var contact = new Contact("A", "R", "vicinity-15", true, List.of(episode(-5, 60), episode(1, 20)), evidence(80));
        var chains = of(cases("A", 0, "B", 5), new Meeting("A", "B", contact, new Warned("A", "R")));
        assertThat(chains.links()).singleElement().satisfies(link -> {
            assertThat(link.minutes()).isEqualTo(20);
            assertThat(link.weight()).isBetween(19.0, 20.0);
            assertThat(link.firstT()).isEqualTo(episode(1, 20).startT());
        });
    }

    @Test
    void whoInfectedMoreThanChanceWouldHaveItIsSpreading() {
        var cases = new ArrayList<>(cases("S", 0));
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < 12; i++) {
            cases.add(recorded("F" + i, 5));
            meetings.add(met("S", "F" + i, 1));
        }
        for (int i = 0; i < 3; i++) {
            cases.add(recorded("G" + i, 10));
            meetings.add(met("F0", "G" + i, 6));
        }
        var chains = of(cases, meetings.toArray(Meeting[]::new));
        assertThat(chains.meanInfected()).isEqualTo(15 / 16.0);
        assertThat(chains.mostUsual()).isEqualTo(4);
        assertThat(chains.nodes().stream().filter(ChainNode::isSpreading)).extracting(ChainNode::caseId).containsExactly("S");
        assertThat(PoissonQuantile.of(3, 0.99)).isEqualTo(8);
        assertThat(PoissonQuantile.of(0, 0.99)).isZero();
    }

    @Test
    void theExposedStandBelowWhoExposedThemByTheirReferencesAlone() {
        var exposed = Map.of("A", List.of(contact("A", "R1", 1, 20), contact("A", "R2", 1, 30)));
        var shown = TransmissionChains.of(cases("A", 0, "B", 5), List.of(met("A", "B", 2)), List.of(), exposed, true, ChainSettings.USUAL);
        assertThat(shown.nodes()).extracting(ChainNode::reference)
                .containsExactly(Optional.empty(), Optional.of("R1"), Optional.of("R2"), Optional.empty());
        assertThat(shown.nodes()).extracting(ChainNode::row).doesNotHaveDuplicates();
        assertThat(shown.nodes().getFirst().exposed()).isEqualTo(2);
        var counted = TransmissionChains.of(cases("A", 0, "B", 5), List.of(met("A", "B", 2)), List.of(), exposed, false,
                ChainSettings.USUAL);
        assertThat(counted.nodes()).hasSize(2);
        assertThat(counted.nodes().getFirst().exposed()).isEqualTo(2);
    }

    @Property(tries = 60)
    void chainsAreAForestInTimeWithoutCrossingsAndDoNotDependOnTheOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        var random = new Random(seed);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < count; i++) {
            cases.add(recorded("C" + i, random.nextInt(25)));
        }
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < count * 4; i++) {
            meetings.add(meeting("C" + random.nextInt(count), "C" + random.nextInt(count), random.nextInt(25), 1 + random.nextInt(50)));
        }
        var chains = of(cases, meetings.toArray(Meeting[]::new));
        assertThat(chains.nodes()).extracting(ChainNode::caseId).containsExactlyInAnyOrderElementsOf(cases.stream().map(Case::id).toList());
        check(chains.nodes());
        Collections.shuffle(meetings, random);
        Collections.shuffle(cases, random);
        assertThat(of(cases, meetings.toArray(Meeting[]::new)).nodes()).isEqualTo(chains.nodes());
    }

    private static void check(List<ChainNode> nodes) {
        var places = new HashSet<List<Object>>();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            assertThat(places.add(List.of(node.row(), node.t(), node.before() < 0 ? node.caseId() : node.before()))).isTrue();
            if (node.before() >= 0) {
                var before = nodes.get(node.before());
                assertThat(node.before()).isLessThan(i);
                assertThat(node.generation()).isEqualTo(before.generation() + 1);
                assertThat(node.row()).isGreaterThanOrEqualTo(before.row());
                assertThat(node.row() == before.row() && node.t() - before.t() < DAY_S).as("one would lie on the other").isFalse();
                assertThat(before.from().map(TransmissionLink::firstT).orElse(0.0)).isLessThanOrEqualTo(node.from().orElseThrow().lastT());
            }
        }
        rowsOfWhoFollows(nodes);
    }

    /** The rows below a case are those of who follows it: so no line of another chain runs through them. */
    private static void rowsOfWhoFollows(List<ChainNode> nodes) {
        var last = new HashMap<Integer, Integer>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            last.merge(i, nodes.get(i).row(), Math::max);
            if (nodes.get(i).before() >= 0) {
                last.merge(nodes.get(i).before(), last.getOrDefault(i, 0), Math::max);
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (node.following() > 0) {
                int below = last.getOrDefault(i, 0);
                int of = i;
                assertThat(Stream.iterate(0, k -> k < nodes.size(), k -> k + 1).filter(k -> !follows(nodes, k, of))
                        .map(k -> nodes.get(k).row()).filter(row -> row > node.row() && row <= below)).isEmpty();
            }
        }
    }

    private static boolean follows(List<ChainNode> nodes, int node, int of) {
        int at = node;
        while (at >= 0 && at != of) {
            at = nodes.get(at).before();
        }
        return at == of;
    }

    private static Chains of(List<Case> cases, Meeting... meetings) {
        return TransmissionChains.of(cases, List.of(meetings), List.of(), Map.of(), false, ChainSettings.USUAL);
    }

    private static List<Case> cases(Object... idsAndOnsets) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < idsAndOnsets.length; i += 2) {
            cases.add(recorded((String) idsAndOnsets[i], (Integer) idsAndOnsets[i + 1]));
        }
        return cases;
    }

    private static Case recorded(String id, int onsetDay) {
        return new Case(id, anchor(onsetDay).plusSeconds(DAY_S), anchor(onsetDay), null, null);
    }

    private static Instant anchor(int day) {
        return Instant.ofEpochSecond(T + day * (long) DAY_S + DAY_S / 2);
    }

    private static Meeting met(String infector, String infectee, int day) {
        return meeting(infector, infectee, day, 20);
    }

    private static Meeting meeting(String infector, String infectee, int day, double weight) {
        return new Meeting(infector, infectee, contact(infector, "R", day, weight), new Met());
    }

    private static Contact contact(String caseId, String reference, int day, double weight) {
        return new Contact(caseId, reference, "vicinity-15", true, List.of(episode(day, 20)), evidence(weight));
    }

    private static Episode episode(int day, double minutes) {
        double startT = T + day * (double) DAY_S + 3_600;
        return new Episode(startT, startT + minutes * 60, minutes, 51, 0, 1);
    }

    private static Evidence evidence(double weight) {
        return new Evidence(20, 20, 20, Verdict.ESTABLISHED, weight, T, T, 1);
    }

    private static EnteredLink entered(long number, String infector, String infectee) {
        return new EnteredLink(number, infector, infectee, "they said so", "ada", Instant.EPOCH);
    }
}
