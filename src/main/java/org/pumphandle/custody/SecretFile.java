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
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** A secret in a file that its owner alone may read: lines in the clear that say what it is, the secret in a {@link PassphraseBox}. */
final class SecretFile {
    static final int SHORTEST_PASSPHRASE = 12;

    private SecretFile() {
    }

    /**
     * Writes a new file, and replaces none.
     *
     * @param lines what stands in the clear, each with its name and an end
     * @param passphrase at least {@value #SHORTEST_PASSPHRASE} characters; the caller clears it and the secret
     * @throws IllegalArgumentException where the passphrase is too short
     * @throws IOException where the file exists or cannot be written
     */
    static void create(Path file, String format, String lines, byte[] secret, char[] passphrase, Argon2 argon2) throws IOException {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException(
                    message("custody.the-passphrase-has-characters-choose", passphrase.length, SHORTEST_PASSPHRASE));
        }
        writeNew(file, PassphraseBox.seal("format: " + format + "\n" + lines, passphrase, secret, argon2));
    }

    private static void writeNew(Path file, String text) throws IOException {
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
     * Opens a file.
     *
     * @param passphrase the caller clears it
     * @param keys made of the secret, which they keep or clear; an IllegalArgumentException says that it is none
     * @throws MandateException where it is no such file, or damaged
     * @throws WrongPassphraseException where the passphrase does not open it
     */
    static <T> T open(Path file, String format, char[] passphrase, Function<byte[], T> keys) {
        var text = SignedText.read(file, message("custody.key-file"));
        var lines = KeyedLines.parse(text, file + ": ");
        if (!lines.optional("format").orElse("").equals(format)) {
            throw new MandateException(message("custody.this-is-not-a-key", file));
        }
        try {
            return keys.apply(PassphraseBox.open(text, lines, passphrase));
        } catch (IllegalArgumentException e) {
            throw new MandateException(message("custody.the-key-file-is-damaged", file), e);
        }
    }
}
