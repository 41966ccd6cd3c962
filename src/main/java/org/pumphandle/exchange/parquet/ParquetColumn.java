package org.pumphandle.exchange.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column of a Parquet file.
 *
 * @param descriptor the library's view of it
 * @param index its place among all columns
 * @param isUtc whether instants are in UTC, and not in a zone that the file does not state
 */
public record ParquetColumn(ColumnDescriptor descriptor, int index, Meaning meaning, boolean isUtc) {
    private static final int JULIAN_DAY_OF_1970 = 2_440_588;
    private static final long S_PER_DAY = 86_400;
    private static final long NS_PER_S = 1_000_000_000;

    /** What values stand for beyond their type. */
    public enum Meaning {
        /** What the type says. */
        PLAIN, TEXT, DECIMAL, UNSIGNED, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_US, TIMESTAMP_NS,
        /** A day, a time of day, or something else that a reader of numbers must not take for one. */
        OTHER
    }

    static List<ParquetColumn> all(MessageType schema) {
        var columns = new ArrayList<ParquetColumn>();
        for (var descriptor : schema.getColumns()) {
            var logical = descriptor.getPrimitiveType().getLogicalTypeAnnotation();
            boolean isUtc = !(logical instanceof TimestampLogicalTypeAnnotation timestamp) || timestamp.isAdjustedToUTC();
            columns.add(
                    new ParquetColumn(descriptor, columns.size(), meaning(descriptor.getPrimitiveType().getPrimitiveTypeName(), logical),
                            isUtc));
        }
        return List.copyOf(columns);
    }

    private static Meaning meaning(PrimitiveTypeName type, @Nullable LogicalTypeAnnotation logical) {
        return switch (logical) {
            case null -> switch (type) {
                case INT96 -> Meaning.TIMESTAMP_S;
                case BOOLEAN -> Meaning.OTHER;
                default -> Meaning.PLAIN;
            };
            case StringLogicalTypeAnnotation _,EnumLogicalTypeAnnotation _,JsonLogicalTypeAnnotation _ -> Meaning.TEXT;
            case DecimalLogicalTypeAnnotation _ -> Meaning.DECIMAL;
            case IntLogicalTypeAnnotation whole -> whole.isSigned() ? Meaning.PLAIN : Meaning.UNSIGNED;
            case TimestampLogicalTypeAnnotation timestamp -> switch (timestamp.getUnit()) {
                case MILLIS -> Meaning.TIMESTAMP_MS;
                case MICROS -> Meaning.TIMESTAMP_US;
                case NANOS -> Meaning.TIMESTAMP_NS;
            };
            default -> Meaning.OTHER;
        };
    }

    /** Its name; of a nested one that of the outermost group. */
    public String name() {
        return descriptor.getPath()[0];
    }

    public PrimitiveTypeName type() {
        return descriptor.getPrimitiveType().getPrimitiveTypeName();
    }

    /** Whether it lies inside a group or holds lists; such a column cannot be read here. */
    public boolean isNested() {
        return descriptor.getPath().length > 1 || descriptor.getMaxRepetitionLevel() > 0;
    }

    /** Whether rows may lack a value. */
    boolean isOptional() {
        return descriptor.getMaxDefinitionLevel() > 0;
    }

    /** Bytes of each value of a FIXED_LEN_BYTE_ARRAY. */
    int length() {
        return descriptor.getPrimitiveType().getTypeLength();
    }

    /** The instant that an INT96 stands for, in seconds since 1970-01-01 UTC, rounded down. */
    static long seconds(ByteBuffer int96) {
        int96.order(ByteOrder.LITTLE_ENDIAN);
        long ns = int96.getLong();
        return (int96.getInt() - (long) JULIAN_DAY_OF_1970) * S_PER_DAY + Math.floorDiv(ns, NS_PER_S);
    }

    /** Digits behind the point of a {@link Meaning#DECIMAL}. */
    public int scale() {
        return descriptor.getPrimitiveType().getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
                ? decimal.getScale()
                : 0;
    }

    /**
     * Whether values come as whole numbers; those of INT96, which are instants, as seconds since 1970-01-01 UTC, rounded down; those of BOOLEAN as
     * 0 and 1.
     */
    public boolean isWhole() {
        return type() == PrimitiveTypeName.BOOLEAN || type() == PrimitiveTypeName.INT32 || type() == PrimitiveTypeName.INT64
                || type() == PrimitiveTypeName.INT96;
    }

    /** Whether values come as floating-point numbers. */
    public boolean isFloating() {
        return type() == PrimitiveTypeName.FLOAT || type() == PrimitiveTypeName.DOUBLE;
    }

    /** Whether values come as bytes. */
    public boolean isBinary() {
        return type() == PrimitiveTypeName.BINARY || type() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
    }
}
