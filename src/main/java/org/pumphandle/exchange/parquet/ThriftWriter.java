package org.pumphandle.exchange.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** Writes the compact form of Thrift that {@link ThriftReader} reads. For one thread. */
final class ThriftWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ArrayDeque<Integer> outer = new ArrayDeque<>();
    private int lastField;

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    ThriftWriter i32(int field, int value) {
        header(field, ThriftReader.I32);
        zigzag(value);
        return this;
    }

    ThriftWriter i64(int field, long value) {
        header(field, ThriftReader.I32 + 1);
        zigzag(value);
        return this;
    }

    ThriftWriter isTrue(int field) {
        header(field, ThriftReader.TRUE);
        return this;
    }

    ThriftWriter string(int field, String value) {
        header(field, ThriftReader.BINARY);
        element(value);
        return this;
    }

    /** Begins a list, whose elements follow. */
    ThriftWriter list(int field, int elementType, int size) {
        header(field, ThriftReader.LIST);
        bytes.write(Math.min(size, 0xF) << 4 | elementType);
        if (size >= 0xF) {
            varint(size);
        }
        return this;
    }

    ThriftWriter element(int value) {
        zigzag(value);
        return this;
    }

    ThriftWriter element(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    /** Begins a struct that is a field. */
    ThriftWriter struct(int field) {
        header(field, ThriftReader.STRUCT);
        return struct();
    }

    /** Begins a struct that is an element, or the whole. */
    ThriftWriter struct() {
        outer.push(lastField);
        lastField = 0;
        return this;
    }

    ThriftWriter end() {
        bytes.write(0);
        lastField = outer.pop();
        return this;
    }

    private void header(int field, int type) {
        bytes.write((field - lastField) << 4 | type);
        lastField = field;
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
