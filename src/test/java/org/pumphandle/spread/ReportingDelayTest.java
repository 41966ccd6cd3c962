package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.DaySeries;
import org.pumphandle.spread.ReportingDelay.Recorded;

class ReportingDelayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    /** Chances of being recorded 0, 1, 2... days after onset. */
    private static final double[] TRUTH = {0.1, 0.2, 0.3, 0.2, 0.1, 0.06, 0.04};

    @Test
    void delaysThatWereNotSeenToTheirEndAreNotTakenForShort() {
        // Ten onsets a day, of which half are recorded at once and half after two days: of the last two days only the first half is there.
        var cases = new ArrayList<Recorded>();
        for (int age = 0; age < 10; age++) {
            for (int i = 0; i < 10; i++) {
                add(cases, TODAY.minusDays(age), i < 5 ? 0 : 2);
            }
        }
        // Recording began ten days ago: the first day's early ones are its begin.
        var delay = ReportingDelay.of(cases, TODAY).orElseThrow();
        assertThat(delay.share(TODAY)).isEqualTo(0.5, within(1e-9));
        assertThat(delay.share(TODAY.minusDays(1))).isEqualTo(0.5, within(1e-9));
        assertThat(delay.share(TODAY.minusDays(2))).isEqualTo(1);
        assertThat(delay.share(TODAY.minusDays(90))).isEqualTo(1);
        var nowcast = delay.nowcast(DaySeries.of(cases.stream().map(Recorded::onset).toList()));
        assertThat(nowcast).extracting("day").containsExactly(TODAY.minusDays(1), TODAY);
        assertThat(nowcast).allSatisfy(day -> {
            assertThat(day.known()).isEqualTo(5);
            assertThat(day.expected()).isEqualTo(10, within(1e-9));
            assertThat(day.low()).isBetween(5.0, 8.0);
            assertThat(day.high()).isBetween(13.0, 24.0);
        });
    }

    @Test
    void whatHadWaitedForTheFirstDayTeachesNothing() {
        var cases = new ArrayList<Recorded>();
        for (int i = 0; i < 200; i++) {
            cases.add(new Recorded(TODAY.minusDays(1 + i % 14), TODAY));
        }
        assertThat(ReportingDelay.of(cases, TODAY)).isEmpty();
        assertThat(ReportingDelay.of(List.of(), TODAY)).isEmpty();
    }

    @Test
    void whatWasRecordedBeforeTheOnsetCountsAsAtOnce() {
        var cases = new ArrayList<Recorded>();
        for (int i = 0; i < 40; i++) {
            cases.add(new Recorded(TODAY.minusDays(i), TODAY.minusDays(i + 2)));
        }
        assertThat(ReportingDelay.of(cases, TODAY).orElseThrow().share(TODAY)).isEqualTo(1);
    }

    @Test
    void whatIsToComeLiesInTheBandOnAtLeastNineDaysOfTen() {
        long inside = 0;
        long all = 0;
        for (int seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            var everyone = outbreak(random);
            var known = everyone.stream().filter(one -> !one.recorded().isAfter(TODAY)).toList();
            var delay = ReportingDelay.of(known, TODAY).orElseThrow();
            for (var day : delay.nowcast(DaySeries.of(known.stream().map(Recorded::onset).toList()))) {
                long truth = everyone.stream().filter(one -> one.onset().equals(day.day())).count();
                inside += day.low() <= truth && truth <= day.high() ? 1 : 0;
                all++;
            }
        }
        assertThat((double) inside / all).as("of %d days", all).isGreaterThanOrEqualTo(0.9);
    }

    private static List<Recorded> outbreak(Random random) {
        var cases = new ArrayList<Recorded>();
        for (int age = 40; age >= 0; age--) {
            int onsets = ReproductionNumberTest.poisson(4 + 10 * (1 + Math.sin(age / 6.0)), random);
            for (int i = 0; i < onsets; i++) {
                add(cases, TODAY.minusDays(age), drawn(random.nextDouble()));
            }
        }
        return cases;
    }

    private static int drawn(double chance) {
        int days = 0;
        for (double sum = TRUTH[0]; chance > sum && days < TRUTH.length - 1; sum += TRUTH[days]) {
            days++;
        }
        return days;
    }

    private static void add(List<Recorded> cases, LocalDate onset, int days) {
        if (onset.plusDays(days).isAfter(TODAY) && days == 2) {
            return;
        }
        cases.add(new Recorded(onset, onset.plusDays(days)));
    }
}
