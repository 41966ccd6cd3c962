package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The authority's key pair in a file: the public key in the clear, the private one in a {@link PassphraseBox}. It never lies with a station. */
public final class AuthorityKeyFile {
    private static final String FORMAT = "pumphandle-authority-key-1";
    private static final int SHORTEST_PASSPHRASE = 12;

    private AuthorityKeyFile() {
    }

    /**
     * Makes a new key pair.
     *
     * @param file a new file
     * @param passphrase at least {@value #SHORTEST_PASSPHRASE} characters; the caller clears it
     * @throws IllegalArgumentException where the passphrase is too short
     * @throws IOException where the file exists or cannot be written
     */
    public static SigningKey create(Path file, char[] passphrase) throws IOException {
        return create(file, passphrase, Argon2.STANDARD);
    }

    static SigningKey create(Path file, char[] passphrase, Argon2 argon2) throws IOException {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException(
                    message("custody.the-passphrase-has-characters-choose", passphrase.length, SHORTEST_PASSPHRASE));
        }
        var seed = SigningKey.randomSeed();
        try {
            var key = new SigningKey(seed);
            var head = "format: " + FORMAT + "\n" + Mandate.KEY_FIELD + ": " + key.publicKey() + "\n";
            writeNew(file, PassphraseBox.seal(head, passphrase, seed, argon2));
            return key;
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** Writes a file that its owner alone may read, and replaces none. */
    static void writeNew(Path file, String text) throws IOException {
        var ownerOnly = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
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
        var text = SignedText.read(file, message("custody.key-file"));
        var lines = KeyedLines.parse(text, file + ": ");
        if (!lines.optional("format").orElse("").equals(FORMAT)) {
            throw new MandateException(message("custody.this-is-not-a-key", file));
        }
        try {
            var seed = PassphraseBox.open(text, lines, passphrase);
            try {
                return new SigningKey(seed);
            } finally {
                Arrays.fill(seed, (byte) 0);
            }
        } catch (IllegalArgumentException e) {
            throw new MandateException(message("custody.the-key-file-is-damaged", file), e);
        }
    }
}
