package org.pumphandle.exchange.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in bytes, the lowest first. */
final class LittleEndian {
    /** How many bytes must follow what is read as numbers, as those of some bits are read eight bytes at a time. */
    static final int PADDING_BYTES = 8;

    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {
    }

    static int int32(byte[] bytes, int at) {
        return (int) INT32.get(bytes, at);
    }

    static long int64(byte[] bytes, int at) {
        return (long) INT64.get(bytes, at);
    }

    static void int32(byte[] bytes, int at, int value) {
        INT32.set(bytes, at, value);
    }

    static void int64(byte[] bytes, int at, long value) {
        INT64.set(bytes, at, value);
    }
}
