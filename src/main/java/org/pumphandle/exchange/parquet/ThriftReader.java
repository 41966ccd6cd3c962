package org.pumphandle.exchange.parquet;

import java.nio.charset.StandardCharsets;

/**
 * Reads the compact form of Thrift, in which Parquet writes its footer and the headers of its pages. Nothing is allocated that the bytes at hand
 * could not hold. For one thread.
 */
final class ThriftReader {
    static final int TRUE = 1;
    static final int BYTE = 3;
    static final int I32 = 5;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;
    /** What {@link #nextField} gives behind the last field of a struct. */
    static final int NO_FIELD = -1;

    private static final int FALSE = 2;
    private static final int DOUBLE = 7;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int UUID = 13;
    private static final int DEEPEST = 32;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int depth;
    private int type;
    private final int[] lastField = new int[DEEPEST + 1];

    ThriftReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Where the next byte stands. */
    int at() {
        return at;
    }

    /** Enters a struct that is no field; {@link #nextField} leaves it. */
    void beginStruct() {
        if (++depth > DEEPEST) {
            throw ParquetException.damaged("more than " + DEEPEST + " levels of description");
        }
        lastField[depth] = 0;
    }

    /** The number of the next field of the innermost struct, or {@link #NO_FIELD} behind the last. */
    int nextField() {
        int header = unsignedByte();
        if (header == 0) {
            depth--;
            return NO_FIELD;
        }
        type = header & 0xF;
        int delta = header >>> 4;
        int field = delta == 0 ? (int) zigzag() : lastField[depth] + delta;
        lastField[depth] = field;
        return Math.max(field, 0);
    }

    boolean bool() {
        if (type != TRUE && type != FALSE) {
            throw unexpected();
        }
        return type == TRUE;
    }

    /** A whole number of 8 to 32 bits. */
    int i32() {
        long value = i64();
        if (value != (int) value) {
            throw ParquetException.damaged("a number of 32 bits is " + value);
        }
        return (int) value;
    }

    /** A whole number of 8 to 64 bits. */
    long i64() {
        if (type == BYTE) {
            return (byte) unsignedByte();
        }
        if (type <= BYTE || type >= DOUBLE) {
            throw unexpected();
        }
        return zigzag();
    }

    String string() {
        if (type != BINARY) {
            throw unexpected();
        }
        int length = length();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Enters a list of structs: how many there are, each to be entered by {@link #beginStruct}. */
    int listOfStructs() {
        if (type != LIST) {
            throw unexpected();
        }
        int count = elements();
        if (count > 0 && type != STRUCT) {
            throw unexpected();
        }
        return count;
    }

    private int elements() {
        int header = unsignedByte();
        type = header & 0xF;
        int size = header >>> 4;
        return size == 0xF ? length() : size;
    }

    /** Enters a struct that is the current field. */
    void struct() {
        if (type != STRUCT) {
            throw unexpected();
        }
        beginStruct();
    }

    /** Passes over the value of the current field. */
    void skip() {
        switch (type) {
            case TRUE, FALSE -> {
            }
            case BYTE -> skip(1);
            case 4, I32, 6 -> zigzag();
            case DOUBLE -> skip(8);
            case UUID -> skip(16);
            case BINARY -> skip(length());
            case LIST, SET -> skipElements(elements());
            case MAP -> skipMap();
            case STRUCT -> {
                beginStruct();
                while (nextField() != NO_FIELD) {
                    skip();
                }
            }
            default -> throw unexpected();
        }
    }

    private void skipElements(int count) {
        int elementType = type;
        beginStruct();
        for (int i = 0; i < count; i++) {
            skipElement(elementType);
        }
        depth--;
    }

    private void skipMap() {
        int size = length();
        int types = size == 0 ? 0 : unsignedByte();
        beginStruct();
        for (int i = 0; i < size; i++) {
            skipElement(types >>> 4);
            skipElement(types & 0xF);
        }
        depth--;
    }

    /** Unlike a field's, the truth value of an element has a byte of its own. */
    private void skipElement(int elementType) {
        if (elementType == TRUE || elementType == FALSE) {
            skip(1);
        } else {
            type = elementType;
            skip();
        }
    }

    private void skip(int count) {
        if (count > end - at) {
            throw endsEarly();
        }
        at += count;
    }

    /** A length or count: each of what is counted takes a byte at least. */
    private int length() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw endsEarly();
        }
        return (int) length;
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = unsignedByte();
            value |= (b & 0x7FL) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw ParquetException.damaged("a number without an end");
    }

    private int unsignedByte() {
        if (at >= end) {
            throw endsEarly();
        }
        return bytes[at++] & 0xFF;
    }

    private static ParquetException endsEarly() {
        return ParquetException.damaged("a description ends early");
    }

    private ParquetException unexpected() {
        return ParquetException.damaged("a description has a field of type " + type);
    }
}
