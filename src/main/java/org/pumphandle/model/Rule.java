package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When time in a case's vicinity is a contact. Presets carry the name of their source; a changed rule is a copy with a name of its own. Its
 * name is printed on every result.
 *
 * @param name the preset's or the copy's name
 * @param radiusM largest distance in vicinity, in metres, (0, 5000]; a distance equal to it is in vicinity
 * @param minutes minutes that the counted time is compared with, at least 0
 * @param comparison whether the counted time must exceed the minutes or may equal them
 * @param countedOver which time is compared
 * @param lookback how long before the anchor the window begins
 * @param daysAfter days after the anchor at which the window ends at the latest, or null for no such end
 * @param maxGapS longest time in seconds between two fixes of a segment, at least 1
 * @param bridgeS longest pause in seconds inside an episode, [0, maxGapS]
 * @param incubationDaysMin shortest incubation in days
 * @param incubationDaysMax longest incubation in days
 * @param quarantineDays days of quarantine from the last exposure
 * @param source where the numbers come from
 */
public record Rule(String name, double radiusM, double minutes, Comparison comparison, CountedOver countedOver, Duration lookback,
        @Nullable Integer daysAfter, int maxGapS, int bridgeS, int incubationDaysMin, int incubationDaysMax, int quarantineDays,
        String source) {

    /** How the counted minutes are compared, as real numbers, with the rule's minutes. */
    public enum Comparison {
        MORE_THAN, AT_LEAST
    }

    /** Which time in vicinity the rule's minutes are compared with. */
    public enum CountedOver {
        /** The minutes of the longest episode. */
        EPISODE,
        /** The largest time in vicinity inside any window of 86,400 seconds. */
        ROLLING_24H
    }

    public static final double MAX_RADIUS_M = 5_000;
    /** No rule looks further back from the anchor. */
    public static final Duration LONGEST_LOOKBACK = Duration.ofDays(14);
    private static final int LONGEST_MAX_GAP_S = 86_400;
    private static final int DEFAULT_MAX_GAP_S = 600;
    private static final int DEFAULT_BRIDGE_S = 120;

    /** The product's own brief, and the default. */
    public static final Rule VICINITY_15 = preset("vicinity-15", 50, Comparison.MORE_THAN, CountedOver.EPISODE, Duration.ofDays(14), null,
            "two weeks, vicinity, more than 15 minutes");
    public static final Rule WHO_2021 = preset("who-2021", 1, Comparison.AT_LEAST, CountedOver.EPISODE, Duration.ofDays(2), 10,
            "WHO, February 2021");
    public static final Rule CDC_2020 = preset("cdc-2020", 1.8288, Comparison.AT_LEAST, CountedOver.ROLLING_24H, Duration.ofDays(2), null,
            "CDC, 21 October 2020");
    public static final Rule ECDC_2020 = preset("ecdc-2020", 2, Comparison.MORE_THAN, CountedOver.EPISODE, Duration.ofDays(2), null,
            "ECDC, 8 April 2020");

    /** All presets, the default first. */
    public static final List<Rule> PRESETS = List.of(VICINITY_15, WHO_2021, CDC_2020, ECDC_2020);

    public Rule {
        require(!name.isBlank(), () -> message("model.a-rule-needs-a-name"));
        require(radiusM > 0 && radiusM <= MAX_RADIUS_M, () -> message("model.radius-m-must-be-above", radiusM));
        require(minutes >= 0 && minutes <= 100_000, () -> message("model.minutes-must-be-0-or", minutes));
        require(maxGapS >= 1, () -> message("model.max-gap-s-must-be", maxGapS));
        require(maxGapS <= LONGEST_MAX_GAP_S, () -> message("model.max-gap-s-must-be-at", maxGapS));
        require(bridgeS >= 0, () -> message("model.bridge-s-must-be-0", bridgeS));
        require(bridgeS <= maxGapS, () -> message("model.bridge-s-must-not-be", bridgeS, maxGapS));
        require(!lookback.isNegative() && lookback.compareTo(LONGEST_LOOKBACK) <= 0, () -> message("model.lookback-must-be-0-to"));
    }

    private static Rule preset(String name, double radiusM, Comparison comparison, CountedOver countedOver, Duration lookback,
            @Nullable Integer daysAfter, String source) {
        return new Rule(name, radiusM, 15, comparison, countedOver, lookback, daysAfter, DEFAULT_MAX_GAP_S, DEFAULT_BRIDGE_S, 1, 14, 14,
                source);
    }

    /** First instant of which any rule may need to know, where a case has that anchor: a segment may begin before the window does. */
    public static Instant earliestNeeded(Instant anchor) {
        return anchor.minus(LONGEST_LOOKBACK).minusSeconds(LONGEST_MAX_GAP_S);
    }

    public static Optional<Rule> named(String name) {
        return PRESETS.stream().filter(rule -> rule.name.equals(name)).findFirst();
    }

    /**
     * A copy with other numbers, named after them, for instance {@code vicinity-15 radius=10}; this rule itself where nothing differs.
     *
     * @throws IllegalArgumentException naming the number that makes no sense
     */
    public Rule with(double radiusM, double minutes, int maxGapS, int bridgeS) {
        var copyName = new StringBuilder(name);
        appendChange(copyName, "radius", this.radiusM, radiusM);
        appendChange(copyName, "minutes", this.minutes, minutes);
        appendChange(copyName, "max-gap", this.maxGapS, maxGapS);
        appendChange(copyName, "bridge", this.bridgeS, bridgeS);
        return copyName.length() == name.length()
                ? this
                : new Rule(copyName.toString(), radiusM, minutes, comparison, countedOver, lookback, daysAfter, maxGapS, bridgeS,
                        incubationDaysMin, incubationDaysMax, quarantineDays, source);
    }

    /** A copy that looks back for another time, named after it. */
    public Rule withLookback(Duration other) {
        return new Rule(name + " lookback=" + other.toDays(), radiusM, minutes, comparison, countedOver, other, daysAfter, maxGapS, bridgeS,
                incubationDaysMin, incubationDaysMax, quarantineDays, source);
    }

    private static void appendChange(StringBuilder name, String field, double from, double to) {
        if (from != to) {
            name.append(' ').append(field).append('=').append(to == Math.rint(to) ? Long.toString((long) to) : Double.toString(to));
        }
    }

    /** Whether counted minutes satisfy this rule, compared as real numbers. */
    public boolean isSatisfiedBy(double countedMinutes) {
        return comparison == Comparison.MORE_THAN ? countedMinutes > minutes : countedMinutes >= minutes;
    }

    private static void require(boolean holds, Supplier<String> why) {
        if (!holds) {
            throw new IllegalArgumentException(message("model.rule", why.get()));
        }
    }
}
