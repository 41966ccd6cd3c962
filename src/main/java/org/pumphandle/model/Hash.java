package org.pumphandle.model;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value. */
public final class Hash {
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** Of 32 bytes, which are copied. */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** 32 random bytes, where something is to be as long as a hash and tell nothing. */
    public static Hash random() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Hash(random);
    }

    /** Of 64 hexadecimal digits. */
    public static Hash parse(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Adds the 32 bytes to what is hashed. */
    public void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 small hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
