package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.SerialInterval;

/**
 * Held against what EpiEstim publishes: the first onsets of its data set Flu2009 (a school in Pennsylvania, Cauchemez et al., PNAS 2011), its serial interval of
 * influenza, and the estimates printed in its vignette "EpiEstim: a demonstration", section "Estimating R on sliding weekly windows, with a parametric serial
 * interval" (Anne Cori, EpiEstim 2.2-4, 2020-12-09, <a href="https://mrc-ide.github.io/EpiEstim/articles/demo.html">demo.html</a>).
 */
class ReproductionNumberTest {
    private static final SerialInterval INFLUENZA = new SerialInterval(2.6, 1.5);
    private static final LocalDate FIRST = LocalDate.of(2009, 4, 27);
    private static final List<Integer> FLU_2009 = List.of(1, 1, 0, 2, 5, 3, 3, 3, 6, 2, 5, 9, 13);
    /** Mean, 2.5 %, median and 97.5 % of the windows that end on days 8 to 13. */
    private static final double[][] PUBLISHED = {{1.735798, 1.0287437, 1.703761, 2.624781}, {1.749168, 1.1088223, 1.723884, 2.533119},
            {1.537058, 0.9947030, 1.516613, 2.195540}, {1.431839, 0.9514466, 1.414830, 2.008849},
            {1.422725, 0.9731426, 1.407932, 1.956336}, {1.635373, 1.1786332, 1.622413, 2.165745}};
    private static final Offset<Double> PRINTED = within(1e-6);

    @Test
    void theWeightsAreThoseOfEpiEstim() {
        var published = new double[]{0.000, 0.233, 0.359, 0.198, 0.103, 0.053, 0.027, 0.014, 0.007, 0.003, 0.002, 0.001};
        assertThat(SerialIntervalWeights.of(INFLUENZA, published.length)).containsExactly(published, within(5.1e-4));
    }

    @Test
    void theWeightsOfManyDaysAddUpAndHaveTheMeanOfTheInterval() {
        var weights = SerialIntervalWeights.of(SerialInterval.USUAL, 60);
        assertThat(weights[0]).isZero();
        assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-6));
        double mean = 0;
        for (int k = 0; k < weights.length; k++) {
            mean += k * weights[k];
        }
        assertThat(mean).isCloseTo(5.8, within(1e-4));
    }

    @Test
    void estimatesAreThoseThatEpiEstimPublishes() {
        var days = ReproductionNumber.of(new DaySeries(FIRST, FLU_2009), INFLUENZA);
        assertThat(days).hasSameSizeAs(PUBLISHED);
        for (int i = 0; i < PUBLISHED.length; i++) {
            var day = days.get(i);
            assertThat(day.day()).isEqualTo(FIRST.plusDays(7 + i));
            assertThat(new double[]{day.mean(), day.low(), day.median(), day.high()}).as("row %d", i + 1)
                    .containsExactly(PUBLISHED[i], PRINTED);
        }
    }

    @Test
    void whatNoEarlierOnsetCanHaveCausedHasNoEstimate() {
        assertThat(ReproductionNumber.of(DaySeries.EMPTY, SerialInterval.USUAL)).isEmpty();
        var late = new DaySeries(FIRST, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1));
        assertThat(ReproductionNumber.of(late, SerialInterval.USUAL)).extracting("day").containsExactly(FIRST.plusDays(10));
    }

    @Test
    void aWindowOfFewCasesIsWeak() {
        var days = ReproductionNumber.of(new DaySeries(FIRST, List.of(1, 1, 2, 2, 2, 2, 1, 1, 5)), SerialInterval.USUAL);
        assertThat(days).extracting("cases").containsExactly(11, 15);
        assertThat(days).noneMatch(day -> day.isWeak());
        assertThat(ReproductionNumber.of(new DaySeries(FIRST, List.of(9, 1, 2, 2, 2, 2, 1, 0)), SerialInterval.USUAL))
                .allMatch(day -> day.isWeak());
    }

    @Test
    void aSerialIntervalWithoutAMeanOfMoreThanADayIsNone() {
        assertThatThrownBy(() -> new SerialInterval(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SerialInterval(5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Outbreaks with known truth, whose reproduction number stays, falls, or goes up and down. The truth of a window is the mean over its days. */
    @Test
    void theTruthLiesInTheBandOnAtLeastNineDaysOfTen() {
        long inside = 0;
        long all = 0;
        var shares = new ArrayList<Double>();
        for (var truth : List.<IntToDoubleFunction>of(_ -> 1.3, _ -> 1.0, t -> 1.8 - t / 60.0, t -> 1.1 + 0.3 * Math.sin(t / 15.0))) {
            long insideHere = 0;
            long here = 0;
            for (int seed = 1; seed <= 25; seed++) {
                for (var day : ReproductionNumber.of(outbreak(truth, 60, seed), SerialInterval.USUAL)) {
                    int last = (int) (day.day().toEpochDay() - FIRST.toEpochDay());
                    double wanted = IntStream.rangeClosed(last - ReproductionNumber.WINDOW_DAYS + 1, last).mapToDouble(truth).average()
                            .orElseThrow();
                    insideHere += day.low() <= wanted && wanted <= day.high() ? 1 : 0;
                    here++;
                }
            }
            shares.add((double) insideHere / here);
            inside += insideHere;
            all += here;
        }
        assertThat(shares).as("shares of days %s", shares).allMatch(share -> share >= 0.9);
        assertThat((double) inside / all).isGreaterThanOrEqualTo(0.9);
    }

    /** People who infect people: each a Poisson number, each after a serial interval of its own in whole days. */
    private static DaySeries outbreak(IntToDoubleFunction truth, int days, long seed) {
        var random = new Random(seed);
        var weights = SerialIntervalWeights.of(SerialInterval.USUAL, days);
        var counts = new int[days];
        Arrays.fill(counts, 0, 5, 4);
        for (int t = 5; t < days; t++) {
            double infectious = 0;
            for (int s = 1; s <= t; s++) {
                infectious += counts[t - s] * weights[s];
            }
            counts[t] = poisson(truth.applyAsDouble(t) * infectious, random);
        }
        return new DaySeries(FIRST, Arrays.stream(counts).boxed().toList());
    }

    static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
