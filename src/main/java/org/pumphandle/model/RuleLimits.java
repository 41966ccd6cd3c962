package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How far rules may go under a mandate.
 *
 * @param largestRadiusM largest radius, (0, 5000]
 * @param leastMinutes fewest minutes that make a contact, at least 0
 * @param longestLookbackDays longest lookback, 1 to 14
 */
public record RuleLimits(double largestRadiusM, double leastMinutes, int longestLookbackDays) {
    /** What the program itself allows. */
    public static final RuleLimits WIDEST = new RuleLimits(Rule.MAX_RADIUS_M, 0, (int) Rule.LONGEST_LOOKBACK.toDays());

    public RuleLimits {
        require(largestRadiusM > 0 && largestRadiusM <= Rule.MAX_RADIUS_M, "largest_radius_m", largestRadiusM,
                () -> message("model.above-0-at-most-5000"));
        require(leastMinutes >= 0 && leastMinutes <= 100_000, "least_minutes", leastMinutes, () -> message("model.0-to-100000"));
        require(longestLookbackDays >= 1 && longestLookbackDays <= Rule.LONGEST_LOOKBACK.toDays(), "longest_lookback_days",
                longestLookbackDays, () -> message("model.1-to-14"));
    }

    private static void require(boolean holds, String name, double found, Supplier<String> allowed) {
        if (!holds) {
            throw new IllegalArgumentException(message("model.is-allowed-is", name, number(found), allowed.get()));
        }
    }

    public Duration longestLookback() {
        return Duration.ofDays(longestLookbackDays);
    }

    /** Which limit a rule goes beyond, by the name of its field in a mandate; empty where it keeps to all. */
    public Optional<String> broken(Rule rule) {
        if (rule.radiusM() > largestRadiusM) {
            return Optional.of(message("model.largest-radius-m-rule-has", number(largestRadiusM), rule.name(), number(rule.radiusM())));
        }
        if (rule.minutes() < leastMinutes) {
            return Optional.of(message("model.least-minutes-rule-asks-for", number(leastMinutes), rule.name(), number(rule.minutes())));
        }
        if (rule.lookback().compareTo(longestLookback()) > 0) {
            return Optional.of(message("model.longest-lookback-days-rule-looks", longestLookbackDays, rule.name(),
                    number(rule.lookback().toHours() / 24.0)));
        }
        return Optional.empty();
    }

    /** A rule whose radius and lookback reach no further than these limits. */
    public Rule narrowed(Rule rule) {
        var near = rule.with(Math.min(rule.radiusM(), largestRadiusM), Math.max(rule.minutes(), leastMinutes), rule.maxGapS(),
                rule.bridgeS());
        return near.lookback().compareTo(longestLookback()) <= 0 ? near : near.withLookback(longestLookback());
    }

    /** The limits in one line, for people. */
    public String inWords() {
        return "radius at most " + number(largestRadiusM) + " m, at least " + number(leastMinutes) + " minutes, lookback at most "
                + longestLookbackDays + " days";
    }

    /** A number as short as it can be said. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
