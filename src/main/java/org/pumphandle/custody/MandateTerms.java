package org.pumphandle.custody;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pumphandle.model.Region;
import org.pumphandle.model.RuleLimits;
import org.pumphandle.words.Messages;

/**
 * What an authority permits.
 *
 * @param serial counts the authority's mandates for a station, from 1
 * @param renews serial of the mandate that this one renews; 0 for a first one
 * @param authority who gives it
 * @param legalBasis the law it rests on
 * @param purpose what for
 * @param area fixes elsewhere are not taken in
 * @param limits how far rules may go
 * @param incidenceTrigger the incidence that justifies it, and over what: a number, then words
 * @param firstDay first day it holds, UTC
 * @param lastDay last day it holds, UTC; at most {@value #LONGEST_DAYS} days in all
 * @param graceDays days after the last during which what is there stays, 0 to {@value #MOST_GRACE_DAYS}
 * @param renewedBy who may renew it; never who operates the station
 * @param excluded fixes there are not taken in
 * @param excludedTokensSha256 hash of the list of those whose fixes are not taken in; empty where there is none
 */
public record MandateTerms(int serial, int renews, String authority, String legalBasis, String purpose, Region area, RuleLimits limits,
        String incidenceTrigger, LocalDate firstDay, LocalDate lastDay, int graceDays, String renewedBy, Region excluded,
        Optional<String> excludedTokensSha256) {
    /** Longest authorisation, in days. */
    public static final int LONGEST_DAYS = 21;
    /** Longest grace period, in days. */
    public static final int MOST_GRACE_DAYS = 14;

    private static final String FORMAT = "pumphandle-mandate-1";
    private static final int MOST_SERIAL = 999_999;
    private static final Set<String> ONCE = Set.of("format", "serial", "renews", "authority", "legal_basis", "purpose", "largest_radius_m",
            "least_minutes", "longest_lookback_days", "incidence_trigger", "first_day", "last_day", "grace_days", "renewed_by",
            "excluded_tokens_sha256", Mandate.KEY_FIELD);
    private static final Set<String> OFTEN = Set.of("area", "excluded_area");

    /** @throws MandateException naming the first field that is missing or wrong */
    static MandateTerms of(KeyedLines lines) {
        lines.requireOnly(ONCE, OFTEN);
        if (!lines.optional("format").orElse(FORMAT).equals(FORMAT)) {
            throw new MandateException(Messages.message("custody.the-format-is-not-this", lines.where(), FORMAT));
        }
        var terms = new MandateTerms(lines.wholeNumber("serial", 1, MOST_SERIAL),
                lines.optional("renews").isPresent() ? lines.wholeNumber("renews", 1, MOST_SERIAL) : 0, lines.text("authority"),
                lines.text("legal_basis"), lines.text("purpose"), region(lines, "area"), limits(lines), lines.text("incidence_trigger"),
                lines.day("first_day"), lines.day("last_day"), lines.wholeNumber("grace_days", 0, MOST_GRACE_DAYS),
                lines.text("renewed_by"), region(lines, "excluded_area"), lines.optional("excluded_tokens_sha256"));
        terms.check(lines);
        return terms;
    }

    private static Region region(KeyedLines lines, String field) {
        return checked(lines, field + ": ", () -> Region.of(lines.all(field)));
    }

    private static RuleLimits limits(KeyedLines lines) {
        return checked(lines, "", () -> new RuleLimits(lines.number("largest_radius_m"), lines.number("least_minutes"),
                lines.wholeNumber("longest_lookback_days", 1, 14)));
    }

    private static <T> T checked(KeyedLines lines, String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new MandateException(lines.where() + field + e.getMessage(), e);
        }
    }

    private void check(KeyedLines lines) {
        long days = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
        require(days >= 1 && days <= LONGEST_DAYS, lines, () -> Messages.message("custody.first-day-to-last-day", days, LONGEST_DAYS));
        require(!area.isEmpty(), lines, () -> Messages.message("custody.the-field-area-is-missing"));
        require(renews < serial, lines, () -> Messages.message("custody.serial-does-not-follow-the", serial, renews));
        require(incidenceTrigger.matches("\\d+(\\.\\d+)? +\\p{L}.*"), lines,
                () -> Messages.message("custody.incidence-trigger-is-not-a", incidenceTrigger));
        require(excludedTokensSha256.orElse("0".repeat(64)).matches("[0-9a-f]{64}"), lines,
                () -> Messages.message("custody.excluded-tokens-sha256-is-not"));
    }

    private static void require(boolean holds, KeyedLines lines, Supplier<String> why) {
        if (!holds) {
            throw new MandateException(lines.where() + why.get());
        }
    }

    /** These terms for other days, under the next serial. */
    MandateTerms renewed(LocalDate first, LocalDate last) {
        return new MandateTerms(serial + 1, serial, authority, legalBasis, purpose, area, limits, incidenceTrigger, first, last, graceDays,
                renewedBy, excluded, excludedTokensSha256);
    }

    /** Last day on which what is there stays. */
    public LocalDate lastDayOfGrace() {
        return lastDay.plusDays(graceDays);
    }

    /** The lines of the file, without key and signature. */
    String toText() {
        var text = new StringBuilder();
        line(text, "format", FORMAT);
        line(text, "serial", Integer.toString(serial));
        if (renews > 0) {
            line(text, "renews", Integer.toString(renews));
        }
        line(text, "authority", authority);
        line(text, "legal_basis", legalBasis);
        line(text, "purpose", purpose);
        area.polygons().forEach(polygon -> line(text, "area", polygon));
        line(text, "largest_radius_m", decimal(limits.largestRadiusM()));
        line(text, "least_minutes", decimal(limits.leastMinutes()));
        line(text, "longest_lookback_days", Integer.toString(limits.longestLookbackDays()));
        line(text, "incidence_trigger", incidenceTrigger);
        line(text, "first_day", firstDay.toString());
        line(text, "last_day", lastDay.toString());
        line(text, "grace_days", Integer.toString(graceDays));
        line(text, "renewed_by", renewedBy);
        excluded.polygons().forEach(polygon -> line(text, "excluded_area", polygon));
        excludedTokensSha256.ifPresent(hash -> line(text, "excluded_tokens_sha256", hash));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }

    private static String decimal(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
