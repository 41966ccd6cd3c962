package org.pumphandle.custody;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A private Ed25519 key (RFC 8032). Public keys stand in files as base64 of their X.509 form, which other tools read too. */
public final class SigningKey {
    static final int SEED_BYTES = 32;

    private static final int PUBLIC_BYTES = 32;
    /** X.509 SubjectPublicKeyInfo of an Ed25519 key is this and the 32 bytes of the key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Ed25519Signer key;

    /** @param seed 32 bytes; the caller clears them */
    SigningKey(byte[] seed) {
        this.key = new Ed25519Signer(seed.clone());
    }

    static byte[] randomSeed() {
        var seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    /** Base64 of the X.509 form. */
    public String publicKey() {
        var encoded = Arrays.copyOf(X509, X509.length + PUBLIC_BYTES);
        System.arraycopy(key.publicKey(), 0, encoded, X509.length, PUBLIC_BYTES);
        return Base64.getEncoder().encodeToString(encoded);
    }

    byte[] sign(byte[] text) {
        return key.sign(text);
    }

    /**
     * Whether a signature fits.
     *
     * @param publicKey what {@link #publicKey} gives
     * @throws IllegalArgumentException where that is no Ed25519 key
     */
    static boolean verifies(String publicKey, byte[] text, byte[] signature) {
        var encoded = Base64.getDecoder().decode(publicKey);
        if (encoded.length != X509.length + PUBLIC_BYTES || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return Ed25519Signer.verifies(Arrays.copyOfRange(encoded, X509.length, encoded.length), text, signature);
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
