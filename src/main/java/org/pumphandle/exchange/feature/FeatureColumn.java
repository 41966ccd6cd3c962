package org.pumphandle.exchange.feature;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A column of a table.
 *
 * @param name lower case letters, digits and underscores
 * @param decimals of a {@link Kind#NUMBER}; 0 for others
 */
public record FeatureColumn(String name, Kind kind, int decimals) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final int MOST_DECIMALS = 9;

    /** What stands in it, in every row. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link Double}. */
        NUMBER,
        /** A {@link Boolean}. */
        FLAG,
        /** An {@link Instant}, to the hundredth of a second. */
        INSTANT
    }

    public FeatureColumn {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a column: " + name);
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("0 to " + MOST_DECIMALS + " decimals");
        }
    }

    public static FeatureColumn text(String name) {
        return new FeatureColumn(name, Kind.TEXT, 0);
    }

    public static FeatureColumn whole(String name) {
        return new FeatureColumn(name, Kind.WHOLE, 0);
    }

    public static FeatureColumn number(String name, int decimals) {
        return new FeatureColumn(name, Kind.NUMBER, decimals);
    }

    public static FeatureColumn flag(String name) {
        return new FeatureColumn(name, Kind.FLAG, 0);
    }

    public static FeatureColumn instant(String name) {
        return new FeatureColumn(name, Kind.INSTANT, 0);
    }

    /**
     * A value as all formats write it: numbers have the column's decimals and no more, so that what is read from one file is what is read from
     * another.
     *
     * @throws IllegalArgumentException where it is not of the column's kind
     */
    Object rounded(Object value) {
        return switch (value) {
            case String text when kind == Kind.TEXT -> text;
            case Long whole when kind == Kind.WHOLE -> whole;
            case Boolean flag when kind == Kind.FLAG -> flag;
            case Double number when kind == Kind.NUMBER -> decimal(number).doubleValue();
            case Instant instant when kind == Kind.INSTANT -> Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), 10L) * 10);
            default ->
                throw new IllegalArgumentException("the column " + name + " holds " + kind + ", not " + value.getClass().getSimpleName());
        };
    }

    /** A number of this column, with its decimals. */
    BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
