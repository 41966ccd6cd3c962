package org.pumphandle.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * A cluster's keys: one secret in a file under a passphrase, of which the key that signs answers, the one that opens queries and those that make tokens
 * of numbers are derived. Closing clears it.
 */
public final class ClusterKeys implements AutoCloseable {
    private static final String FORMAT = "pumphandle-cluster-key-1";
    private static final String ADDRESS = "cluster_address";

    private final byte[] secret;

    private ClusterKeys(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Makes new keys.
     *
     * @param file a new file
     * @param passphrase at least {@value SecretFile#SHORTEST_PASSPHRASE} characters; the caller clears it
     */
    public static ClusterKeys create(Path file, char[] passphrase) throws IOException {
        return create(file, passphrase, Argon2.STANDARD);
    }

    static ClusterKeys create(Path file, char[] passphrase, Argon2 argon2) throws IOException {
        var keys = new ClusterKeys(SigningKey.randomSeed());
        SecretFile.create(file, FORMAT, ADDRESS + ": " + keys.address().text() + "\n", keys.secret, passphrase, argon2);
        return keys;
    }

    /**
     * Opens a key file.
     *
     * @param passphrase the caller clears it
     * @throws MandateException where it is none, or damaged
     * @throws WrongPassphraseException where the passphrase does not open it
     */
    public static ClusterKeys open(Path file, char[] passphrase) {
        return SecretFile.open(file, FORMAT, passphrase, ClusterKeys::new);
    }

    /** What stations are given. */
    public ClusterAddress address() {
        var key = sealing();
        try {
            return new ClusterAddress(signer().publicKey(), publicOf(key));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The X25519 public key of a private one, in hexadecimal. */
    static String publicOf(byte[] privateKey) {
        return HexFormat.of().formatHex(new X25519PrivateKeyParameters(privateKey, 0).generatePublicKey().getEncoded());
    }

    SigningKey signer() {
        var seed = Derivation.bytes(secret.clone(), "pumphandle cluster answers");
        try {
            return new SigningKey(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private byte[] sealing() {
        return Derivation.bytes(secret.clone(), "pumphandle cluster queries");
    }

    /** Opens what was sealed to the address. */
    byte[] open(SealedBox box, String bound) {
        return box.open(sealing(), bound);
    }

    /**
     * The secret that makes tokens of a carrier's numbers, for those who read its files; the caller clears it.
     *
     * @param carrier empty where it is not named
     */
    public byte[] tokenSecret(String carrier) {
        return Derivation.bytes(secret.clone(), "pumphandle tokens of carrier " + carrier);
    }

    /** A tokeniser under what {@link #tokenSecret} gave; for one thread. */
    public static Tokeniser tokeniser(byte[] tokenSecret) {
        var key = new SecretKeySpec(tokenSecret, Tokeniser.ALGORITHM);
        return new Tokeniser(List.of(key), key);
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "ClusterKeys";
    }
}
