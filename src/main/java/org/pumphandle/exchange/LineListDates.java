package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Fix;

/**
 * Dates as other systems write them: ISO 8601, {@code 31.12.2020}, {@code 12/31/2020} or {@code 31/12/2020}, with a time or without. Which of two
 * numbers is the month is told by all dates of a file together. Immutable.
 */
final class LineListDates {
    private static final Pattern MIDNIGHT_UTC = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ]00:00(:00(\\.0+)?)?Z");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBERS = Pattern
            .compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?: (\\d{1,2}):(\\d\\d)(?::\\d\\d)?)?");
    private static final int MONTHS = 12;

    private final ZoneId zone;
    private final boolean isDottedMonthFirst;
    private final boolean isMonthFirst;
    private final boolean isGuess;

    /**
     * @param zone of dates without a time and of times without an offset
     * @param all all dates of the file
     */
    LineListDates(ZoneId zone, List<String> all) {
        this.zone = zone;
        var dotted = numbers(all, true);
        var others = numbers(all, false);
        this.isDottedMonthFirst = dotted.stream().anyMatch(date -> number(date, 3) > MONTHS);
        this.isMonthFirst = others.stream().noneMatch(date -> number(date, 1) > MONTHS);
        this.isGuess = isMonthFirst && !others.isEmpty() && others.stream().noneMatch(date -> number(date, 3) > MONTHS);
    }

    private static List<MatchResult> numbers(List<String> all, boolean isDotted) {
        return all.stream().map(NUMBERS::matcher).filter(matcher -> matcher.matches() && matcher.group(2).equals(".") == isDotted)
                .map(matcher -> matcher.toMatchResult()).toList();
    }

    private static int number(MatchResult date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** What the user should know of how dates were understood. */
    Optional<String> note() {
        return isGuess
                ? Optional.of(message("exchange.no-date-tells-whether-day"))
                : Optional.empty();
    }

    /**
     * An instant, null where the text is empty. A date alone is its first instant in the zone, and so is midnight UTC, which systems write that know the
     * day only.
     *
     * @throws IllegalArgumentException naming the field
     */
    @Nullable
    Instant instant(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var midnight = MIDNIGHT_UTC.matcher(text);
            var numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                return checked(field, text, numbered(numbers.toMatchResult()));
            }
            if (midnight.matches() || ISO_DATE.matcher(text).matches()) {
                return checked(field, text, LocalDate.parse(midnight.matches() ? midnight.group(1) : text).atStartOfDay(zone).toInstant());
            }
        } catch (DateTimeException e) {
            throw wrong(field, text);
        }
        return Instant.ofEpochSecond(Values.time(field, TimeFormat.parse("iso", zone), text));
    }

    /** A date in ISO 8601 where it can be read, else as it stands. */
    String shown(String text) {
        try {
            var instant = instant("", text);
            return instant == null ? "" : instant.atZone(zone).toOffsetDateTime().toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Instant numbered(MatchResult date) {
        boolean monthFirst = date.group(2).equals(".") ? isDottedMonthFirst : isMonthFirst;
        var day = LocalDate.of(number(date, 4), number(date, monthFirst ? 1 : 3), number(date, monthFirst ? 3 : 1));
        return date.group(5) == null
                ? day.atStartOfDay(zone).toInstant()
                : day.atTime(LocalTime.of(number(date, 5), number(date, 6))).atZone(zone).toInstant();
    }

    private static Instant checked(String field, String text, Instant instant) {
        if (instant.getEpochSecond() < Fix.EARLIEST_T - 86_400 || instant.getEpochSecond() >= Fix.LATEST_T) {
            throw wrong(field, text);
        }
        return instant;
    }

    private static IllegalArgumentException wrong(String field, String text) {
        return new IllegalArgumentException(message("exchange.is-not-a-date-such", field, text));
    }
}
