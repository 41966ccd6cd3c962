package org.pumphandle.exchange;

import java.time.Instant;
import java.util.List;
import org.pumphandle.exchange.RowFault.Found;
import org.pumphandle.model.Fix;

/** Field values with the checks that all formats share; errors name the field, what was found, and what is allowed. */
final class Values {
    private static final TimeFormat EPOCH_S = TimeFormat.parse("epoch_s", null);
    private static final TimeFormat EPOCH_MS = TimeFormat.parse("epoch_ms", null);
    private static final TimeFormat ISO = TimeFormat.parse("iso", null);

    private Values() {
    }

    /** An instant of a format whose exports differ: ISO 8601 with its offset from UTC, or seconds or milliseconds since 1970-01-01. */
    static long instant(String field, String text) {
        if (text.isEmpty()) {
            throw RowFault.of("exchange.is-missing", field);
        }
        if (isNumber(text)) {
            return time(field, TimeFormat.guess("", List.of(text)).kind() == TimeFormat.Kind.EPOCH_MS ? EPOCH_MS : EPOCH_S, text);
        }
        if (!text.endsWith("Z") && text.indexOf('T') > 0 && text.indexOf('+') < 0 && text.indexOf('-', text.indexOf('T')) < 0) {
            throw RowFault.of("exchange.states-no-offset-from-utc-such", field, new Found(text));
        }
        return time(field, ISO, text);
    }

    private static boolean isNumber(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        return text.length() > from && text.chars().skip(from).allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    /** An instant for the rejects file, in which all rows have the same form: ISO 8601 where it can be read, else as it stood. */
    static String shownInstant(String text) {
        try {
            return Instant.ofEpochSecond(instant("time", text)).toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A 68 % radius; where none is stated the default of all formats. */
    static float statedOrAssumedM(String field, String text) {
        return text.isEmpty() ? ColumnMapping.DEFAULT_ACCURACY_M : accuracyM(field, text);
    }

    static long time(String field, TimeFormat format, String text) {
        long t;
        try {
            t = format.parse(text.strip());
        } catch (RowFault e) {
            throw e.in(field);
        }
        if (t < Fix.EARLIEST_T || t >= Fix.LATEST_T) {
            throw RowFault.of("exchange.lies-outside-the-years-1970", field, new Found(text));
        }
        return t;
    }

    /** Degrees in units of 1e-7, rounded to the nearest. */
    static int degreesE7(String field, String text, int limitDeg) {
        double degrees = number(text);
        if (!(Math.abs(degrees) <= limitDeg)) {
            throw RowFault.of("exchange.is-not-a-number-from", field, new Found(text), limitDeg);
        }
        return (int) Math.round(degrees * Fix.E7);
    }

    static float accuracyM(String field, String text) {
        float metres = (float) number(text);
        if (!(metres >= 0) || Float.isInfinite(metres)) {
            throw RowFault.of("exchange.is-not-a-radius-in", field, new Found(text));
        }
        return metres;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
