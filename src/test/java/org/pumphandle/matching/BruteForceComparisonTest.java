package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/** The engine against the brute force on awkward input: standing still, equal times, single fixes, gaps at the limit, antimeridian, far north. */
class BruteForceComparisonTest {
    private static final long T = 1_600_000_000L;

    /** Where a scene plays, in degrees. */
    record Scene(double latDeg, double lonDeg, List<Fix> caseFixes, List<Fix> subscriberFixes) {
    }

    @Property(tries = 2_000)
    void engineAndBruteForceAgree(@ForAll("scenes") Scene scene, @ForAll("rules") Rule rule) {
        var examinable = Cases.withHistory(T + 3_000, null, scene.caseFixes());
        var engine = ContactSearch.of(rule, List.of(examinable)).search(FixColumns.trajectory(3, scene.subscriberFixes()),
                new Cancellation()).stream()
                .filter(Match::nominal).toList();
        var truth = BruteForceMatcher.match(examinable, rule, scene.subscriberFixes());
        assertThat(!engine.isEmpty()).isEqualTo(truth.isPresent());
        truth.ifPresent(episodes -> Agreement.hold(engine.getFirst().episodes(), episodes));
    }

    @Property(tries = 150)
    void evidenceIsThatOfTheBruteForce(@ForAll("scenes") Scene scene, @ForAll("rules") Rule rule) {
        var examinable = Cases.withHistory(T + 3_000, null, scene.caseFixes());
        var subscriber = FixColumns.trajectory(3, scene.subscriberFixes());
        var truth = BruteForceEvidence.of(examinable, rule, fixes(examinable.trajectory()), fixes(subscriber));
        var engine = ContactSearch.of(rule, List.of(examinable)).search(subscriber, new Cancellation());
        double error = 0.02 + truth.maxStepS() / 60 * 4;
        var verdicts = truth.verdicts(rule, error);
        if (engine.isEmpty()) {
            assertThat(verdicts).anyMatch(verdict -> !verdict.isPossibleOrBetter());
            return;
        }
        var evidence = engine.getFirst().evidence().orElseThrow();
        assertThat(evidence.expectedMinutes()).isCloseTo(truth.expectedMinutes(), within(0.02));
        assertThat(evidence.sureMinutes()).isCloseTo(truth.sureMinutes(), within(error));
        assertThat(evidence.possibleMinutes()).isCloseTo(truth.possibleMinutes(), within(error));
        assertThat(evidence.weight()).isCloseTo(truth.weight(), within(0.02));
        assertThat(verdicts).contains(evidence.verdict());
        assertThat(engine.getFirst().nominal() || evidence.verdict().isPossibleOrBetter()).isTrue();
    }

    private static List<Fix> fixes(FixColumns trajectory) {
        return IntStream.range(0, trajectory.size()).mapToObj(trajectory::fix).toList();
    }

    @Property(tries = 500)
    void nothingIsLostByKeepingOnlyWhatIsNear(@ForAll("scenes") Scene scene, @ForAll("rules") Rule rule) {
        var examinable = Cases.withHistory(T + 3_000, null, scene.caseFixes());
        var subscriber = FixColumns.trajectory(3, scene.subscriberFixes());
        var near = new Neighbourhood(Rule.VICINITY_15.with(400, 15, 600, 120), examinable).near(subscriber, new Cancellation());
        var search = ContactSearch.of(rule, List.of(examinable));
        assertThat(search.search(near.validated(), new Cancellation())).isEqualTo(search.search(subscriber, new Cancellation()));
    }

    @Property(tries = 500)
    void intervalsThatWereCutOnceTellOfAnyRuleWhatASearchFinds(@ForAll("scenes") Scene scene, @ForAll("rules") Rule rule,
            @ForAll("rules") Rule other) {
        var examinable = Cases.withHistory(T + 3_000, null, scene.caseFixes());
        var subscriber = FixColumns.trajectory(3, scene.subscriberFixes());
        var common = CommonIntervals.of(rule.with(400, 15, 1_800, 120), examinable, List.of(subscriber), new Cancellation());
        assertThat(common.under(rule, new Cancellation()))
                .isEqualTo(ContactSearch.of(rule, List.of(examinable)).search(subscriber, new Cancellation()));
        var judgedAnew = rule.with(rule.radiusM(), other.minutes(), rule.maxGapS(), other.bridgeS());
        assertThat(common.under(judgedAnew, new Cancellation()))
                .isEqualTo(ContactSearch.of(judgedAnew, List.of(examinable)).search(subscriber, new Cancellation()));
        if (common.cover(other)) {
            assertThat(common.under(other, new Cancellation()))
                    .isEqualTo(ContactSearch.of(other, List.of(examinable)).search(subscriber, new Cancellation()));
        } else {
            assertThat(examinable.window(other)).isNotEqualTo(examinable.window(rule));
        }
    }

    @Property(tries = 200)
    void manyCasesAtOnceFindWhatEachFindsAlone(@ForAll("scenes") Scene one, @ForAll("scenes") Scene other, @ForAll("rules") Rule rule) {
        var cases = List.of(Cases.withHistory(T + 3_000, null, one.caseFixes()), Cases.withHistory(T + 9_000, null, other.caseFixes()));
        var subscriber = FixColumns.trajectory(3, one.subscriberFixes());
        var together = ContactSearch.of(rule, cases).search(subscriber, new Cancellation());
        for (int i = 0; i < cases.size(); i++) {
            int index = i;
            var alone = ContactSearch.of(rule, List.of(cases.get(i))).search(subscriber, new Cancellation());
            assertThat(together.stream().filter(match -> match.caseIndex() == index).map(BruteForceComparisonTest::found).toList())
                    .isEqualTo(alone.stream().map(BruteForceComparisonTest::found).toList());
        }
    }

    private static List<Object> found(Match match) {
        return List.of(match.subject(), match.nominal(), match.episodes(), match.evidence().orElseThrow().verdict());
    }

    @Property(tries = 200)
    void resultsDoNotDependOnHowSubscribersAreCutIntoBlocks(@ForAll("scenes") Scene one, @ForAll("rules") Rule rule) {
        var examinable = Cases.withHistory(T + 3_000, null, one.caseFixes());
        var search = ContactSearch.of(rule, List.of(examinable));
        var alone = search.search(FixColumns.trajectory(5, one.subscriberFixes()), new Cancellation());
        var both = search.search(twoSubjects(one.caseFixes(), one.subscriberFixes()), new Cancellation());
        assertThat(both.stream().filter(match -> match.subject() == 5).toList()).isEqualTo(alone);
    }

    /** The case's own fixes as subject 2 and the subscriber's as subject 5, on one base. */
    private static FixColumns twoSubjects(List<Fix> first, List<Fix> second) {
        var a = FixColumns.trajectory(2, first);
        var b = FixColumns.trajectory(5, second);
        int n = a.size();
        int m = b.size();
        var both = new FixColumns(T, new int[]{2, 5}, new int[]{0, n, n + m}, new int[n + m], new int[n + m], new int[n + m],
                new float[n + m]);
        for (int i = 0; i < n + m; i++) {
            var fix = i < n ? a.fix(i) : b.fix(i - n);
            both.offsetS()[i] = (int) (fix.t() - T);
            both.latE7()[i] = fix.latE7();
            both.lonE7()[i] = fix.lonE7();
            both.accuracyM()[i] = fix.accuracyM();
        }
        return both.validated();
    }

    @Provide
    Arbitrary<Scene> scenes() {
        var places = Arbitraries.of(new double[]{0, 0}, new double[]{52.5, 13.4}, new double[]{-33.9, 151.2},
                new double[]{10, 179.9999}, new double[]{-20, -180}, new double[]{84.99, 60}, new double[]{-85, -179.9998});
        return places.flatMap(place -> Combinators.combine(fixes(place), fixes(place))
                .as((caseFixes, subscriberFixes) -> new Scene(place[0], place[1], caseFixes, subscriberFixes)));
    }

    private static Arbitrary<List<Fix>> fixes(double[] place) {
        var steps = Arbitraries.of(0, 1, 7, 60, 119, 120, 121, 300, 599, 600, 601, 3_000);
        var moves = Arbitraries.of(-2_000, -300, -1, 0, 0, 0, 1, 40, 300, 2_000);
        var step = Combinators.combine(steps, moves, moves, Arbitraries.of(5, 5, 20, 45, 80, 400))
                .as((s, north, east, acc) -> new int[]{s, north, east, acc});
        return step.list().ofMinSize(1).ofMaxSize(25).map(list -> walk(place, list));
    }

    private static List<Fix> walk(double[] place, List<int[]> steps) {
        var fixes = new ArrayList<Fix>();
        long t = T;
        double shrink = Math.cos(Math.toRadians(place[0]));
        long north = 0;
        long east = 0;
        for (var step : steps) {
            t += step[0];
            north = Math.clamp(north + step[1], -4_000, 4_000);
            east = Math.clamp(east + step[2], -4_000, 4_000);
            double lon = place[1] + east * 1e-6 / shrink;
            fixes.add(Fix.ofDegrees(t, place[0] + north * 1e-6, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, step[3]));
        }
        return fixes;
    }

    @Provide
    Arbitrary<Rule> rules() {
        var radii = Arbitraries.of(1.0, 10.0, 50.0, 400.0);
        var minutes = Arbitraries.of(0.0, 0.25, 2.0, 15.0);
        var gaps = Arbitraries.of(60, 600);
        var bridges = Arbitraries.of(0, 20, 60);
        return Combinators.combine(Arbitraries.of(Rule.PRESETS), radii, minutes, gaps, bridges)
                .as((preset, radius, least, gap, bridge) -> preset.with(radius, least, gap, bridge));
    }
}
