package org.pumphandle.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** 32 secret bytes, from which parts of keys of addresses are made. Closing clears them. For one thread. */
final class Secret implements AutoCloseable {
    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    /** Asking Java for one takes longer than its work; made for who makes parts, and let go with the bytes that it was made of. */
    private @Nullable Mac mac;

    /** @param bytes cleared when this is closed */
    Secret(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret of a wrong length");
        }
        this.bytes = bytes;
    }

    static Secret random() {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new Secret(random);
    }

    static Secret of(SecretKey key) {
        return new Secret(key.getEncoded());
    }

    byte[] bytes() {
        return bytes;
    }

    SecretKey aes() {
        return new SecretKeySpec(bytes, "AES");
    }

    /** The part that this secret adds to the key of a subscriber's address: HMAC-SHA-256 under it. */
    Secret part(long addressKey, int subscriber) {
        var own = mac;
        if (own == null) {
            own = Tokeniser.mac(new SecretKeySpec(bytes, Tokeniser.ALGORITHM));
            mac = own;
        }
        return new Secret(own.doFinal(address(addressKey, subscriber)));
    }

    /** Puts the exclusive or of this and another secret's part in the place of this. */
    void mixPart(Secret other, long addressKey, int subscriber) {
        mac = null;
        try (var part = other.part(addressKey, subscriber)) {
            for (int i = 0; i < BYTES; i++) {
                bytes[i] ^= part.bytes[i];
            }
        }
    }

    /** What the seal of an address is authenticated with. */
    static byte[] address(long addressKey, int subscriber) {
        return ByteBuffer.allocate(1 + Long.BYTES + Integer.BYTES).put((byte) 'a').putLong(addressKey).putInt(subscriber).array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        mac = null;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
