package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes instants. A fraction of a second is cut off.
 *
 * @param kind seconds, milliseconds, microseconds or nanoseconds since 1970-01-01 UTC, ISO 8601, or a pattern
 * @param pattern the pattern of {@link Kind#PATTERN}, else null
 * @param zone the zone of times that state none, or null where each must state its own
 */
record TimeFormat(Kind kind, @Nullable String pattern, @Nullable ZoneId zone) {
    /** From here on a whole number is milliseconds: as seconds it would lie past the year 2200. So on with microseconds and nanoseconds. */
    private static final double LEAST_EPOCH_MS = 1e10;
    private static final double LEAST_EPOCH_US = 1e13;
    private static final double LEAST_EPOCH_NS = 1e16;

    enum Kind {
        EPOCH_S(1), EPOCH_MS(1_000), EPOCH_US(1_000_000), EPOCH_NS(1_000_000_000), ISO(0), PATTERN(0);

        private final long perSecond;

        Kind(long perSecond) {
            this.perSecond = perSecond;
        }

        /** Units in a second, 0 where it is no number. */
        long perSecond() {
            return perSecond;
        }
    }

    /** The format that a column's name and its first values suggest. */
    static TimeFormat guess(String column, List<String> samples) {
        var zone = column.toLowerCase(Locale.ROOT).matches(".*(utc|gmt).*") ? ZoneId.of("UTC") : null;
        var first = samples.stream().filter(sample -> !sample.isBlank()).findFirst().orElse("");
        if (first.matches("-?\\d+(\\.\\d+)?")) {
            return new TimeFormat(epoch(Double.parseDouble(first)), null, zone);
        }
        return new TimeFormat(Kind.ISO, null, zone);
    }

    private static Kind epoch(double number) {
        if (number < LEAST_EPOCH_MS) {
            return Kind.EPOCH_S;
        }
        return number < LEAST_EPOCH_US ? Kind.EPOCH_MS : number < LEAST_EPOCH_NS ? Kind.EPOCH_US : Kind.EPOCH_NS;
    }

    /** From the words of a column mapping. */
    static TimeFormat parse(String text, @Nullable ZoneId zone) {
        return switch (text) {
            case "epoch_s" -> new TimeFormat(Kind.EPOCH_S, null, zone);
            case "epoch_ms" -> new TimeFormat(Kind.EPOCH_MS, null, zone);
            case "epoch_us" -> new TimeFormat(Kind.EPOCH_US, null, zone);
            case "epoch_ns" -> new TimeFormat(Kind.EPOCH_NS, null, zone);
            case "iso" -> new TimeFormat(Kind.ISO, null, zone);
            default -> {
                if (!text.startsWith("pattern:")) {
                    throw new IllegalArgumentException(message("exchange.time-format-is-not-one", text));
                }
                var pattern = text.substring("pattern:".length());
                var unusedItIsOnlyChecked = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
                yield new TimeFormat(Kind.PATTERN, pattern, zone);
            }
        };
    }

    String toText() {
        return kind == Kind.PATTERN ? "pattern:" + pattern : kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The instant in UTC seconds.
     *
     * @throws IllegalArgumentException saying which form is understood
     */
    long parse(String text) {
        try {
            return switch (kind) {
                case EPOCH_S, EPOCH_MS, EPOCH_US, EPOCH_NS -> Math.floorDiv(wholeNumber(text), kind.perSecond);
                case ISO -> iso(text);
                case PATTERN -> local(LocalDateTime.parse(text, DateTimeFormatter.ofPattern(String.valueOf(pattern), Locale.ROOT)), text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw RowFault.of("exchange.is-not", new RowFault.Found(text), inWords()).by(e);
        }
    }

    private static long wholeNumber(String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return Long.parseLong(text);
        }
        Long.parseLong(text.substring(point + 1));
        return (long) Math.floor(Double.parseDouble(text));
    }

    private long iso(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text.replace(' ', 'T')).getEpochSecond();
        }
        var t = text.replace(' ', 'T');
        int afterDate = t.indexOf('T');
        boolean hasOffset = afterDate > 0 && (t.indexOf('+', afterDate) > 0 || t.indexOf('-', afterDate) > 0);
        return hasOffset ? OffsetDateTime.parse(t).toEpochSecond() : local(LocalDateTime.parse(t), text);
    }

    private long local(LocalDateTime time, String text) {
        return Optional.ofNullable(zone).orElseThrow(
                () -> RowFault.of("exchange.states-no-offset-from-utc", new RowFault.Found(text))).getRules()
                .getOffset(time).getTotalSeconds() * -1L + time.toEpochSecond(java.time.ZoneOffset.UTC);
    }

    private String inWords() {
        return switch (kind) {
            case EPOCH_S -> message("exchange.seconds-since-1970");
            case EPOCH_MS -> message("exchange.milliseconds-since-1970");
            case EPOCH_US -> message("exchange.microseconds-since-1970");
            case EPOCH_NS -> message("exchange.nanoseconds-since-1970");
            case ISO -> message("exchange.an-iso-8601-time");
            case PATTERN -> message("exchange.a-time-of-the-pattern", pattern);
        };
    }
}
