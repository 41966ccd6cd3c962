package org.pumphandle.custody;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file {@code station.keys}: the station's two random keys, wrapped with AES-256-GCM under Argon2id of the passphrase. Lines of
 * {@code name=value}; the parameters are authenticated with the keys, so changing any of them makes the file refuse to open.
 */
public final class KeyFile {
    /** Name of the file in the station's folder. */
    public static final String NAME = "station.keys";
    /** Shortest passphrase of a new station, in characters. */
    public static final int SHORTEST_PASSPHRASE = 8;

    private static final String FORMAT = "pumphandle-keys-1";
    private static final int LARGEST_FILE_BYTES = 4096;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final HexFormat HEX = HexFormat.of();

    private KeyFile() {
    }

    /**
     * Makes new random keys and writes them wrapped.
     *
     * @param passphrase at least {@value #SHORTEST_PASSPHRASE} characters; the caller clears it
     * @throws IllegalArgumentException where the passphrase is too short
     * @throws IOException where the file exists or cannot be written
     */
    public static StationKeys create(Path directory, char[] passphrase) throws IOException {
        return create(directory, passphrase, Argon2.STANDARD);
    }

    static StationKeys create(Path directory, char[] passphrase, Argon2 argon2) throws IOException {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException("the passphrase has " + passphrase.length + " characters; choose one of at least "
                    + SHORTEST_PASSPHRASE + ", better a sentence");
        }
        var random = new SecureRandom();
        var keys = new byte[StationKeys.BYTES];
        var salt = new byte[SALT_BYTES];
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(keys);
        random.nextBytes(salt);
        random.nextBytes(nonce);
        var header = header(argon2, salt, nonce);
        var wrapped = seal(Cipher.ENCRYPT_MODE, argon2.derive(passphrase, salt), nonce, header, keys);
        write(directory.resolve(NAME), header + "wrapped=" + HEX.formatHex(wrapped) + "\n");
        return new StationKeys(keys);
    }

    /**
     * Opens a key file.
     *
     * @param passphrase the caller clears it
     * @throws WrongPassphraseException where there is no key file, it is not one, or the passphrase does not open it
     */
    public static StationKeys open(Path directory, char[] passphrase) {
        var file = directory.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                throw new WrongPassphraseException(directory + " is not a station: it holds no " + NAME + "; make one with init");
            }
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw damaged(file);
            }
            var fields = new Properties();
            fields.load(new StringReader(Files.readString(file)));
            if (!FORMAT.equals(fields.getProperty("format"))) {
                throw damaged(file);
            }
            var argon2 = new Argon2(number(fields, "memory_kib"), number(fields, "passes"), number(fields, "lanes"));
            var salt = bytes(fields, "salt");
            var nonce = bytes(fields, "nonce");
            return new StationKeys(seal(Cipher.DECRYPT_MODE, argon2.derive(passphrase, salt), nonce, header(argon2, salt, nonce),
                    bytes(fields, "wrapped")));
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file);
        } catch (IllegalStateException e) {
            throw new WrongPassphraseException("the passphrase does not open " + directory + "; check capital letters and keyboard layout");
        }
    }

    private static WrongPassphraseException damaged(Path file) {
        return new WrongPassphraseException(file + " is not a readable key file; put it back from a copy");
    }

    private static String header(Argon2 argon2, byte[] salt, byte[] nonce) {
        return "format=" + FORMAT + "\nmemory_kib=" + argon2.memoryKib() + "\npasses=" + argon2.passes() + "\nlanes=" + argon2.lanes()
                + "\nsalt=" + HEX.formatHex(salt) + "\nnonce=" + HEX.formatHex(nonce) + "\n";
    }

    /**
     * Wraps or unwraps, and clears the key.
     *
     * @throws IllegalStateException where unwrapping fails: it does not say why
     */
    private static byte[] seal(int mode, byte[] key, byte[] nonce, String header, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static int number(Properties fields, String name) {
        return Integer.parseInt(fields.getProperty(name, ""));
    }

    private static byte[] bytes(Properties fields, String name) {
        return HEX.parseHex(fields.getProperty(name, ""));
    }

    /** Never leaves half a key file: the whole text is written beside it and moved into its place. */
    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists already");
        }
        var beside = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(beside);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(beside, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
