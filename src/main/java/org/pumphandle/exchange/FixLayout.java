package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.Fix;

/**
 * Where the parts of a fix stand in the rows of a CSV, and how they are read. Immutable, for all threads.
 *
 * @param subject column of the token or number from 0; negative where there is none, as with the accuracy
 * @param isUtc whether an instant that states no offset is in UTC
 */
record FixLayout(List<String> header, ColumnMapping mapping, int subject, int time, int lat, int lon, int accuracy, boolean isUtc) {

    /** @throws ImportException where the mapping names a column that the header lacks */
    static FixLayout of(Path file, List<String> header, ColumnMapping mapping) {
        var zone = mapping.timeFormat().zone();
        return new FixLayout(List.copyOf(header), mapping, index(file, header, mapping.subject()), index(file, header, mapping.time()),
                index(file, header, mapping.lat()), index(file, header, mapping.lon()), index(file, header, mapping.accuracy()),
                zone != null && zone.normalized().equals(ZoneOffset.UTC));
    }

    private static int index(Path file, List<String> header, @Nullable String column) {
        int index = column == null ? -1 : header.indexOf(column);
        if (column != null && index < 0) {
            throw new ImportException(message("exchange.the-column-mapping-names-but", file, column, header));
        }
        return index;
    }

    /** The instant where it stands in its usual spelling, else {@link FixText#UNUSUAL}. */
    long usualT(byte[] text, int from, int to) {
        long t = switch (mapping.timeFormat().kind()) {
            case EPOCH_S, EPOCH_MS, EPOCH_US, EPOCH_NS -> Math.floorDiv(FixText.wholeNumber(text, from, to),
                    mapping.timeFormat().kind().perSecond());
            case ISO -> FixText.iso(text, from, to, isUtc);
            case PATTERN -> FixText.UNUSUAL;
        };
        return t >= Fix.EARLIEST_T && t < Fix.LATEST_T ? t : FixText.UNUSUAL;
    }

    /** The accuracy, assumed where none is stated, where it stands in its usual spelling; else negative. */
    float usualAccuracyM(byte[] text, int from, int to) {
        return from == to ? mapping.assumedAccuracyM() : mapping.level().radius68M(FixText.metres(text, from, to));
    }

    /** @throws IllegalArgumentException where fields are missing or too many */
    void requireWhole(CsvRow row) {
        if (row.count() != header.size()) {
            throw RowFault.of("exchange.has-fields-the-header-has-correct", row.count(), header.size());
        }
    }

    /** @throws IllegalArgumentException naming field, what was found and what is allowed */
    long t(CsvRow row) {
        long t = usualT(row.text(), row.from(time), row.to(time));
        return t != FixText.UNUSUAL ? t : Values.time(mapping.time(), mapping.timeFormat(), row.field(time));
    }

    /** @throws IllegalArgumentException naming field, what was found and what is allowed */
    int latE7(CsvRow row) {
        return degreesE7(row, lat, 90);
    }

    /** @throws IllegalArgumentException naming field, what was found and what is allowed */
    int lonE7(CsvRow row) {
        return degreesE7(row, lon, 180);
    }

    private int degreesE7(CsvRow row, int column, int limitDeg) {
        long e7 = FixText.degreesE7(row.text(), row.from(column), row.to(column), limitDeg);
        return e7 != FixText.UNUSUAL ? (int) e7 : Values.degreesE7(header.get(column), row.field(column), limitDeg);
    }

    /** @throws IllegalArgumentException naming field, what was found and what is allowed */
    float accuracyM(CsvRow row) {
        if (accuracy < 0) {
            return mapping.assumedAccuracyM();
        }
        float metres = usualAccuracyM(row.text(), row.from(accuracy), row.to(accuracy));
        if (metres >= 0) {
            return metres;
        }
        var field = row.field(accuracy);
        return field.isBlank() ? mapping.assumedAccuracyM() : mapping.level().radius68M(Values.accuracyM(header.get(accuracy), field));
    }

    /** What was assumed and what was dropped, in words. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (accuracy < 0) {
            notes.add(message("exchange.the-file-states-no-accuracy", mapping.assumedAccuracyM()));
        }
        var named = mapping.subject();
        if (mapping.rawNumber() && named != null && !ColumnMapping.isOfNumbers(named)) {
            notes.add(message("exchange.the-column-holds-numbers-which", named));
        }
        if (accuracy >= 0 && mapping.level() != AccuracyLevel.P68) {
            notes.add(message("exchange.stated-accuracies-are-of-the", named(mapping.level())));
        }
        var dropped = dropped();
        if (!dropped.isEmpty()) {
            notes.add(message("exchange.columns-dropped-while-reading", String.join(", ", dropped)));
        }
        return notes;
    }

    boolean isUsed(int column) {
        return column == subject || column == time || column == lat || column == lon || column == accuracy;
    }

    /** Whether what stands in a column of time or place is a time or place. An accuracy is not: any number is one. */
    boolean isUnderstood(CsvRow row, int column) {
        try {
            return (column == time && t(row) >= Fix.EARLIEST_T) || (column == lat && Math.abs(latE7(row)) <= 90 * Fix.E7)
                    || (column == lon && Math.abs(lonE7(row)) <= 180 * Fix.E7);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Columns that are not read. */
    List<String> dropped() {
        var dropped = new ArrayList<String>();
        for (int column = 0; column < header.size(); column++) {
            if (!isUsed(column)) {
                dropped.add(header.get(column));
            }
        }
        dropped.remove(Rejects.REASON);
        return dropped;
    }
}
