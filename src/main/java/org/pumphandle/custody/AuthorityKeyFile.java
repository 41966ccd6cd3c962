package org.pumphandle.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The authority's key pair in a file: the public key in the clear, the private one in a {@link PassphraseBox}. It never lies with a station. */
public final class AuthorityKeyFile {
    private static final String FORMAT = "pumphandle-authority-key-1";

    private AuthorityKeyFile() {
    }

    /**
     * Makes a new key pair.
     *
     * @param file a new file
     * @param passphrase at least {@value SecretFile#SHORTEST_PASSPHRASE} characters; the caller clears it
     * @throws IllegalArgumentException where the passphrase is too short
     * @throws IOException where the file exists or cannot be written
     */
    public static SigningKey create(Path file, char[] passphrase) throws IOException {
        return create(file, passphrase, Argon2.STANDARD);
    }

    static SigningKey create(Path file, char[] passphrase, Argon2 argon2) throws IOException {
        var seed = SigningKey.randomSeed();
        try {
            var key = new SigningKey(seed);
            SecretFile.create(file, FORMAT, Mandate.KEY_FIELD + ": " + key.publicKey() + "\n", seed, passphrase, argon2);
            return key;
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /**
     * Opens a key file.
     *
     * @param passphrase the caller clears it
     * @throws MandateException where it is none, or damaged
     * @throws WrongPassphraseException where the passphrase does not open it
     */
    public static SigningKey open(Path file, char[] passphrase) {
        return SecretFile.open(file, FORMAT, passphrase, AuthorityKeyFile::key);
    }

    private static SigningKey key(byte[] seed) {
        try {
            return new SigningKey(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }
}
