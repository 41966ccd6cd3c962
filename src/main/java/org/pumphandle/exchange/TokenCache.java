package org.pumphandle.exchange;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the fields that were seen, so that each number is hashed once and each token made once. Closing overwrites the fields. For one
 * thread.
 */
final class TokenCache implements AutoCloseable {
    private static final int MOST = 1 << 20;

    private final Function<String, String> tokenOf;
    private char[][] fields = new char[1 << 12][];
    private @Nullable String[] tokens = new String[1 << 12];
    private int size;

    /** @param tokenOf throws an IllegalArgumentException for what is no token or number */
    TokenCache(Function<String, String> tokenOf) {
        this.tokenOf = tokenOf;
    }

    /** The token of a field. */
    String token(char[] text, int from, int to) {
        int slot = slot(text, from, to);
        var known = tokens[slot];
        if (known != null) {
            return known;
        }
        var token = tokenOf.apply(new String(text, from, to - from).strip());
        if (size < MOST) {
            fields[slot] = Arrays.copyOfRange(text, from, to);
            tokens[slot] = token;
            if (++size > tokens.length / 2) {
                grow();
            }
        }
        return token;
    }

    /** Where the field stands, or where it would. */
    private int slot(char[] text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = ((hash * 0x9E37_79B9) >>> 7) & (tokens.length - 1);
        while (tokens[slot] != null && !Arrays.equals(fields[slot], 0, fields[slot].length, text, from, to)) {
            slot = (slot + 1) & (tokens.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldFields = fields;
        var oldTokens = tokens;
        fields = new char[2 * oldFields.length][];
        tokens = new String[2 * oldTokens.length];
        for (int i = 0; i < oldTokens.length; i++) {
            if (oldTokens[i] != null) {
                int slot = slot(oldFields[i], 0, oldFields[i].length);
                fields[slot] = oldFields[i];
                tokens[slot] = oldTokens[i];
            }
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] != null) {
                Arrays.fill(fields[i], ' ');
            }
        }
    }
}
