package org.pumphandle.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Rule;

/**
 * The slow truth, written from the definitions alone: all pairs of segments, each common interval's quadratic by its vertex and half-width. It
 * shares no code with the engine, not even the ellipsoid or the window.
 */
public final class BruteForceMatcher {
    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    private record Span(double from, double to, double nearest) {
    }

    private BruteForceMatcher() {
    }

    /** The pair's episodes where the rule holds. */
    public static Optional<List<Episode>> match(ExaminableCase examinable, Rule rule, List<Fix> subscriber) {
        var caseFixes = new ArrayList<Fix>();
        for (int i = 0; i < examinable.trajectory().size(); i++) {
            caseFixes.add(examinable.trajectory().fix(i));
        }
        var other = trajectory(subscriber);
        var spans = new ArrayList<Span>();
        for (int i = 0; i + 1 < caseFixes.size(); i++) {
            for (int j = 0; j + 1 < other.size(); j++) {
                spans.addAll(meet(caseFixes.get(i), caseFixes.get(i + 1), other.get(j), other.get(j + 1), rule,
                        windowStart(examinable.recorded(), rule), windowEnd(examinable.recorded(), rule)));
            }
        }
        spans.sort(Comparator.comparingDouble(Span::from));
        var episodes = join(spans, rule.bridgeS(), caseFixes);
        double counted = rule.countedOver() == Rule.CountedOver.EPISODE
                ? episodes.stream().mapToDouble(Episode::minutes).max().orElse(-1)
                : rolling(spans) / 60;
        boolean holds = !episodes.isEmpty()
                && (rule.comparison() == Rule.Comparison.AT_LEAST ? counted >= rule.minutes() : counted > rule.minutes());
        return holds ? Optional.of(episodes) : Optional.empty();
    }

    private static List<Fix> trajectory(List<Fix> fixes) {
        var kept = new ArrayList<Fix>();
        for (var fix : fixes) {
            var same = kept.stream().filter(one -> one.t() == fix.t()).findFirst();
            if (same.isEmpty()) {
                kept.add(fix);
            } else if (fix.accuracyM() < same.get().accuracyM()) {
                kept.set(kept.indexOf(same.get()), fix);
            }
        }
        kept.sort(Comparator.comparingLong(Fix::t));
        return kept;
    }

    private static long windowStart(Case recorded, Rule rule) {
        return seconds(anchor(recorded)) - rule.lookback().toSeconds();
    }

    /** The last fix needs no care: there is no segment after it. */
    private static long windowEnd(Case recorded, Rule rule) {
        var daysAfter = rule.daysAfter();
        var isolation = recorded.isolation();
        return Math.min(isolation == null ? Long.MAX_VALUE : seconds(isolation),
                daysAfter == null ? Long.MAX_VALUE : seconds(anchor(recorded)) + daysAfter * 86_400L);
    }

    private static Instant anchor(Case recorded) {
        var onset = recorded.onset();
        return onset != null ? onset : Objects.requireNonNull(recorded.testPositiveAt());
    }

    /** Fractions are cut off, as in every instant of the definitions. */
    private static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    private static List<Span> meet(Fix c0, Fix c1, Fix s0, Fix s1, Rule rule, long windowStart, long windowEnd) {
        if (c1.t() - c0.t() > rule.maxGapS() || s1.t() - s0.t() > rule.maxGapS()) {
            return List.of();
        }
        double from = Math.max(Math.max(c0.t(), s0.t()), windowStart);
        double to = Math.min(Math.min(c1.t(), s1.t()), windowEnd);
        if (from >= to) {
            return List.of();
        }
        double phi0 = Math.toRadians((lat(c0, c1, from) + lat(c0, c1, to)) / 2);
        double w = Math.sqrt(1 - E2 * Math.pow(Math.sin(phi0), 2));
        double east = A / w * Math.cos(phi0);
        double north = A * (1 - E2) / Math.pow(w, 3);
        double y0 = north * Math.toRadians(lat(s0, s1, from) - lat(c0, c1, from));
        double y1 = north * Math.toRadians(lat(s0, s1, to) - lat(c0, c1, to));
        // Linear in time means that the difference is wrapped as a whole, not at each end: it may pass through 180 degrees on the way.
        double dlon0 = lon(s0, s1, from) - lon(c0, c1, from);
        double dlon1 = lon(s0, s1, to) - lon(c0, c1, to);
        var spans = new ArrayList<Span>();
        for (int turns = -2; turns <= 2; turns++) {
            var span = inVicinity(east * Math.toRadians(dlon0 + 360 * turns), y0, east * Math.toRadians(dlon1 + 360 * turns), y1,
                    rule.radiusM(), from, to);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static @Nullable Span inVicinity(double x0, double y0, double x1, double y1, double r, double from, double to) {
        double speed2 = (Math.pow(x1 - x0, 2) + Math.pow(y1 - y0, 2)) / Math.pow(to - from, 2);
        if (speed2 == 0) {
            return Math.hypot(x0, y0) <= r ? new Span(from, to, Math.hypot(x0, y0)) : null;
        }
        double vx = (x1 - x0) / (to - from);
        double vy = (y1 - y0) / (to - from);
        double vertex = from - (x0 * vx + y0 * vy) / speed2;
        double closest = Math.abs(x0 * vy - y0 * vx) / Math.sqrt(speed2);
        if (closest > r) {
            return null;
        }
        double half = Math.sqrt((r - closest) * (r + closest) / speed2);
        double a = Math.max(from, vertex - half);
        double b = Math.min(to, vertex + half);
        double at = Math.max(a, Math.min(b, vertex)) - from;
        return a < b ? new Span(a, b, Math.hypot(x0 + vx * at, y0 + vy * at)) : null;
    }

    private static double lat(Fix a, Fix b, double t) {
        return a.latDeg() + (b.latDeg() - a.latDeg()) * (t - a.t()) / (b.t() - a.t());
    }

    private static double lon(Fix a, Fix b, double t) {
        return a.lonDeg() + wrap(b.lonDeg() - a.lonDeg()) * (t - a.t()) / (b.t() - a.t());
    }

    private static double wrap(double degrees) {
        double turned = (degrees + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }

    private static List<Episode> join(List<Span> spans, double bridge, List<Fix> caseFixes) {
        var episodes = new ArrayList<Episode>();
        for (int i = 0; i < spans.size();) {
            int j = i;
            double seconds = 0;
            double nearest = Double.MAX_VALUE;
            while (j < spans.size() && (j == i || spans.get(j).from - spans.get(j - 1).to <= Math.max(bridge, 1e-6))) {
                seconds += spans.get(j).to - spans.get(j).from;
                nearest = Math.min(nearest, spans.get(j).nearest);
                j++;
            }
            double middle = (spans.get(i).from + spans.get(j - 1).to) / 2;
            int k = 0;
            while (caseFixes.get(k + 1).t() < middle) {
                k++;
            }
            episodes.add(
                    new Episode(spans.get(i).from, spans.get(j - 1).to, seconds / 60, lat(caseFixes.get(k), caseFixes.get(k + 1), middle),
                            wrap(lon(caseFixes.get(k), caseFixes.get(k + 1), middle)), nearest));
            i = j;
        }
        return episodes;
    }

    private static double rolling(List<Span> spans) {
        double best = 0;
        for (var span : spans) {
            for (double start : new double[]{span.from, span.to - 86_400}) {
                double sum = 0;
                for (var one : spans) {
                    sum += Math.max(0, Math.min(one.to, start + 86_400) - Math.max(one.from, start));
                }
                best = Math.max(best, sum);
            }
        }
        return best;
    }
}
