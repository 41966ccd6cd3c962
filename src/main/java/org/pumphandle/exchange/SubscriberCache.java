package org.pumphandle.exchange;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Subscribers of the fields that were seen, so that each number is hashed once and each token made once: one look into memory for most rows.
 * Closing overwrites what was kept. For one thread.
 */
final class SubscriberCache implements AutoCloseable {
    static final int UNKNOWN = -1;
    private static final int MOST = 1 << 22;
    private static final int MOST_DIGITS = 17;
    private static final long NONE = 0;

    private final ToIntFunction<String> subscriberOf;
    /** In turn the key of a slot and the subscriber. A key is a number's digits behind a 1, or negative and a hash of the field's characters. */
    private long[] slots = new long[1 << 13];
    /** The fields of hashed keys, by slot. */
    private char[] @Nullable [] fields = new char[slots.length / 2][];
    private int size;

    /** @param subscriberOf throws an IllegalArgumentException for what is no token or number */
    SubscriberCache(ToIntFunction<String> subscriberOf) {
        this.subscriberOf = subscriberOf;
    }

    /** The subscriber of a field that was seen before, else {@link #UNKNOWN}. */
    int known(long key, char[] text, int from, int to) {
        int slot = slot(key, text, from, to);
        return slots[2 * slot] == key ? (int) slots[2 * slot + 1] : UNKNOWN;
    }

    /** The subscriber of a field. */
    int subscriber(char[] text, int from, int to) {
        long key = key(text, from, to);
        int slot = slot(key, text, from, to);
        if (slots[2 * slot] == key) {
            return (int) slots[2 * slot + 1];
        }
        int subscriber = subscriberOf.applyAsInt(new String(text, from, to - from).strip());
        if (size < MOST) {
            slots[2 * slot] = key;
            slots[2 * slot + 1] = subscriber;
            fields[slot] = key < 0 ? Arrays.copyOfRange(text, from, to) : null;
            if (++size > fields.length / 2) {
                grow();
            }
        }
        return subscriber;
    }

    /** What a field is looked up by. */
    static long key(char[] text, int from, int to) {
        if (to - from <= MOST_DIGITS) {
            long number = 1;
            int at = from;
            for (; at < to && text[at] >= '0' && text[at] <= '9'; at++) {
                number = 10 * number + text[at] - '0';
            }
            if (at == to) {
                return number;
            }
        }
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash | Long.MIN_VALUE;
    }

    /** Where the field stands, or where it would. */
    private int slot(long key, char[] text, int from, int to) {
        int mask = fields.length - 1;
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
        while (slots[2 * slot] != NONE && (slots[2 * slot] != key || (key < 0 && !isField(slot, text, from, to)))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isField(int slot, char[] text, int from, int to) {
        var field = fields[slot];
        return field != null && Arrays.equals(field, 0, field.length, text, from, to);
    }

    private void grow() {
        var oldSlots = slots;
        var oldFields = fields;
        slots = new long[2 * oldSlots.length];
        fields = new char[2 * oldFields.length][];
        for (int old = 0; old < oldFields.length; old++) {
            long key = oldSlots[2 * old];
            if (key != NONE) {
                var field = oldFields[old];
                int slot = field == null ? slot(key, new char[0], 0, 0) : slot(key, field, 0, field.length);
                slots[2 * slot] = key;
                slots[2 * slot + 1] = oldSlots[2 * old + 1];
                fields[slot] = field;
            }
        }
        Arrays.fill(oldSlots, 0);
    }

    @Override
    public void close() {
        Arrays.fill(slots, 0);
        for (var field : fields) {
            if (field != null) {
                Arrays.fill(field, ' ');
            }
        }
    }
}
