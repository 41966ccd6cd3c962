package org.pumphandle.custody;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM: a random nonce of 12 bytes, the sealed content, and its tag of 16. */
final class AesGcm {
    /** How much longer the sealed bytes are than the content. */
    static final int ADDED_BYTES = 28;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {
    }

    /** @param bound authenticated with the content: it opens only for who gives the same bytes */
    static byte[] seal(SecretKey key, byte[] bound, byte[] content) {
        return seal(cipher(), key, bound, content);
    }

    /**
     * The same by one cipher for many, as asking Java for one takes longer than a small seal.
     *
     * @param cipher what {@link #cipher} gave
     */
    static byte[] seal(Cipher cipher, SecretKey key, byte[] bound, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = initialised(cipher, Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(content);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal with AES-GCM", e);
        }
    }

    /** The content; empty where the key or what is bound does not fit, or a bit was changed: which of these is never known. */
    static Optional<byte[]> open(SecretKey key, byte[] bound, byte[] sealed) {
        if (sealed.length < ADDED_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(initialised(cipher(), Cipher.DECRYPT_MODE, key, sealed, bound).doFinal(sealed, NONCE_BYTES,
                    sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot open what is sealed with AES-GCM", e);
        }
    }

    static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM", e);
        }
    }

    private static Cipher initialised(Cipher cipher, int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(bound);
        return cipher;
    }
}
