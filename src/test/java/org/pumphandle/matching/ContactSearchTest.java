package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/** What the definitions say, reasoned by hand, held against the engine and the brute force alike. */
class ContactSearchTest {
    private static final long T = 1_600_000_000L;
    private static final Rule RULE = Rule.VICINITY_15;
    private static final double METRE_EAST_DEG = 1 / (Math.toRadians(1) * 6_378_137.0);

    @Test
    void whoStandsTogetherForTwentyMinutesHasTwentyMinutes() {
        var episode = only(match(still(0, 0, 20), still(0, 10, 20), RULE));
        assertThat(episode.minutes()).isCloseTo(20, within(1e-9));
        assertThat(episode.minDistanceM()).isCloseTo(10, within(0.01));
        assertThat(episode.startT()).isEqualTo(T);
    }

    @Test
    void whoStandsBeyondTheRadiusIsNoContact() {
        assertThat(match(still(0, 0, 20), still(0, 51, 20), RULE)).isEmpty();
    }

    @Test
    void exactlyFifteenMinutesAreNotMoreThanFifteenButAtLeastFifteen() {
        var sixty = RULE.with(60, 15, 600, 120);
        assertThat(match(still(0, 0, 15), still(0, 5, 15), sixty)).isEmpty();
        var atLeast = new Rule("at-least", 60, 15, Rule.Comparison.AT_LEAST, Rule.CountedOver.EPISODE, RULE.lookback(), null, 600, 120, 1,
                14,
                14, "test");
        assertThat(match(still(0, 0, 15), still(0, 5, 15), atLeast)).isPresent();
    }

    @Test
    void passingByTakesTheTimeOfTheChord() {
        var passing = List.of(fix(0, -600, 30), fix(600, 600, 30));
        var found = match(still(0, 0, 20), passing, RULE.with(50, 0.5, 600, 120));
        assertThat(only(found).minutes()).isCloseTo(2 * 40 / 2.0 / 60, within(1e-3));
    }

    @Test
    void aGapAtTheLimitIsASegmentAndOneSecondMoreIsNot() {
        var rule = RULE.with(50, 5, 600, 120);
        assertThat(match(List.of(fix(0, 0, 0), fix(600, 0, 0)), still(0, 5, 20), rule)).isPresent();
        assertThat(match(List.of(fix(0, 0, 0), fix(601, 0, 0)), still(0, 5, 20), rule)).isEmpty();
    }

    @Test
    void aPauseIsBridgedAndAddsNothing() {
        var leaving = List.of(fix(0, 10, 0), fix(600, 10, 0), fix(601, 1000, 0), fix(719, 1000, 0), fix(720, 10, 0), fix(1320, 10, 0));
        var bridged = only(match(still(0, 0, 30), leaving, RULE));
        assertThat(bridged.minutes()).isCloseTo(20, within(0.01));
        assertThat(bridged.endT() - bridged.startT()).isCloseTo(1320, within(0.01));
        assertThat(match(still(0, 0, 30), leaving, RULE.with(50, 15, 600, 60))).isEmpty();
    }

    @Test
    void contactsAreFoundAcrossTheAntimeridianAndFarNorth() {
        var caseFixes = degrees(84.9, 179.99999, 20);
        var found = match(caseFixes, degrees(84.9, -179.99999, 20), RULE);
        assertThat(only(found).minDistanceM()).isBetween(0.1, 0.5);
    }

    @Test
    void isolationEndsTheWindow() {
        var isolated = Cases.withHistory(T, Instant.ofEpochSecond(T + 600), still(0, 0, 20));
        assertThat(both(isolated, still(0, 5, 20), RULE)).isEmpty();
        assertThat(only(both(isolated, still(0, 5, 20), RULE.with(50, 9, 600, 120))).endT()).isEqualTo(T + 600.0);
    }

    @Test
    void aSingleFixSaysNothingAboutTime() {
        assertThat(match(still(0, 0, 20), List.of(fix(60, 0, 0)), RULE.with(50, 0, 600, 120))).isEmpty();
    }

    @Test
    void ofEqualTimesTheMostAccurateFixStays() {
        var jumping = new ArrayList<>(still(0, 5, 20));
        jumping.add(Fix.ofDegrees(T + 300, 0, 1, 500));
        assertThat(only(match(still(0, 0, 20), jumping, RULE)).minutes()).isCloseTo(20, within(1e-9));
    }

    @Test
    void rollingDayAddsEpisodesThatAreEachTooShort() {
        var visits = new ArrayList<Fix>();
        for (int visit = 0; visit < 3; visit++) {
            visits.addAll(List.of(fix(visit * 3600, 0, 0), fix(visit * 3600 + 360, 0, 0)));
        }
        assertThat(match(still(0, 0, 180), visits, Rule.CDC_2020)).isPresent();
        assertThat(match(still(0, 0, 180), visits, Rule.WHO_2021)).isEmpty();
    }

    private static List<Fix> still(double fromS, double eastM, int minutes) {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i <= minutes; i++) {
            fixes.add(fix(fromS + 60 * i, eastM, 0));
        }
        return fixes;
    }

    private static List<Fix> degrees(double lat, double lon, int minutes) {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i <= minutes; i++) {
            fixes.add(Fix.ofDegrees(T + 60L * i, lat, lon, 10));
        }
        return fixes;
    }

    private static Fix fix(double s, double eastM, double northM) {
        return Fix.ofDegrees(T + (long) s, northM / 110_574.0, eastM * METRE_EAST_DEG, 10);
    }

    private static Optional<List<Episode>> match(List<Fix> caseFixes, List<Fix> subscriber, Rule rule) {
        return both(Cases.withHistory(T + 86_400, null, caseFixes), subscriber, rule);
    }

    /** The engine's answer, after it was found to agree with the brute force. */
    private static Optional<List<Episode>> both(ExaminableCase examinable, List<Fix> subscriber, Rule rule) {
        var engine = ContactSearch.of(rule, List.of(examinable)).search(FixColumns.trajectory(7, subscriber), new Cancellation()).stream()
                .filter(Match::nominal).toList();
        var truth = BruteForceMatcher.match(examinable, rule, subscriber);
        assertThat(engine).hasSize(truth.isPresent() ? 1 : 0);
        truth.ifPresent(episodes -> Agreement.hold(engine.getFirst().episodes(), episodes));
        return truth;
    }

    private static Episode only(Optional<List<Episode>> episodes) {
        return assertThat(episodes.orElseThrow()).singleElement().actual();
    }
}
