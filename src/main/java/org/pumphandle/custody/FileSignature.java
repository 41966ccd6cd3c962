package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A small text that goes with a file and shows that not a bit of it was changed: its name and SHA-256, signed with Ed25519.
 *
 * @param publicKey that signed it; whoever reads it must still ask whose that is
 * @param text the signature's own file
 */
public record FileSignature(String publicKey, String text) {
    private static final String FORMAT = "pumphandle-file-signature-1";
    private static final String KEY_FIELD = "station_key";

    /** Signs a file as it lies there. */
    public static FileSignature of(Path file, SigningKey key) throws IOException {
        var body = "format: " + FORMAT + "\nfile: " + file.getFileName() + "\nsha256: " + sha256(file) + "\n";
        return new FileSignature(key.publicKey(), SignedText.sign(body, KEY_FIELD, key));
    }

    /**
     * Reads a signature and holds the file against it.
     *
     * @throws MandateException where the file is another one or was changed, or the signature is none
     */
    public static FileSignature verified(Path file, Path signature) throws IOException {
        var text = SignedText.read(signature, message("custody.signature-of-a-file"));
        var lines = SignedText.parse(text, KEY_FIELD, signature + ": ");
        lines.requireOnly(Set.of("format", "file", "sha256", KEY_FIELD), Set.of());
        if (!lines.text("format").equals(FORMAT)) {
            throw new MandateException(message("custody.this-is-no-signature", signature));
        }
        if (!lines.text("file").equals(String.valueOf(file.getFileName())) || !lines.text("sha256").equals(sha256(file))) {
            throw new MandateException(message("custody.this-is-not-the-file", file));
        }
        return new FileSignature(lines.text(KEY_FIELD), text);
    }

    private static String sha256(Path file) throws IOException {
        try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }
}
