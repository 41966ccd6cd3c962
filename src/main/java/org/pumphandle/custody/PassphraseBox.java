package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret wrapped with AES-256-GCM under Argon2id of a passphrase, as lines of {@code key: value}; all its lines are authenticated with it. */
final class PassphraseBox {
    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private PassphraseBox() {
    }

    /**
     * @param head whole lines that stand first and are authenticated
     * @param secret the caller clears it
     */
    static String seal(String head, char[] passphrase, byte[] secret, Argon2 argon2) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var header = head + "memory_kib: " + argon2.memoryKib() + "\npasses: " + argon2.passes() + "\nlanes: " + argon2.lanes() + "\nsalt: "
                + HEX.formatHex(salt) + "\n";
        return header + "wrapped: "
                + HEX.formatHex(AesGcm.seal(argon2.key(passphrase, salt), header.getBytes(StandardCharsets.UTF_8), secret)) + "\n";
    }

    /**
     * The secret; the caller clears it.
     *
     * @throws WrongPassphraseException where the passphrase does not open it
     * @throws IllegalArgumentException where it is damaged
     */
    static byte[] open(String text, KeyedLines lines, char[] passphrase) {
        var header = text.substring(0, Math.max(0, text.indexOf("wrapped: ")));
        var argon2 = new Argon2(Integer.parseInt(lines.text("memory_kib")), Integer.parseInt(lines.text("passes")),
                Integer.parseInt(lines.text("lanes")));
        return AesGcm.open(argon2.key(passphrase, HEX.parseHex(lines.text("salt"))), header.getBytes(StandardCharsets.UTF_8),
                HEX.parseHex(lines.text("wrapped"))).orElseThrow(
                        () -> new WrongPassphraseException(message("custody.the-passphrase-does-not-open")));
    }
}
