package org.pumphandle.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.pumphandle.exchange.parquet.ColumnValues;
import org.pumphandle.exchange.parquet.ParquetColumn;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;

/**
 * One part of a fix in a Parquet file, whose values can be had as the text that would stand in a CSV. Immutable, for all threads.
 *
 * @param zone the zone of instants that are in none
 */
record ParquetField(ParquetColumn column, ZoneId zone) {
    private static final double LARGEST_EXACT = 1e15;

    /** Whether it is an instant by its type, so that no format needs to be known. */
    boolean isInstant() {
        return unitsPerSecond() > 0;
    }

    /** Whether instants are in a zone that the file does not state. */
    boolean isLocal() {
        return isInstant() && !column.isUtc();
    }

    /** Whether values are texts. */
    boolean isText() {
        return column.isBinary() && column.meaning() != Meaning.DECIMAL;
    }

    /** Units of an instant in a second, 0 where it is none. */
    long unitsPerSecond() {
        return switch (column.meaning()) {
            case TIMESTAMP_S -> 1;
            case TIMESTAMP_MS -> 1_000;
            case TIMESTAMP_US -> 1_000_000;
            case TIMESTAMP_NS -> 1_000_000_000;
            default -> 0;
        };
    }

    /** What a value is multiplied by to be whole: a power of ten, 1 for all but decimal numbers. */
    double scaleFactor() {
        return column.meaning() == Meaning.DECIMAL ? Math.pow(10, column.scale()) : 1;
    }

    /** An instant of this column in UTC: unchanged unless it is in a zone that the file does not state. */
    long utc(long t) {
        return isLocal() && !zone.equals(ZoneOffset.UTC) && Math.abs(t) < LARGEST_EXACT / 1_000
                ? LocalDateTime.ofEpochSecond(t, 0, ZoneOffset.UTC).atZone(zone).toEpochSecond()
                : t;
    }

    /** A value as text; empty where it is missing. */
    String text(ColumnValues values, int row) {
        if (values.isMissing(row)) {
            return "";
        }
        if (column.isBinary()) {
            var bytes = Arrays.copyOfRange(values.bytes(), values.from(row), values.to(row));
            return isText()
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : bytes.length == 0 ? "" : new BigDecimal(new BigInteger(bytes), column.scale()).toPlainString();
        }
        return column.isWhole() ? whole(values.longs()[row]) : floating(values.doubles()[row]);
    }

    private String whole(long value) {
        if (isInstant()) {
            return instant(value);
        }
        return switch (column.meaning()) {
            case UNSIGNED -> Long.toUnsignedString(value);
            case DECIMAL -> BigDecimal.valueOf(value, column.scale()).toPlainString();
            default -> Long.toString(value);
        };
    }

    private String instant(long value) {
        long units = unitsPerSecond();
        try {
            return Instant.ofEpochSecond(utc(Math.floorDiv(value, units)), Math.floorMod(value, units) * (1_000_000_000L / units))
                    .toString();
        } catch (DateTimeException e) {
            return Long.toString(value);
        }
    }

    private String floating(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            return Long.toString((long) value);
        }
        return column.type() == PrimitiveTypeName.FLOAT ? Float.toString((float) value) : BigDecimal.valueOf(value).toPlainString();
    }
}
