package org.pumphandle.custody;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.pumphandle.audit.HeadSigner;

/** A station's keys in the clear, while it is open. Closing clears them. Safe for all threads. */
public final class StationKeys implements AutoCloseable {
    /** The station key and the token key. */
    static final int BYTES = 64;
    private static final int KEY_BYTES = 32;

    private final byte[] keys;
    private @Nullable Ed25519Signer signer;

    StationKeys(byte[] keys) {
        if (keys.length != BYTES) {
            throw new IllegalArgumentException("key material of a wrong length");
        }
        this.keys = keys;
    }

    /** The password of the store's file: HKDF-SHA-256 of the station key, in hexadecimal; the caller clears it. */
    public char[] filePassword() {
        var derived = derived("pumphandle store file");
        try {
            return HexFormat.of().formatHex(derived).toCharArray();
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** The key that wraps the keys of the days. */
    SecretKeySpec dayKeyWrapping() {
        return derived("pumphandle day keys", "AES");
    }

    /** The key that the search index is encrypted with. */
    public SecretKey searchIndexKey() {
        return derived("pumphandle search index", "AES");
    }

    /** Signs deletion certificates; its public key is the same as long as the station lives. */
    public SigningKey certificateSigner() {
        return signingKey("pumphandle deletion certificate");
    }

    /** Signs files that are handed to carriers; its public key is the same as long as the station lives. */
    public SigningKey handOffSigner() {
        return signingKey("pumphandle hand-off files");
    }

    /** Signs what a cluster is asked; its public key is the same as long as the station lives. */
    public SigningKey querySigner() {
        return signingKey("pumphandle cluster queries");
    }

    /** The private key that opens the answer to one query; the caller clears it. */
    byte[] answerKey(String queryId) {
        return derived("pumphandle answer to query " + queryId);
    }

    private SigningKey signingKey(String purpose) {
        var derived = derived(purpose);
        try {
            return new SigningKey(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** Hashes tokens of those whose fixes are not taken in, for one thread. */
    public ExcludedTokens excludedTokens() {
        return new ExcludedTokens(derived("pumphandle excluded tokens", ExcludedTokens.ALGORITHM));
    }

    /** Signs heads of the audit log with a key derived from the station key, until these keys are closed. */
    public synchronized HeadSigner headSigner() {
        if (signer == null) {
            signer = new Ed25519Signer(derived("pumphandle log heads"));
        }
        return signer;
    }

    private SecretKeySpec derived(String purpose, String algorithm) {
        return Derivation.key(station(), purpose, algorithm);
    }

    private byte[] derived(String purpose) {
        return Derivation.bytes(station(), purpose);
    }

    private byte[] station() {
        return Arrays.copyOfRange(keys, 0, KEY_BYTES);
    }

    /** A tokeniser whose tokens are the same in all periods and of all carriers, by which exclusions know a number; for one thread. */
    public Tokeniser lastingTokeniser() {
        return new Tokeniser(List.of(lastingTokenKey()), lastingTokenKey());
    }

    Tokeniser tokeniser(List<SecretKeySpec> keys) {
        return new Tokeniser(keys, lastingTokenKey());
    }

    private SecretKeySpec lastingTokenKey() {
        var token = Arrays.copyOfRange(keys, KEY_BYTES, BYTES);
        try {
            return new SecretKeySpec(token, Tokeniser.ALGORITHM);
        } finally {
            Arrays.fill(token, (byte) 0);
        }
    }

    void copyTo(byte[] content, int at) {
        System.arraycopy(keys, 0, content, at, BYTES);
    }

    @Override
    public synchronized void close() {
        if (signer != null) {
            signer.close();
        }
        Arrays.fill(keys, (byte) 0);
    }

    @Override
    public String toString() {
        return "StationKeys";
    }
}
