package org.pumphandle.custody;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.pumphandle.model.Account;

/**
 * An account's own keys in the clear, while it is signed in: an X25519 key to which others seal, and an Ed25519 key with which it signs. Closing
 * clears them. Safe for all threads.
 */
public final class AccountKeys implements AutoCloseable {
    static final int BYTES = 64;
    private static final int KEY_BYTES = 32;

    private final int account;
    private final String name;
    private final byte[] keys;

    AccountKeys(int account, String name, byte[] keys) {
        if (keys.length != BYTES) {
            throw new IllegalArgumentException("key material of a wrong length");
        }
        this.account = account;
        this.name = name;
        this.keys = keys;
    }

    /** New random keys of an account. */
    public static AccountKeys random(int account, String name) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new AccountKeys(account, name, bytes);
    }

    /** The account's number. */
    public int account() {
        return account;
    }

    /** The account's name. */
    public String name() {
        return name;
    }

    /** The public key to which is sealed what this account alone may open, in hexadecimal. */
    public String sealKey() {
        return HexFormat.of().formatHex(new X25519PrivateKeyParameters(keys, 0).generatePublicKey().getEncoded());
    }

    /** The public key that verifies what this account signed, in hexadecimal. */
    public String signKey() {
        return HexFormat.of().formatHex(new Ed25519PrivateKeyParameters(keys, KEY_BYTES).generatePublicKey().getEncoded());
    }

    /** Opens what was sealed to {@link #sealKey}. */
    byte[] open(SealedBox box, String bound) {
        return box.open(Arrays.copyOf(keys, KEY_BYTES), bound);
    }

    /** Signs a text; {@link #verifies} tells who did. In hexadecimal. */
    public String sign(String text) {
        var seed = Arrays.copyOfRange(keys, KEY_BYTES, BYTES);
        try (var signer = new Ed25519Signer(seed)) {
            return HexFormat.of().formatHex(signer.sign(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Whether an account signed exactly this text. */
    public static boolean verifies(Account account, String text, String signature) {
        try {
            return Ed25519Signer.verifies(HexFormat.of().parseHex(account.signKey()), text.getBytes(StandardCharsets.UTF_8),
                    HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void copyTo(byte[] content, int at) {
        System.arraycopy(keys, 0, content, at, BYTES);
    }

    @Override
    public void close() {
        Arrays.fill(keys, (byte) 0);
    }

    @Override
    public String toString() {
        return "AccountKeys of " + name;
    }
}
