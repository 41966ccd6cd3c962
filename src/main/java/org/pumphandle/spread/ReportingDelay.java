package org.pumphandle.spread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.NowcastDay;

/**
 * How long it takes from onset until a case is recorded, and how many are therefore still to come. Long delays of recent onsets have not been seen
 * yet, so delays are counted backwards, by their reverse hazards: Brookmeyer and Damiano, "Statistical methods for short-term projections of AIDS
 * incidence", Statistics in Medicine 8, 1989, 23-34; Lawless, "Adjustments for reporting delays and the prediction of occurred but not reported
 * events", Canadian Journal of Statistics 22, 1994, 15-31.
 *
 * <p>With n(d) delays of d days and N(d) delays of at most d days, both among onsets that are at least d days old, the chance of a delay of exactly d
 * days given at most d is g(d) = n(d) / N(d); the share that is recorded after d days is the product of 1 - g(j) over all longer delays j, the
 * variance of its logarithm the sum of g(j) / (N(j) (1 - g(j))).
 */
public final class ReportingDelay {
    /** Longer delays than this are not foreseen. */
    public static final int LONGEST_DAYS = 30;
    /** Fewer delays teach nothing. */
    public static final int LEAST_CASES = 20;
    /** Onsets further back teach nothing of today. */
    private static final int MEMORY_DAYS = 60;
    /** Where less is recorded, what is to come cannot be foreseen. */
    private static final double LEAST_SHARE = 0.1;
    private static final double WHOLE = 0.995;
    private static final double TAIL = 0.025;

    private final LocalDate today;
    private final double[] share;
    private final double[] variance;

    /** Onset and recording of a case; a recording before the onset counts as one of the same day. */
    public record Recorded(LocalDate onset, LocalDate recorded) {
        private int delayDays() {
            return (int) Math.max(0, ChronoUnit.DAYS.between(onset, recorded));
        }
    }

    private ReportingDelay(LocalDate today, double[] share, double[] variance) {
        this.today = today;
        this.share = share;
        this.variance = variance;
    }

    /**
     * Learnt from cases whose onset came after recording had begun: what was there on the first day had waited for it. Empty where there are too few.
     *
     * @param today recordings after it are left out
     */
    public static Optional<ReportingDelay> of(Collection<Recorded> cases, LocalDate today) {
        var begin = cases.stream().map(Recorded::recorded).min(LocalDate::compareTo).orElse(today);
        var recent = cases.stream().filter(one -> !one.onset.isBefore(begin) && !one.recorded.isAfter(today)
                && ChronoUnit.DAYS.between(one.onset, today) <= MEMORY_DAYS && one.delayDays() <= LONGEST_DAYS).toList();
        if (recent.size() < LEAST_CASES) {
            return Optional.empty();
        }
        var share = new double[LONGEST_DAYS + 1];
        var variance = new double[LONGEST_DAYS + 1];
        share[LONGEST_DAYS] = 1;
        for (int d = LONGEST_DAYS; d > 0; d--) {
            int days = d;
            var old = recent.stream().filter(one -> ChronoUnit.DAYS.between(one.onset, today) >= days && one.delayDays() <= days).toList();
            double exactly = old.stream().filter(one -> one.delayDays() == days).count();
            double g = old.isEmpty() ? 0 : exactly / old.size();
            share[d - 1] = share[d] * (1 - g);
            variance[d - 1] = variance[d] + (g == 0 || g == 1 ? 0 : g / (old.size() * (1 - g)));
        }
        return Optional.of(new ReportingDelay(today, share, variance));
    }

    /** Share of the cases of a day of onset that is recorded by now. */
    public double share(LocalDate onset) {
        long age = ChronoUnit.DAYS.between(onset, today);
        return age < 0 ? 0 : age > LONGEST_DAYS ? 1 : share[(int) age];
    }

    /** What is to be expected of those days of onset whose cases are not all recorded; days of which too little is recorded are left out. */
    public List<NowcastDay> nowcast(DaySeries onsets) {
        var days = new ArrayList<NowcastDay>();
        for (int age = LONGEST_DAYS; age >= 0; age--) {
            if (share[age] < WHOLE && share[age] >= LEAST_SHARE) {
                days.add(day(today.minusDays(age), onsets.on(today.minusDays(age)), share[age], variance[age]));
            }
        }
        return days;
    }

    /**
     * What is to come is taken as negative binomial, with one more than the known cases for what a day without any may still bring; here as the gamma
     * distribution of the same mean and variance, rounded outwards.
     */
    private static NowcastDay day(LocalDate day, int known, double share, double variance) {
        double mean = (known + 1) * (1 - share) / share;
        double spread = mean / share + Math.pow((known + 1) / share, 2) * variance;
        var toCome = GammaDistribution.of(mean * mean / spread, spread / mean);
        return new NowcastDay(day, known, share, known / share, known + Math.floor(toCome.inverseCumulativeProbability(TAIL)),
                known + Math.ceil(toCome.inverseSurvivalProbability(TAIL)));
    }
}
