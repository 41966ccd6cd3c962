package org.pumphandle.model;

import java.util.HashMap;
import java.util.Optional;

/**
 * Which column of a carrier's file is what, as somebody chose it: texts, which need not fit any file. The text form, lines of {@code key=value},
 * is that of a saved column mapping.
 *
 * @param subscriber column of the token or number; empty where none is chosen
 * @param time column of the instant; empty where none is chosen
 * @param timeFormat {@code iso}, {@code epoch_s}, {@code epoch_ms}, or {@code pattern:} and a pattern
 * @param zone zone of times that state none; empty where each states its own
 * @param lat column of the latitude; empty where none is chosen
 * @param lon column of the longitude; empty where none is chosen
 * @param accuracy column of the accuracy; empty where the file states none
 * @param assumedAccuracyM what is assumed where the file states none, a number of metres
 */
public record ColumnChoice(String subscriber, SubscriberKind kind, String time, String timeFormat, String zone, String lat, String lon,
        String accuracy, AccuracyLevel level, String assumedAccuracyM) {
    public static final String ISO = "iso";
    public static final String EPOCH_S = "epoch_s";
    public static final String EPOCH_MS = "epoch_ms";
    public static final String PATTERN = "pattern:";
    private static final String ASSUMED_M = "50";

    /** Nothing chosen yet. */
    public static final ColumnChoice NONE = new ColumnChoice("", SubscriberKind.TOKEN, "", ISO, "", "", "", "", AccuracyLevel.P68,
            ASSUMED_M);

    /** The column of a field; empty where none is chosen. */
    public String column(FixField field) {
        return switch (field) {
            case SUBSCRIBER -> subscriber;
            case TIME -> time;
            case LAT -> lat;
            case LON -> lon;
            case ACCURACY -> accuracy;
        };
    }

    /** The first field that must have a column and has none; empty where all have. */
    public Optional<FixField> missing() {
        for (var field : FixField.values()) {
            if (field != FixField.ACCURACY && column(field).isEmpty()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    public String toText() {
        var text = new StringBuilder();
        line(text, "subject", subscriber);
        line(text, "subject_kind", subscriber.isEmpty() ? "" : kind.code());
        line(text, "time", time);
        line(text, "time_format", timeFormat);
        line(text, "zone", zone);
        line(text, "lat", lat);
        line(text, "lon", lon);
        line(text, "accuracy", accuracy);
        line(text, "accuracy_level", accuracy.isEmpty() ? "" : level.code());
        line(text, "assumed_accuracy_m", assumedAccuracyM);
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append('=').append(value).append('\n');
        }
    }

    /**
     * Reads the text form of a column mapping that makes sense.
     *
     * @throws IllegalArgumentException for a kind or level that is not known
     */
    public static ColumnChoice parse(String text) {
        var fields = new HashMap<String, String>();
        text.lines().filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                .forEach(line -> fields.put(line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
        return new ColumnChoice(fields.getOrDefault("subject", ""), SubscriberKind.of(fields.getOrDefault("subject_kind", "token")),
                fields.getOrDefault("time", ""), fields.getOrDefault("time_format", ISO), fields.getOrDefault("zone", ""),
                fields.getOrDefault("lat", ""), fields.getOrDefault("lon", ""), fields.getOrDefault("accuracy", ""),
                AccuracyLevel.of(fields.getOrDefault("accuracy_level", "68")), fields.getOrDefault("assumed_accuracy_m", ASSUMED_M));
    }
}
