package org.pumphandle.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Subscribers by their tokens, of at most 255 bytes: some forty bytes of memory for each, a third of what a map of texts takes, as a carrier has millions.
 * For one thread.
 */
final class TokenIndex {
    static final int UNKNOWN = -1;
    private static final int PAGE_BYTES = 1 << 20;
    private static final int FEWEST_SLOTS = 1 << 12;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    /** One more than where an entry begins; 0 where there is none. */
    private int[] slots = new int[FEWEST_SLOTS];
    /** Entries, none on two pages: the token's bytes behind their number, then the subscriber. */
    private final List<byte[]> pages = new ArrayList<>();
    private int end;
    private int size;

    /** The subscriber of a token, else {@link #UNKNOWN}. */
    int get(String token) {
        var bytes = bytes(token);
        int slot = slot(bytes);
        return slots[slot] == 0 ? UNKNOWN : subscriber(slots[slot] - 1);
    }

    /**
     * The subscriber of a token.
     *
     * @param ofNew tells whose a token is that is not known yet; adds none itself
     */
    int computeIfAbsent(String token, IntSupplier ofNew) {
        var bytes = bytes(token);
        int slot = slot(bytes);
        if (slots[slot] != 0) {
            return subscriber(slots[slot] - 1);
        }
        int subscriber = ofNew.getAsInt();
        slots[slot] = append(bytes, subscriber) + 1;
        if (++size > slots.length / 2) {
            grow();
        }
        return subscriber;
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    /** The slot of a token, or the one that it would have. */
    private int slot(byte[] token) {
        int slot = home(hash(token, 0, token.length));
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, token)) {
            slot = next(slot);
        }
        return slot;
    }

    private int home(int hash) {
        return (int) ((hash * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private boolean isAt(int at, byte[] token) {
        var page = page(at);
        int from = at % PAGE_BYTES + 1;
        int length = Byte.toUnsignedInt(page[from - 1]);
        return Arrays.equals(page, from, from + length, token, 0, token.length);
    }

    private int subscriber(int at) {
        var page = page(at);
        int from = at % PAGE_BYTES;
        return (int) INT.get(page, from + 1 + Byte.toUnsignedInt(page[from]));
    }

    private byte[] page(int at) {
        return pages.get(at / PAGE_BYTES);
    }

    private int append(byte[] token, int subscriber) {
        int length = 1 + token.length + Integer.BYTES;
        if (end + length > pages.size() * (long) PAGE_BYTES) {
            end = Math.multiplyExact(pages.size(), PAGE_BYTES);
            pages.add(new byte[PAGE_BYTES]);
        }
        int at = end;
        int from = at % PAGE_BYTES;
        var page = page(at);
        page[from] = (byte) token.length;
        System.arraycopy(token, 0, page, from + 1, token.length);
        INT.set(page, from + 1 + token.length, subscriber);
        end += length;
        return at;
    }

    private void grow() {
        var old = slots;
        slots = new int[2 * old.length];
        for (int entry : old) {
            if (entry != 0) {
                var page = page(entry - 1);
                int from = (entry - 1) % PAGE_BYTES + 1;
                int slot = home(hash(page, from, from + Byte.toUnsignedInt(page[from - 1])));
                while (slots[slot] != 0) {
                    slot = next(slot);
                }
                slots[slot] = entry;
            }
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
