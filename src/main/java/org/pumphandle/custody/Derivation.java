package org.pumphandle.custody;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys from keys: HKDF-SHA-256, 32 bytes for each purpose. */
final class Derivation {
    private static final int KEY_BYTES = 32;

    private Derivation() {
    }

    /**
     * What a secret gives for a purpose; the caller clears it.
     *
     * @param secret cleared here
     */
    static byte[] bytes(byte[] secret, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(secret)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HKDF-SHA256", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * The same as a key.
     *
     * @param secret cleared here
     */
    static SecretKeySpec key(byte[] secret, String purpose, String algorithm) {
        var derived = bytes(secret, purpose);
        try {
            return new SecretKeySpec(derived, algorithm);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }
}
