package org.pumphandle.custody;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One account's line of the key file.
 *
 * @param account the account's number
 * @param name the account's name
 * @param argon2 how its passphrase is stretched
 * @param saltHex 16 bytes
 * @param wrappedHex the keys of the station and of the account, see {@link AesGcm}
 */
record KeySlot(int account, String name, Argon2 argon2, String saltHex, String wrappedHex) {
    private static final int FIELDS = 7;
    private static final int SALT_BYTES = 16;
    private static final int CONTENT_BYTES = StationKeys.BYTES + AccountKeys.BYTES;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    KeySlot {
        if (HEX.parseHex(saltHex).length != SALT_BYTES || HEX.parseHex(wrappedHex).length != CONTENT_BYTES + AesGcm.ADDED_BYTES) {
            throw new IllegalArgumentException("a slot of a wrong length");
        }
    }

    /** A slot that opens to nothing, so that a name without a slot takes as long as one with. */
    static KeySlot ofNobody() {
        return new KeySlot(0, "", Argon2.STANDARD, random(SALT_BYTES), random(CONTENT_BYTES + AesGcm.ADDED_BYTES));
    }

    static KeySlot wrap(StationKeys station, AccountKeys account, char[] passphrase, Argon2 argon2) {
        var content = new byte[CONTENT_BYTES];
        station.copyTo(content, 0);
        account.copyTo(content, StationKeys.BYTES);
        var salt = random(SALT_BYTES);
        try {
            var bound = header(account.account(), account.name(), argon2, salt).getBytes(StandardCharsets.US_ASCII);
            var wrapped = AesGcm.seal(argon2.key(passphrase, HEX.parseHex(salt)), bound, content);
            return new KeySlot(account.account(), account.name(), argon2, salt, HEX.formatHex(wrapped));
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /** The keys; empty where the passphrase does not open them, or a field was changed: which of the two is never said. */
    Optional<KeyFile.Opened> unwrap(char[] passphrase) {
        var bound = header(account, name, argon2, saltHex).getBytes(StandardCharsets.US_ASCII);
        return AesGcm.open(argon2.key(passphrase, HEX.parseHex(saltHex)), bound, HEX.parseHex(wrappedHex)).map(content -> {
            try {
                return new KeyFile.Opened(new StationKeys(Arrays.copyOf(content, StationKeys.BYTES)),
                        new AccountKeys(account, name, Arrays.copyOfRange(content, StationKeys.BYTES, content.length)));
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        });
    }

    /** @throws IllegalArgumentException where it is no slot */
    static KeySlot parse(String line) {
        var fields = line.split(" ", -1);
        if (fields.length != FIELDS || !fields[1].matches(KeyFile.NAME_PATTERN)) {
            throw new IllegalArgumentException("no slot");
        }
        return new KeySlot(Integer.parseInt(fields[0]), fields[1],
                new Argon2(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), Integer.parseInt(fields[4])), fields[5], fields[6]);
    }

    String line() {
        return header(account, name, argon2, saltHex) + " " + wrappedHex;
    }

    private static String header(int account, String name, Argon2 argon2, String salt) {
        return account + " " + name + " " + argon2.memoryKib() + " " + argon2.passes() + " " + argon2.lanes() + " " + salt;
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HEX.formatHex(random);
    }
}
