package org.pumphandle.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Subscribers of the fields (in UTF-8) that were seen, so that each number is hashed once and each token made once: one look into memory for most rows.
 * Closing overwrites what was kept. For one thread.
 */
final class SubscriberCache implements AutoCloseable {
    static final int UNKNOWN = -1;
    /** More subscribers are told each time, so that memory does not grow with the file. */
    private static final int MOST = 1 << 21;
    private static final long NONE = 0;
    /** In bytes; a longer one is told each time. */
    private static final int LONGEST_FIELD = 0xFF;

    private final ToIntFunction<String> subscriberOf;
    /**
     * In turn the key of a slot, and the subscriber with where the field stands among the fields in the upper half. A key is a number's digits behind a 1,
     * or negative and a hash of the field's bytes.
     */
    private long[] slots = new long[1 << 13];
    /** The fields of hashed keys, each after its length: one after the other, as each look into memory takes longer than comparing. */
    private byte[] fields = new byte[1 << 13];
    private int fieldsEnd;
    private int size;

    /** @param subscriberOf throws an IllegalArgumentException for what is no token or number */
    SubscriberCache(ToIntFunction<String> subscriberOf) {
        this.subscriberOf = subscriberOf;
    }

    /** The subscriber of a field that was seen before, else {@link #UNKNOWN}. */
    int known(long key, byte[] text, int from, int to) {
        int slot = slot(key, text, from, to);
        return slots[2 * slot] == key ? (int) slots[2 * slot + 1] : UNKNOWN;
    }

    /** The subscriber of a field. */
    int subscriber(byte[] text, int from, int to) {
        long key = key(text, from, to);
        int slot = slot(key, text, from, to);
        if (slots[2 * slot] == key) {
            return (int) slots[2 * slot + 1];
        }
        int subscriber = subscriberOf.applyAsInt(new String(text, from, to - from, StandardCharsets.UTF_8).strip());
        if (size < MOST && to - from <= LONGEST_FIELD) {
            slots[2 * slot] = key;
            slots[2 * slot + 1] = subscriber | (long) (key < 0 ? keep(text, from, to) : 0) << Integer.SIZE;
            if (++size > slots.length / 4) {
                grow();
            }
        }
        return subscriber;
    }

    private int keep(byte[] text, int from, int to) {
        int at = fieldsEnd;
        fieldsEnd += 1 + to - from;
        if (fieldsEnd > fields.length) {
            var old = fields;
            fields = Arrays.copyOf(old, Math.max(2 * old.length, fieldsEnd));
            Arrays.fill(old, (byte) 0);
        }
        fields[at] = (byte) (to - from);
        System.arraycopy(text, from, fields, at + 1, to - from);
        return at;
    }

    /** What a field is looked up by. */
    static long key(byte[] text, int from, int to) {
        long number = FixText.wholeNumber(text, from, to);
        if (number != FixText.UNUSUAL) {
            return FixText.power(to - from) + number;
        }
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash | Long.MIN_VALUE;
    }

    /** The slot of a field, or the one that it would have. */
    private int slot(long key, byte[] text, int from, int to) {
        int slot = home(key);
        while (slots[2 * slot] != NONE && (slots[2 * slot] != key || (key < 0 && !isField(slot, text, from, to)))) {
            slot = next(slot);
        }
        return slot;
    }

    private int home(long key) {
        return (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (slots.length / 2 - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length / 2 - 1);
    }

    private boolean isField(int slot, byte[] text, int from, int to) {
        int at = (int) (slots[2 * slot + 1] >>> Integer.SIZE);
        return Arrays.equals(fields, at + 1, at + 1 + Byte.toUnsignedInt(fields[at]), text, from, to);
    }

    private void grow() {
        var old = slots;
        slots = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != NONE) {
                int slot = home(old[i]);
                while (slots[2 * slot] != NONE) {
                    slot = next(slot);
                }
                slots[2 * slot] = old[i];
                slots[2 * slot + 1] = old[i + 1];
            }
        }
        Arrays.fill(old, 0);
    }

    @Override
    public void close() {
        Arrays.fill(slots, 0);
        Arrays.fill(fields, (byte) 0);
    }
}
