package org.pumphandle.exchange.parquet;

/** How values lie in the bytes, under the format's own numbers. */
public enum ParquetType {
    BOOLEAN(0), INT32(1), INT64(2), INT96(3), FLOAT(4), DOUBLE(5), BYTE_ARRAY(6), FIXED_LEN_BYTE_ARRAY(7);

    private final int code;

    ParquetType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ParquetType of(int code) {
        for (var type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw ParquetException.damaged("type " + code);
    }

    /** Whether values come as whole numbers; those of INT96, which are instants, as seconds since 1970-01-01 UTC, rounded down. */
    public boolean isWhole() {
        return this == INT32 || this == INT64 || this == INT96;
    }

    /** Whether values come as floating-point numbers. */
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** Whether values come as bytes. */
    public boolean isBinary() {
        return this == BYTE_ARRAY || this == FIXED_LEN_BYTE_ARRAY;
    }

    /** Bytes of a value, 0 where that differs. */
    int fixedBytes() {
        return switch (this) {
            case INT32, FLOAT -> 4;
            case INT64, DOUBLE -> 8;
            case INT96 -> 12;
            case BOOLEAN, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> 0;
        };
    }
}
