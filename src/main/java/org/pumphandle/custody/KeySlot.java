package org.pumphandle.custody;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One account's line of the key file.
 *
 * @param account the account's number
 * @param name the account's name
 * @param argon2 how its passphrase is stretched
 * @param saltHex 16 bytes
 * @param nonceHex 12 bytes
 * @param wrappedHex the keys of the station and of the account, with the tag
 */
record KeySlot(int account, String name, Argon2 argon2, String saltHex, String nonceHex, String wrappedHex) {
    private static final int FIELDS = 8;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    KeySlot {
        if (HEX.parseHex(saltHex).length != SALT_BYTES || HEX.parseHex(nonceHex).length != NONCE_BYTES
                || HEX.parseHex(wrappedHex).length != StationKeys.BYTES + AccountKeys.BYTES + TAG_BYTES) {
            throw new IllegalArgumentException("a slot of a wrong length");
        }
    }

    /** A slot that opens to nothing, so that a name without a slot takes as long as one with. */
    static KeySlot ofNobody() {
        return new KeySlot(0, "", Argon2.STANDARD, random(SALT_BYTES), random(NONCE_BYTES),
                random(StationKeys.BYTES + AccountKeys.BYTES + TAG_BYTES));
    }

    static KeySlot wrap(StationKeys station, AccountKeys account, char[] passphrase, Argon2 argon2) {
        var content = new byte[StationKeys.BYTES + AccountKeys.BYTES];
        station.copyTo(content, 0);
        account.copyTo(content, StationKeys.BYTES);
        var salt = random(SALT_BYTES);
        var nonce = random(NONCE_BYTES);
        try {
            var header = header(account.account(), account.name(), argon2, salt, nonce);
            var wrapped = seal(Cipher.ENCRYPT_MODE, argon2.derive(passphrase, HEX.parseHex(salt)), HEX.parseHex(nonce), header, content);
            return new KeySlot(account.account(), account.name(), argon2, salt, nonce, HEX.formatHex(wrapped));
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("wrapping does not check a tag", e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /** The keys; empty where the passphrase does not open them, or a field was changed: which of the two is never said. */
    Optional<KeyFile.Opened> unwrap(char[] passphrase) {
        try {
            var content = seal(Cipher.DECRYPT_MODE, argon2.derive(passphrase, HEX.parseHex(saltHex)), HEX.parseHex(nonceHex),
                    header(account, name, argon2, saltHex, nonceHex), HEX.parseHex(wrappedHex));
            try {
                return Optional.of(new KeyFile.Opened(new StationKeys(Arrays.copyOf(content, StationKeys.BYTES)),
                        new AccountKeys(account, name, Arrays.copyOfRange(content, StationKeys.BYTES, content.length))));
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException where it is no slot */
    static KeySlot parse(String line) {
        var fields = line.split(" ", -1);
        if (fields.length != FIELDS || !fields[1].matches(KeyFile.NAME_PATTERN)) {
            throw new IllegalArgumentException("no slot");
        }
        return new KeySlot(Integer.parseInt(fields[0]), fields[1],
                new Argon2(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), Integer.parseInt(fields[4])), fields[5], fields[6],
                fields[7]);
    }

    String line() {
        return header(account, name, argon2, saltHex, nonceHex) + " " + wrappedHex;
    }

    private static String header(int account, String name, Argon2 argon2, String salt, String nonce) {
        return account + " " + name + " " + argon2.memoryKib() + " " + argon2.passes() + " " + argon2.lanes() + " " + salt + " " + nonce;
    }

    /** Wraps or unwraps, and clears the key. */
    private static byte[] seal(int mode, byte[] key, byte[] nonce, String header, byte[] content) throws AEADBadTagException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
            cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(content);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HEX.formatHex(random);
    }
}
