package org.pumphandle.spread;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.pumphandle.model.CaseTimes;
import org.pumphandle.model.Delay;
import org.pumphandle.model.Delay.Step;

/** Measures how long the steps from onset to message took. */
public final class Delays {
    private static final double SECONDS_PER_DAY = 86_400;

    private Delays() {
    }

    /** Those steps of which at least one case knows both ends. */
    public static List<Delay> of(Collection<CaseTimes> cases) {
        return Arrays.stream(Step.values()).flatMap(step -> delay(step, cases).stream()).toList();
    }

    private static Optional<Delay> delay(Step step, Collection<CaseTimes> cases) {
        var days = cases.stream().flatMapToDouble(one -> days(step, one)).sorted().toArray();
        return days.length == 0
                ? Optional.empty()
                : Optional.of(new Delay(step, days.length, quantile(days, 0.1), quantile(days, 0.5), quantile(days, 0.9)));
    }

    /** Nothing where an end is not known, or lies on the wrong side: then a later match or message is meant. */
    private static DoubleStream days(Step step, CaseTimes one) {
        var from = step.from(one);
        var to = step.to(one);
        if (from == null || to == null || (step != Step.ONSET_TO_SAMPLE && to.isBefore(from))) {
            return DoubleStream.empty();
        }
        return DoubleStream.of(Duration.between(from, to).toSeconds() / SECONDS_PER_DAY);
    }

    /** The smallest value that is not below the share of them. */
    private static double quantile(double[] ascending, double share) {
        return ascending[(int) Math.max(0, Math.ceil(share * ascending.length) - 1)];
    }
}
