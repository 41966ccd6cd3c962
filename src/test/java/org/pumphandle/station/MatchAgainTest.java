package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.model.Contact;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.Rule;
import org.pumphandle.store.FoundContact;

/** A case is matched again after fixes of its days were destroyed: who was found in them stays found, or goes with somebody's knowledge. */
class MatchAgainTest {
    private static final LocalDate OLD = MandatedOffice.FIRST.plusDays(5);
    private static final LocalDate KEPT = MandatedOffice.FIRST.plusDays(7);
    private static final LocalDate MATCHED = MandatedOffice.FIRST.plusDays(9);
    private static final Rule NARROW = Rule.VICINITY_15.with(20, 15, 600, 120);
    private static final String CASES = "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n";

    @TempDir
    Path directory;
    private MandatedOffice office;
    private Station station;

    /** A was near the case on both days, B on the old one, C on the kept one. */
    @BeforeEach
    void makeStation() throws Exception {
        office = new MandatedOffice(directory);
        station = office.make(MandatedOffice.mandate());
        office.importCases(station);
        office.importHistory(station, hour("", OLD) + hour("", KEPT));
        office.importFixes(station, "fixes.csv", hour("A,", OLD) + hour("B,", OLD) + hour("A,", KEPT) + hour("C,", KEPT));
        assertThat(match(Rule.VICINITY_15).contacts()).isEqualTo(3);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void whoWasFoundInADestroyedDayStandsAndTheReportSaysSince() throws Exception {
        var before = station.contacts("C-1");
        destroyOldDay();
        for (int days = 1; days <= 2; days++) {
            office.clock.set(MATCHED.plusDays(days));
            assertThat(losses(Rule.VICINITY_15).isEmpty()).isTrue();
            var report = match(Rule.VICINITY_15);
            assertThat(report.contacts()).isEqualTo(3);
            assertThat(report.notes()).anyMatch(note -> note.startsWith("case C-1: 2 contacts stand as the match of " + MATCHED));
            assertThat(station.contacts("C-1")).isEqualTo(before);
        }
        assertThat(log()).contains("3 contacts under rule vicinity-15");
        assertThat(found("A").episodes()).hasSize(2);
        var onlyNew = before.stream().filter(one -> one.reference().equals(reference("C"))).findFirst().orElseThrow();
        assertThat(run(ReviewEvidence.job(station, "C-1", onlyNew.reference(), 0)).foundBefore()).isEmpty();
        assertThat(run(ReviewEvidence.job(station, "C-1", reference("B"), 0)).foundBefore())
                .contains(MATCHED.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void whoIsFoundAgainAtLeastAsStronglyStandsAsFoundNow() throws Exception {
        destroyOldDay();
        office.importFixes(station, "more.csv", hour("B,", KEPT));
        office.clock.set(MATCHED.plusDays(1));
        var report = match(Rule.VICINITY_15);
        assertThat(report.notes()).anyMatch(note -> note.startsWith("case C-1: 1 contact stands as the match of " + MATCHED));
        assertThat(found("B").foundAt()).isEqualTo(office.clock.instant());
        assertThat(found("B").firstT()).as("sixty minutes on either day").isGreaterThanOrEqualTo((double) startT(KEPT));
        assertThat(found("A").firstT()).as("a hundred and twenty, sixty of them again").isLessThan((double) startT(KEPT));
    }

    @Test
    void underAnotherRuleNothingIsLostUnlessSomebodyWasToldWhat() throws Exception {
        var before = station.contacts("C-1");
        destroyOldDay();
        var losses = losses(NARROW);
        assertThat(losses).isEqualTo(new MatchLosses(2, 1, List.of(OLD)));
        assertThat(losses.inWords()).contains("2 contacts of 1 case", "(" + OLD + ")");
        assertThat(log()).contains("contacts-listed").contains("2 would be lost under rule " + NARROW.name());

        assertThatThrownBy(() -> match(NARROW)).isInstanceOf(StationException.class).hasMessageContaining("2 contacts of 1 case");
        assertThatThrownBy(() -> run(MatchCases.job(station, NARROW, Set.of(), new MatchLosses(1, 1, List.of(OLD)))))
                .as("less was told").isInstanceOf(StationException.class);
        assertThat(station.contacts("C-1")).isEqualTo(before);

        assertThat(run(MatchCases.job(station, NARROW, Set.of("C-1"), losses)).contacts()).isEqualTo(2);
        assertThat(station.contacts("C-1")).extracting(Contact::reference).containsExactlyInAnyOrder(reference("A"), reference("C"));
        assertThat(losses(Rule.VICINITY_15).isEmpty()).as("there is nothing left to lose").isTrue();
    }

    @Test
    void aHistoryThatChangedLetsNothingStandNotEvenOnceItIsTakenBack() throws Exception {
        destroyOldDay();
        office.importHistory(station, hour("", KEPT.plusDays(1)));
        assertThat(losses(Rule.VICINITY_15).contacts()).isEqualTo(2);
        run(UndoImport.job(station, station.imports().getFirst().id()));
        assertThat(losses(Rule.VICINITY_15).contacts()).as("nobody compares what it was with what it is").isEqualTo(2);
        assertThatThrownBy(() -> match(Rule.VICINITY_15)).isInstanceOf(StationException.class);
    }

    @Test
    void fixesThatWereTakenBackLetNobodyOfTheirTimeStand() throws Exception {
        office.importFixes(station, "wrong.csv", hour("D,", OLD));
        assertThat(match(Rule.VICINITY_15).contacts()).isEqualTo(4);
        destroyOldDay();
        run(UndoImport.job(station, station.imports().getFirst().id()));
        assertThat(losses(Rule.VICINITY_15)).isEqualTo(new MatchLosses(3, 1, List.of(OLD)));
    }

    @Test
    void fixesOfAnotherTimeThatWereTakenBackTakeNobodyAway() throws Exception {
        office.importFixes(station, "wrong.csv", hour("D,", KEPT.plusDays(1)));
        destroyOldDay();
        run(UndoImport.job(station, station.imports().getFirst().id()));
        assertThat(losses(Rule.VICINITY_15).contacts()).isZero();
    }

    @Test
    void aContactStandsOnlyInsideTheWindowOfToday() throws Exception {
        destroyOldDay();
        run(ImportCases.job(station, office.write("cases-2.csv", CASES + "C-1,2026-03-09T12:00:00Z,," + OLD.plusDays(1)
                + "T00:00:00Z,K-1,2026-03-09T13:00:00Z,contact-tracing\n")));
        var losses = losses(Rule.VICINITY_15);
        assertThat(losses).as("A was near on both sides of the isolation").isEqualTo(new MatchLosses(1, 1, List.of(OLD)));
        assertThat(run(MatchCases.job(station, Rule.VICINITY_15, Set.of(), losses)).contacts()).isEqualTo(1);
        assertThat(station.contacts("C-1")).extracting(Contact::reference).containsExactly(reference("B"));
    }

    @Test
    void aContactOfAKeptDayStandsWhereItBeganBetweenAFixOfADestroyedDayAndTheNext() throws Exception {
        long midnightT = KEPT.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        var history = new StringBuilder();
        var fixes = new StringBuilder("D,").append(midnightT - 120).append(",51.505,0.1,5\n");
        for (int minute = -2; minute <= 30; minute++) {
            history.append(midnightT + 60L * minute).append(",51.5,0.1,5\n");
            fixes.append(minute < 5 ? "" : "D," + (midnightT + 60L * minute) + ",51.5,0.1,5\n");
        }
        office.importHistory(station, history.toString());
        office.importFixes(station, "night.csv", fixes.toString());
        match(Rule.VICINITY_15);
        var before = found("D");
        assertThat(before.firstT()).as("on the way, after midnight").isBetween((double) midnightT, midnightT + 299.0);
        assertThat(run(Retention.job(station, KEPT)).destroyed()).contains(KEPT.minusDays(1));
        match(Rule.VICINITY_15);
        assertThat(found("D")).isEqualTo(before);
    }

    @Test
    void daysThatFollowEachOtherAreToldAsOneSpan() {
        var losses = new MatchLosses(5, 2, List.of(OLD, OLD.plusDays(1), OLD.plusDays(2), OLD.plusDays(4)));
        assertThat(losses.inWords()).contains("(" + OLD + " to " + OLD.plusDays(2) + ", " + OLD.plusDays(4) + ")");
        assertThat(losses.isWithin(losses)).isTrue();
        assertThat(losses.isWithin(new MatchLosses(5, 2, List.of(OLD)))).as("another day").isFalse();
        assertThat(losses.isWithin(new MatchLosses(5, 1, losses.days()))).as("another case").isFalse();
    }

    @Test
    void ofACaseWhoseConsentWasWithdrawnNothingStandsAndNothingIsAsked() throws Exception {
        destroyOldDay();
        run(WithdrawConsent.job(station, "C-1"));
        assertThat(losses(NARROW).isEmpty()).isTrue();
        assertThat(match(Rule.VICINITY_15).contacts()).isZero();
    }

    @Test
    void withoutDestroyedDaysWhatIsFoundDependsOnNothingThatWasFoundBefore() throws Exception {
        var random = new SplittableRandom(1854);
        var rows = new StringBuilder();
        for (int person = 0; person < 40; person++) {
            var day = random.nextBoolean() ? OLD : KEPT;
            int from = random.nextInt(60);
            for (int minute = from; minute < from + random.nextInt(60); minute++) {
                rows.append("P").append(person).append(',').append(startT(day) + 60L * minute).append(',')
                        .append(51.5 + random.nextInt(8) * 1e-4).append(",0.1,").append(5 + random.nextInt(60)).append('\n');
            }
        }
        office.importFixes(station, "crowd.csv", rows.toString());
        var rules = List.of(Rule.VICINITY_15, NARROW, Rule.CDC_2020, Rule.VICINITY_15.with(35, 30, 300, 60), Rule.WHO_2021);
        var first = new HashMap<Rule, List<Contact>>();
        for (int round = 0; round < 25; round++) {
            var rule = rules.get(random.nextInt(rules.size()));
            office.clock.move(Duration.ofMinutes(1));
            assertThat(losses(rule).isEmpty()).isTrue();
            match(rule);
            assertThat(found().values()).allMatch(one -> one.foundAt().equals(office.clock.instant()));
            assertThat(station.contacts("C-1")).isEqualTo(first.computeIfAbsent(rule, _ -> station.contacts("C-1")));
        }
        assertThat(first.values().stream().map(List::size).distinct().count()).as("the rules tell them apart").isGreaterThan(2);
    }

    private void destroyOldDay() throws Exception {
        assertThat(run(Retention.job(station, KEPT)).destroyed()).containsExactly(OLD);
    }

    private MatchReport match(Rule rule) throws Exception {
        return run(MatchCases.job(station, rule, Set.of()));
    }

    private MatchLosses losses(Rule rule) throws Exception {
        return run(MatchCases.losses(station, rule, Set.of()));
    }

    private String log() {
        return new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 50).toString();
    }

    private int subscriber(String token) {
        return station.store().fixes().subscribers("", 0, List.of(token)).getOrDefault(token, -1);
    }

    private Map<Integer, FoundContact> found() {
        var found = new HashMap<Integer, FoundContact>();
        station.store().matches().found("C-1").forEach(one -> found.put(one.subscriber(), one));
        return found;
    }

    private FoundContact found(String token) {
        return Objects.requireNonNull(found().get(subscriber(token)), token);
    }

    private String reference(String token) {
        return station.store().matches().references("C-1").getOrDefault(subscriber(token), "none");
    }

    private static long startT(LocalDate day) {
        return day.atTime(10, 0).toEpochSecond(ZoneOffset.UTC);
    }

    /** One fix a minute for an hour, beside the case. */
    private static String hour(String before, LocalDate day) {
        var rows = new StringBuilder();
        for (int minute = 0; minute <= 60; minute++) {
            rows.append(before).append(startT(day) + 60L * minute).append(",51.5,0.1,5\n");
        }
        return rows.toString();
    }
}
