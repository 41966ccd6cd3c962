package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.SubscriberKind;

/**
 * Which column of a fixes CSV is what. Its text form, lines of {@code key=value}, can be saved for the next file of the same carrier.
 *
 * @param subject column of the token or number, or null in a case's own history
 * @param rawNumber whether that column holds numbers that become tokens while they are read
 * @param time column of the instant
 * @param timeFormat how it is written
 * @param lat column of the latitude in degrees
 * @param lon column of the longitude in degrees
 * @param accuracy column of the radius in metres, or null where the file states none
 * @param assumedAccuracyM 68 % radius that is assumed where the file states none
 * @param level of the accuracy that the file states
 */
public record ColumnMapping(@Nullable String subject, boolean rawNumber, String time, TimeFormat timeFormat, String lat, String lon,
        @Nullable String accuracy, float assumedAccuracyM, AccuracyLevel level) {
    /** Assumed where a file states no accuracy. */
    static final float DEFAULT_ACCURACY_M = 50;

    private static final Set<String> NUMBERS = Set.of("msisdn", "imsi", "phone", "phone_number", "number", "caller", "subscriber_number");
    private static final Set<String> TOKENS = Set.of("token", "subscriber", "subscriber_id", "user", "user_id", "userid", "id", "uid",
            "device",
            "device_id", "pseudonym");
    private static final Set<String> TIMES = Set.of("time", "timestamp", "t", "datetime", "date_time", "time_utc", "timestamp_utc", "utc",
            "datetime_utc", "epoch", "event_time");
    private static final Set<String> LATITUDES = Set.of("lat", "latitude", "y", "lat_deg");
    private static final Set<String> LONGITUDES = Set.of("lon", "lng", "long", "longitude", "x", "lon_deg");
    private static final Set<String> ACCURACIES = Set.of("accuracy", "acc", "accuracy_m", "horizontal_accuracy", "radius", "uncertainty");

    /** Understands a header by its usual spellings, and the times by the first rows; empty where a column is missing. */
    static Optional<ColumnMapping> guess(List<String> header, List<List<String>> samples) {
        var names = header.stream().map(ColumnMapping::plain).toList();
        var number = find(header, names, NUMBERS);
        var token = find(header, names, TOKENS);
        var time = find(header, names, TIMES);
        var lat = find(header, names, LATITUDES);
        var lon = find(header, names, LONGITUDES);
        if (time == null || lat == null || lon == null) {
            return Optional.empty();
        }
        int timeIndex = header.indexOf(time);
        var times = samples.stream().filter(row -> row.size() > timeIndex).map(row -> row.get(timeIndex)).toList();
        boolean isNumber = token == null ? number != null : holdsNumbers(header.indexOf(token), samples);
        return Optional.of(new ColumnMapping(token != null ? token : number, isNumber, time,
                TimeFormat.guess(time, times), lat, lon, find(header, names, ACCURACIES), DEFAULT_ACCURACY_M,
                AccuracyLevel.P68));
    }

    /** Whether a column that is named like one of tokens holds long numbers; then it must be said that these are tokens. */
    private static boolean holdsNumbers(int column, List<List<String>> samples) {
        var fields = samples.stream().filter(row -> row.size() > column).map(row -> row.get(column)).filter(field -> !field.isBlank())
                .toList();
        return !fields.isEmpty() && fields.stream().allMatch(LongNumbers.ofSubscribersInFull()::isOne);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    private static @Nullable String find(List<String> header, List<String> plainNames, Set<String> spellings) {
        for (int i = 0; i < header.size(); i++) {
            if (spellings.contains(plainNames.get(i))) {
                return header.get(i);
            }
        }
        return null;
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException naming the line that makes no sense
     */
    public static ColumnMapping parse(String text) {
        var fields = new LinkedHashMap<String, String>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(message("exchange.column-mapping-is-not-key", line));
            }
            fields.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        });
        var unknown = new HashSet<>(fields.keySet());
        unknown.removeAll(Set.of("subject", "subject_kind", "time", "time_format", "zone", "lat", "lon", "accuracy", "accuracy_level",
                "assumed_accuracy_m"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(message("exchange.column-mapping-there-is-no", unknown));
        }
        var zone = fields.get("zone");
        try {
            return new ColumnMapping(fields.get("subject"), SubscriberKind.of(fields.getOrDefault("subject_kind", "token")).isNumber(),
                    required(fields, "time"),
                    TimeFormat.parse(fields.getOrDefault("time_format", "iso"), zone == null ? null : ZoneId.of(zone)),
                    required(fields, "lat"),
                    required(fields, "lon"), fields.get("accuracy"),
                    Float.parseFloat(fields.getOrDefault("assumed_accuracy_m", Float.toString(DEFAULT_ACCURACY_M))),
                    AccuracyLevel.of(fields.getOrDefault("accuracy_level", AccuracyLevel.P68.code())));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(message("exchange.column-mapping", e.getMessage()), e);
        }
    }

    private static String required(Map<String, String> fields, String key) {
        var value = fields.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(message("exchange.column-mapping-the-key-is", key));
        }
        return value;
    }

    /** The columns that it names. */
    List<String> columns() {
        return Stream.of(subject, time, lat, lon, accuracy).filter(Objects::nonNull).map(String::valueOf).toList();
    }

    /**
     * This mapping where the header has all its columns; for a rejects file, in which a number stands as its token, with that column; else empty.
     */
    Optional<ColumnMapping> fitting(List<String> header) {
        if (header.containsAll(columns())) {
            return Optional.of(this);
        }
        var ofRejects = new ColumnMapping(Rejects.TOKEN, false, time, timeFormat, lat, lon, accuracy, assumedAccuracyM, level);
        return Optional.of(ofRejects)
                .filter(mapping -> rawNumber && header.contains(Rejects.REASON) && header.containsAll(mapping.columns()));
    }

    /** Whether a column's name says that it holds numbers of subscribers. */
    static boolean isOfNumbers(String column) {
        return NUMBERS.contains(plain(column));
    }

    /** The text form. */
    public String toText() {
        var text = new StringBuilder();
        if (subject != null) {
            text.append("subject=").append(subject).append("\nsubject_kind=").append(rawNumber ? "number" : "token").append('\n');
        }
        text.append("time=").append(time).append("\ntime_format=").append(timeFormat.toText()).append('\n');
        var zone = timeFormat.zone();
        if (zone != null) {
            text.append("zone=").append(zone).append('\n');
        }
        text.append("lat=").append(lat).append("\nlon=").append(lon).append('\n');
        if (accuracy != null) {
            text.append("accuracy=").append(accuracy).append("\naccuracy_level=").append(level.code()).append('\n');
        }
        return text.append("assumed_accuracy_m=").append(assumedAccuracyM).append('\n').toString();
    }
}
