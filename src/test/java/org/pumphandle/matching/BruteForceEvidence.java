package org.pumphandle.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;

/**
 * The slow truth about uncertainty: every common interval of all pairs of segments in many equal steps, P of each step by quadrature over the
 * disc. It shares no code with the engine but the records of the domain.
 *
 * @param maxStepS longest step taken; no level's time is more certain than a few of these
 */
record BruteForceEvidence(double sureMinutes, double expectedMinutes, double possibleMinutes, double conceivableMinutes,
        double coarseConceivableMinutes, double vicinityMinutes, double coarseVicinityMinutes, double weight, double maxStepS) {
    private static final double A = 6378137.0;
    private static final double E2 = 0.0066943799901413165;

    static BruteForceEvidence of(ExaminableCase examinable, Rule rule, List<Fix> caseFixes, List<Fix> other) {
        var sums = new Sums(rule.radiusM());
        var window = examinable.window(rule);
        for (int i = 0; i + 1 < caseFixes.size(); i++) {
            for (int j = 0; j + 1 < other.size(); j++) {
                var c0 = caseFixes.get(i);
                var c1 = caseFixes.get(i + 1);
                var s0 = other.get(j);
                var s1 = other.get(j + 1);
                double from = Math.max(Math.max(c0.t(), s0.t()), window.startT());
                double to = Math.min(Math.min(c1.t(), s1.t()), window.endT());
                if (from < to && c1.t() - c0.t() <= rule.maxGapS() && s1.t() - s0.t() <= rule.maxGapS()) {
                    sums.add(c0, c1, s0, s1, from, to, examinable.anchor().getEpochSecond());
                }
            }
        }
        return new BruteForceEvidence(sums.sure / 60, sums.expected / 60, sums.possible / 60, sums.conceivable / 60, sums.coarse / 60,
                sums.vicinity / 60, sums.coarseVicinity / 60, sums.weight / 60, sums.maxStepS);
    }

    /** Every verdict that the rule can come to if each of the minutes is wrong by up to an error, one apart from another. */
    Set<Verdict> verdicts(Rule rule, double error) {
        var verdicts = EnumSet.noneOf(Verdict.class);
        if (mostMayBeCoarse(error)) {
            verdicts.add(Verdict.CANNOT_BE_ESTABLISHED);
        }
        if (mostMayBeFine(error)) {
            verdicts.addAll(EnumSet.range(level(rule, error), level(rule, -error)));
        }
        return verdicts;
    }

    private boolean mostMayBeCoarse(double error) {
        return (vicinityMinutes + error > 0 && coarseVicinityMinutes + error > (vicinityMinutes - error) / 2)
                || (vicinityMinutes - error <= 0 && coarseConceivableMinutes + error > (conceivableMinutes - error) / 2);
    }

    private boolean mostMayBeFine(double error) {
        return (vicinityMinutes + error > 0 && coarseVicinityMinutes - error <= (vicinityMinutes + error) / 2)
                || (vicinityMinutes - error <= 0 && coarseConceivableMinutes - error <= (conceivableMinutes + error) / 2);
    }

    private Verdict level(Rule rule, double error) {
        return rule.isSatisfiedBy(sureMinutes + error)
                ? Verdict.ESTABLISHED
                : rule.isSatisfiedBy(expectedMinutes + error)
                        ? Verdict.PROBABLE
                        : rule.isSatisfiedBy(possibleMinutes + error) ? Verdict.POSSIBLE : Verdict.NOT_SUPPORTED;
    }

    private static final class Sums {
        private final double r;
        private double sure;
        private double expected;
        private double possible;
        private double conceivable;
        private double coarse;
        private double vicinity;
        private double coarseVicinity;
        private double weight;
        private double maxStepS;

        Sums(double r) {
            this.r = r;
        }

        void add(Fix c0, Fix c1, Fix s0, Fix s1, double from, double to, long onset) {
            double phi0 = Math.toRadians((lat(c0, c1, from) + lat(c0, c1, to)) / 2);
            double w = Math.sqrt(1 - E2 * Math.pow(Math.sin(phi0), 2));
            double east = A / w * Math.cos(phi0) * Math.PI / 180;
            double north = A * (1 - E2) / Math.pow(w, 3) * Math.PI / 180;
            double moved = Math.hypot(north * (lat(s0, s1, to) - lat(c0, c1, to) - lat(s0, s1, from) + lat(c0, c1, from)),
                    east * (lon(s0, s1, to) - lon(c0, c1, to) - lon(s0, s1, from) + lon(c0, c1, from)));
            int steps = (int) Math.clamp(Math.max((to - from) * 2, moved), 40, 3_000);
            double step = (to - from) / steps;
            maxStepS = Math.max(maxStepS, step);
            for (int i = 0; i < steps; i++) {
                double t = from + (i + 0.5) * step;
                double dlon = (lon(s0, s1, t) - lon(c0, c1, t) + 900) % 360 - 180;
                double d = Math.hypot(north * (lat(s0, s1, t) - lat(c0, c1, t)), east * dlon);
                double s = Math.hypot(linear(c0.accuracyM(), c1.accuracyM(), c0, c1, t), linear(s0.accuracyM(), s1.accuracyM(), s0, s1, t))
                        / 1.5096;
                count(d, s, step, Math.floor((t - onset) / 60) * 60);
            }
        }

        private void count(double d, double s, double step, double afterOnset) {
            boolean hopeless = 1 - Math.exp(-r * r / (2 * s * s)) < 0.5;
            if (d <= r) {
                vicinity += step;
                coarseVicinity += hopeless ? step : 0;
            }
            double p = DiscQuadrature.probability(d, s, r);
            if (p >= 0.001) {
                conceivable += step;
                coarse += hopeless ? step : 0;
                expected += p * step;
                possible += p >= 0.05 ? step : 0;
                sure += p >= 0.95 ? step : 0;
                double day = afterOnset / 86_400 + 12.272481;
                double mode = 19.516508 / 1.592124;
                weight += day <= 0 ? 0 : p * step * Math.pow(day / mode, 19.516508) * Math.exp(-1.592124 * (day - mode));
            }
        }

        private static double lat(Fix a, Fix b, double t) {
            return linear(a.latDeg(), b.latDeg(), a, b, t);
        }

        private static double lon(Fix a, Fix b, double t) {
            double turned = (b.lonDeg() - a.lonDeg() + 900) % 360 - 180;
            return linear(a.lonDeg(), a.lonDeg() + turned, a, b, t);
        }

        private static double linear(double from, double to, Fix a, Fix b, double t) {
            return from + (to - from) * (t - a.t()) / (b.t() - a.t());
        }
    }
}
