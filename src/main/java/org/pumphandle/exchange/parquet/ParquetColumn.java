package org.pumphandle.exchange.parquet;

/**
 * A column of a Parquet file.
 *
 * @param name its name; of a nested one that of the outermost group
 * @param index its place among all columns
 * @param fixedBytes bytes of a value of {@link ParquetType#FIXED_LEN_BYTE_ARRAY}
 * @param scale digits behind the point of a {@link Meaning#DECIMAL}
 * @param isUtc whether instants are in UTC, and not in a zone that the file does not state
 * @param isOptional whether values may be missing
 * @param isNested whether it lies inside a group or holds lists; such a column cannot be read here
 */
public record ParquetColumn(String name, int index, ParquetType type, int fixedBytes, Meaning meaning, int scale, boolean isUtc,
        boolean isOptional, boolean isNested) {

    /** What values stand for beyond their type. */
    public enum Meaning {
        /** What the type says. */
        PLAIN, TEXT, DECIMAL, UNSIGNED, TIMESTAMP_MS, TIMESTAMP_US, TIMESTAMP_NS,
        /** A day, a time of day, or something else that a reader of numbers must not take for one. */
        OTHER
    }

    /** A column to be written, without missing values. */
    public static ParquetColumn toWrite(String name, int index, ParquetType type, Meaning meaning) {
        return new ParquetColumn(name, index, type, 0, meaning, 0, true, false, false);
    }
}
