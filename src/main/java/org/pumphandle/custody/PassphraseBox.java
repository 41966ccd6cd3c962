package org.pumphandle.custody;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A secret wrapped with AES-256-GCM under Argon2id of a passphrase, as lines of {@code key: value}; all its lines are authenticated with it. */
final class PassphraseBox {
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final HexFormat HEX = HexFormat.of();

    private PassphraseBox() {
    }

    /**
     * @param head whole lines that stand first and are authenticated
     * @param secret the caller clears it
     */
    static String seal(String head, char[] passphrase, byte[] secret, Argon2 argon2) {
        var random = new SecureRandom();
        var salt = new byte[SALT_BYTES];
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        var header = head + "memory_kib: " + argon2.memoryKib() + "\npasses: " + argon2.passes() + "\nlanes: " + argon2.lanes() + "\nsalt: "
                + HEX.formatHex(salt) + "\nnonce: " + HEX.formatHex(nonce) + "\n";
        try {
            return header + "wrapped: " + HEX.formatHex(crypt(Cipher.ENCRYPT_MODE, argon2.derive(passphrase, salt), nonce, header, secret))
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot wrap a key", e);
        }
    }

    /**
     * The secret; the caller clears it.
     *
     * @throws WrongPassphraseException where the passphrase does not open it
     * @throws IllegalArgumentException where it is damaged
     */
    static byte[] open(String text, KeyedLines lines, char[] passphrase) {
        int end = text.indexOf("wrapped: ");
        try {
            var argon2 = new Argon2(Integer.parseInt(lines.text("memory_kib")), Integer.parseInt(lines.text("passes")),
                    Integer.parseInt(lines.text("lanes")));
            return crypt(Cipher.DECRYPT_MODE, argon2.derive(passphrase, HEX.parseHex(lines.text("salt"))),
                    HEX.parseHex(lines.text("nonce")), text.substring(0, Math.max(0, end)), HEX.parseHex(lines.text("wrapped")));
        } catch (GeneralSecurityException e) {
            throw new WrongPassphraseException("the passphrase does not open the key; check capital letters and keyboard layout");
        }
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, String header, byte[] content) throws GeneralSecurityException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
