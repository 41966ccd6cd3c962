package org.pumphandle.custody;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.pumphandle.audit.HeadSigner;

/** Signs with a seed that it clears when it is closed; after that it signs nothing. Safe for all threads. */
final class Ed25519Signer implements HeadSigner, AutoCloseable {
    private final byte[] seed;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    private boolean isClosed;

    /**
     * @param seed 32 secret bytes, which are kept
     */
    Ed25519Signer(byte[] seed) {
        this.seed = seed;
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    }

    @Override
    public synchronized byte[] sign(byte[] message) {
        if (isClosed) {
            throw new IllegalStateException("the station is closed");
        }
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** Whether a signature is of this text under a public key of 32 bytes. */
    static boolean verifies(byte[] publicKey, byte[] text, byte[] signature) {
        return publicKey.length == Ed25519.PUBLIC_KEY_SIZE && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, text, 0, text.length);
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        Arrays.fill(seed, (byte) 0);
    }

    @Override
    public String toString() {
        return "Ed25519Signer";
    }
}
