package org.pumphandle.audit;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The public key by which the heads of one station's log are verified. The station is named by the first bytes of the key's hash. */
public final class LogKey {
    private static final byte[] X509_START = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int BYTES = 32;
    private static final int STATION_DIGITS = 16;

    private final byte[] bytes;
    private final PublicKey key;
    private final String station;

    /**
     * @throws IllegalArgumentException where the bytes are no key
     */
    LogKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509_START);
        encoded.writeBytes(bytes);
        try {
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("these bytes are no Ed25519 key", e);
        }
        station = new TreeHasher().plain(bytes).toString().substring(0, STATION_DIGITS);
    }

    /** The station's name in files of the log: 16 hexadecimal digits. */
    String station() {
        return station;
    }

    /**
     * @param signature in hexadecimal
     */
    boolean verifies(byte[] message, String signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogKey log && Arrays.equals(bytes, log.bytes);
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
