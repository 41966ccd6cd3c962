package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file {@code station.keys}: for each account a slot that holds the station's keys and the account's own, wrapped with AES-256-GCM under Argon2id
 * of its passphrase. Every field of a slot is authenticated with the keys, so changing any makes that slot refuse to open, and no other. An account
 * whose slot is lost loses the station nothing: the other slots hold the same station keys.
 *
 * <p>Which role an account has stands in the store, which nobody can write who has no slot.
 */
public final class KeyFile {
    /** Name of the file in the station's folder. */
    public static final String NAME = "station.keys";
    /** Shortest passphrase, in characters. */
    public static final int SHORTEST_PASSPHRASE = 8;
    /** What an account may be called: typed at every sign-in, and read in every line of the log. */
    public static final String NAME_PATTERN = "[a-z][a-z0-9._-]{1,39}";

    private static final String FORMAT = "pumphandle-keys-2";
    private static final int LARGEST_FILE_BYTES = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final SortedMap<String, KeySlot> slots;

    private KeyFile(Path file, SortedMap<String, KeySlot> slots) {
        this.file = file;
        this.slots = slots;
    }

    /**
     * What a slot held; the caller closes both.
     *
     * @param station the station's keys
     * @param account the account's own
     */
    public record Opened(StationKeys station, AccountKeys account) implements AutoCloseable {
        @Override
        public void close() {
            station.close();
            account.close();
        }
    }

    /**
     * Makes new random keys of a station and of its first account, and writes them wrapped.
     *
     * @param passphrase at least {@value #SHORTEST_PASSPHRASE} characters; the caller clears it
     * @throws IllegalArgumentException where the name or the passphrase is not one
     * @throws IOException where the file exists or cannot be written
     */
    public static Opened create(Path directory, int account, String name, char[] passphrase) throws IOException {
        return create(directory, account, name, passphrase, Argon2.STANDARD);
    }

    static Opened create(Path directory, int account, String name, char[] passphrase, Argon2 argon2) throws IOException {
        var file = directory.resolve(NAME);
        if (Files.exists(file)) {
            throw new IOException(message("custody.exists-already", file));
        }
        var bytes = new byte[StationKeys.BYTES];
        RANDOM.nextBytes(bytes);
        var opened = new Opened(new StationKeys(bytes), AccountKeys.random(account, name));
        new KeyFile(file, new TreeMap<>()).put(opened.station, opened.account, passphrase, argon2);
        return opened;
    }

    /**
     * Wraps an account's keys under a passphrase; the slot it had before is replaced. With keys other than before, what was sealed to those is closed to
     * it.
     *
     * @param passphrase the caller clears it
     * @throws IllegalArgumentException where the name or the passphrase is not one
     * @throws IOException where the file cannot be written; then nothing is changed
     */
    public static void put(Path directory, StationKeys station, AccountKeys account, char[] passphrase) throws IOException {
        read(directory).put(station, account, passphrase, Argon2.STANDARD);
    }

    private void put(StationKeys station, AccountKeys account, char[] passphrase, Argon2 argon2) throws IOException {
        requireFit(account.name(), passphrase);
        slots.put(account.name(), KeySlot.wrap(station, account, passphrase, argon2));
        write();
    }

    /** Takes an account's slot away; copies of the file that lie elsewhere still have it. */
    public static void remove(Path directory, String name) throws IOException {
        var whole = read(directory);
        if (whole.slots.remove(name) != null) {
            whole.write();
        }
    }

    /** Names of the accounts that have a slot, ascending. */
    public static List<String> names(Path directory) {
        return List.copyOf(read(directory).slots.keySet());
    }

    /**
     * Opens an account's slot. It takes as long, and says the same, whether the name or the passphrase is wrong.
     *
     * @param passphrase the caller clears it
     * @throws WrongPassphraseException where there is no key file, it is not one, or account and passphrase do not open it
     */
    public static Opened open(Path directory, String name, char[] passphrase) {
        var slot = Optional.ofNullable(read(directory).slots.get(name)).orElseGet(KeySlot::ofNobody);
        return slot.unwrap(passphrase)
                .orElseThrow(() -> new WrongPassphraseException(message("custody.account-and-this-passphrase-do", name, directory)));
    }

    private static void requireFit(String name, char[] passphrase) {
        if (!name.matches(NAME_PATTERN)) {
            throw new IllegalArgumentException(message("custody.cannot-be-the-name-of", name));
        }
        Passphrases.require(name, passphrase);
    }

    private static KeyFile read(Path directory) {
        var file = directory.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                throw new WrongPassphraseException(message("custody.is-not-a-station-it", directory, NAME));
            }
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw damaged(file);
            }
            var lines = Files.readString(file, StandardCharsets.US_ASCII).lines().toList();
            if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
                throw damaged(file);
            }
            var slots = new TreeMap<String, KeySlot>();
            for (var line : lines.subList(1, lines.size())) {
                var slot = KeySlot.parse(line);
                slots.put(slot.name(), slot);
            }
            return new KeyFile(file, slots);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file);
        }
    }

    private static WrongPassphraseException damaged(Path file) {
        return new WrongPassphraseException(message("custody.is-not-a-readable-key", file));
    }

    /** Never leaves half a key file: the whole text is written beside it and moved into its place. */
    private void write() throws IOException {
        var text = new StringBuilder(FORMAT).append('\n');
        slots.values().forEach(slot -> text.append(slot.line()).append('\n'));
        var beside = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(beside);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(beside, text.toString().getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
