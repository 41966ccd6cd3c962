package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) from a passphrase to a key.
 *
 * @param memoryKib memory in KiB, 64 to 1,048,576
 * @param passes passes over the memory, 1 to 64
 * @param lanes parallel lanes, 1 to 16
 */
record Argon2(int memoryKib, int passes, int lanes) {
    static final int KEY_BYTES = 32;
    /** What new key files use: 64 MiB and three passes, the second recommendation of RFC 9106. */
    static final Argon2 STANDARD = new Argon2(64 * 1024, 3, 4);

    Argon2 {
        if (memoryKib < 64 || memoryKib > 1 << 20 || passes < 1 || passes > 64 || lanes < 1 || lanes > 16) {
            throw new IllegalArgumentException(message("custody.argon2id-parameters-are-outside-what"));
        }
    }

    /** The key; the caller clears it. */
    byte[] derive(char[] passphrase, byte[] salt) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        var secret = new byte[encoded.remaining()];
        encoded.get(secret);
        encoded.clear().put(new byte[encoded.capacity()]);
        var key = new byte[KEY_BYTES];
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        generator.generateBytes(secret, key);
        Arrays.fill(secret, (byte) 0);
        return key;
    }

    /** The same as a key for AES. */
    SecretKeySpec key(char[] passphrase, byte[] salt) {
        var derived = derive(passphrase, salt);
        try {
            return new SecretKeySpec(derived, "AES");
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }
}
