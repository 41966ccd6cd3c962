package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Lines of {@code key: value} in UTF-8, of which one names the public key that signed them; the last is {@code signature: } and base64 of Ed25519
 * over every byte before it. Whoever reads it must still ask whose key that is.
 */
final class SignedText {
    private static final String SIGNATURE = "signature: ";
    private static final int LARGEST_BYTES = 64 * 1024;

    private SignedText() {
    }

    /**
     * @param body whole lines, without the key's
     * @param keyField the name of the key's line
     */
    static String sign(String body, String keyField, SigningKey key) {
        var text = body + keyField + ": " + key.publicKey() + "\n";
        return text + SIGNATURE + Base64.getEncoder().encodeToString(key.sign(text.getBytes(StandardCharsets.UTF_8))) + "\n";
    }

    /**
     * The lines of a text whose signature fits.
     *
     * @param where begins every message
     * @throws MandateException where it does not fit, or anything at all was changed
     */
    static KeyedLines parse(String text, String keyField, String where) {
        int end = text.lastIndexOf("\n" + SIGNATURE) + 1;
        if (end == 0) {
            throw new MandateException(message("custody.there-is-no-last-line", where, SIGNATURE));
        }
        var lines = KeyedLines.parse(text.substring(0, end), where);
        if (!isGenuine(text, end, lines.text(keyField), where)) {
            throw new MandateException(message("custody.the-signature-does-not-fit", where));
        }
        return lines;
    }

    private static boolean isGenuine(String text, int end, String key, String where) {
        try {
            var signature = Base64.getDecoder().decode(text.substring(end + SIGNATURE.length()).strip());
            // One text, one spelling: base64 and white space could otherwise be varied without touching the signature.
            boolean isPlain = text.equals(text.substring(0, end) + SIGNATURE + Base64.getEncoder().encodeToString(signature) + "\n");
            return isPlain && SigningKey.verifies(key, text.substring(0, end).getBytes(StandardCharsets.UTF_8), signature);
        } catch (IllegalArgumentException e) {
            throw new MandateException(message("custody.the-key-or-the-signature", where), e);
        }
    }

    /** Reads a file as the text that it is. */
    static String read(Path file, String what) {
        return read(file, what, LARGEST_BYTES);
    }

    /** Reads a file of at most so many bytes as the text that it is. */
    static String read(Path file, String what, long largestBytes) {
        try {
            if (Files.size(file) > largestBytes) {
                throw new MandateException(message("custody.a-has-at-most-bytes", file, what, largestBytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new MandateException(message("custody.the-cannot-be-read-check", file, what), e);
        }
    }
}
