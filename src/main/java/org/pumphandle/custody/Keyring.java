package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.pumphandle.store.DayKeys;
import org.pumphandle.store.StoreException;

/**
 * The file {@code fixes.keyring}: one data key for each day of fixes, and one for each period in which numbers become tokens, wrapped by AES-256-GCM
 * under a key derived from the station key. It lies outside the store and outside its backups, and is only ever overwritten in place, never copied or
 * renamed: a key that was destroyed is gone. Without it fixes cannot be read; cases, contacts and log can. Safe for all threads.
 *
 * <p>Slots of {@value #SLOT_BYTES} bytes: state, first day, moment of destruction, nonce, wrapped key. A destroyed slot keeps its day and the moment,
 * so that it can be said when; the key's place is overwritten with random bytes.
 */
public final class Keyring implements DayKeys, AutoCloseable {
    /** Name of the file in the station's folder. */
    public static final String NAME = "fixes.keyring";

    private static final int SLOT_BYTES = 96;
    private static final int KEY_BYTES = 32;
    private static final int KEY_AT = 1 + 2 * Long.BYTES;

    private final Path file;
    private final FileChannel channel;
    private final SecretKeySpec wrapping;
    private final SecureRandom random = new SecureRandom();
    private final Map<Kind, NavigableMap<Long, Slot>> slots = new EnumMap<>(Kind.class);
    private long nextSlot;

    /** What a key is for, and the states of its slot. */
    private enum Kind {
        FIXES((byte) 1, (byte) 2, ""), TOKENS((byte) 3, (byte) 4, "tokens");

        private final byte present;
        private final byte destroyed;
        /** Authenticated before the day, so that no slot passes for one of another kind. */
        private final String bound;

        Kind(byte present, byte destroyed, String bound) {
            this.present = present;
            this.destroyed = destroyed;
            this.bound = bound;
        }

        byte[] bound(long day) {
            return ByteBuffer.allocate(bound.length() + Long.BYTES).put(bound.getBytes(StandardCharsets.US_ASCII)).putLong(day).array();
        }
    }

    private record Slot(long number, DayKey key) {
    }

    private Keyring(Path file, FileChannel channel, SecretKeySpec wrapping) {
        this.file = file;
        this.channel = channel;
        this.wrapping = wrapping;
        for (var kind : Kind.values()) {
            slots.put(kind, new TreeMap<>());
        }
    }

    /**
     * Opens a station's keyring, or makes an empty one where there is none.
     *
     * @throws StoreException where it cannot be read, or belongs to another station
     */
    public static Keyring open(Path directory, StationKeys keys) {
        var file = directory.resolve(NAME);
        try {
            if (!Files.exists(file) && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var keyring = new Keyring(file, channel, keys.dayKeyWrapping());
            try {
                keyring.readAll();
                return keyring;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(message("custody.cannot-be-read-or-written", file), e);
        }
    }

    private void readAll() throws IOException {
        for (; (nextSlot + 1) * SLOT_BYTES <= channel.size(); nextSlot++) {
            var bytes = ByteBuffer.allocate(SLOT_BYTES);
            channel.read(bytes, nextSlot * SLOT_BYTES);
            bytes.flip();
            byte state = bytes.get();
            long day = bytes.getLong();
            var at = Instant.ofEpochSecond(bytes.getLong());
            for (var kind : Kind.values()) {
                if (state == kind.destroyed) {
                    of(kind).put(day, new Slot(nextSlot, new DayKey.Destroyed(at)));
                } else if (state == kind.present) {
                    of(kind).put(day, new Slot(nextSlot, new DayKey.Present(unwrap(kind, day, bytes))));
                }
            }
        }
    }

    private NavigableMap<Long, Slot> of(Kind kind) {
        return Objects.requireNonNull(slots.get(kind));
    }

    private SecretKey unwrap(Kind kind, long day, ByteBuffer slot) {
        var wrapped = new byte[KEY_BYTES + AesGcm.ADDED_BYTES];
        slot.get(wrapped);
        var key = AesGcm.open(wrapping, kind.bound(day), wrapped).orElseThrow(() -> new StoreException(
                message("custody.does-not-fit-the-station", file), null));
        try {
            return new SecretKeySpec(key, "AES");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public synchronized DayKey of(long epochDay) {
        return key(Kind.FIXES, epochDay);
    }

    private DayKey key(Kind kind, long day) {
        var slot = of(kind).get(day);
        return slot == null ? new DayKey.Missing() : slot.key;
    }

    @Override
    public synchronized SecretKey forWriting(long epochDay) {
        return switch (of(epochDay)) {
            case DayKey.Present(var key) -> key;
            case DayKey.Missing _ -> make(Kind.FIXES, epochDay);
            case DayKey.Destroyed(var at) ->
                throw new StoreException(message("custody.the-fixes-of-were-destroyed", LocalDate.ofEpochDay(epochDay), at), null);
        };
    }

    /**
     * The key of a period in which numbers become tokens, made where there is none.
     *
     * @throws StoreException where it was destroyed
     */
    synchronized SecretKey ofTokens(TokenPeriod period) {
        return switch (key(Kind.TOKENS, period.firstDay())) {
            case DayKey.Present(var key) -> key;
            case DayKey.Missing _ -> make(Kind.TOKENS, period.firstDay());
            case DayKey.Destroyed(var at) ->
                throw new StoreException(message("custody.the-key-under-which-numbers", LocalDate.ofEpochDay(period.firstDay()), at), null);
        };
    }

    /** Periods whose key for tokens is there, the newest first. */
    synchronized List<TokenPeriod> tokenPeriods() {
        return of(Kind.TOKENS).descendingMap().entrySet().stream().filter(slot -> slot.getValue().key instanceof DayKey.Present)
                .map(slot -> new TokenPeriod(slot.getKey())).toList();
    }

    private SecretKey make(Kind kind, long day) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            var wrapped = AesGcm.seal(wrapping, kind.bound(day), key);
            write(nextSlot, ByteBuffer.allocate(SLOT_BYTES).put(kind.present).putLong(day).putLong(0).put(wrapped));
            var made = new SecretKeySpec(key, "AES");
            of(kind).put(day, new Slot(nextSlot++, new DayKey.Present(made)));
            return made;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public synchronized List<Long> destroyedDays() {
        return of(Kind.FIXES).entrySet().stream().filter(slot -> slot.getValue().key instanceof DayKey.Destroyed).map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Destroys the keys of all days before one: their fixes can never be read again, wherever copies of them lie.
     *
     * @return the days whose keys were destroyed now
     */
    public synchronized List<Long> destroyBefore(long epochDay, Instant at) {
        return destroyBefore(Kind.FIXES, epochDay, at);
    }

    /**
     * Destroys the keys for tokens of all periods that end before a day: nobody can try any more which number became which token, and no address that was
     * sealed in them opens.
     *
     * @return the periods whose keys were destroyed now
     */
    public synchronized List<TokenPeriod> destroyTokensBefore(long epochDay, Instant at) {
        return destroyBefore(Kind.TOKENS, TokenPeriod.firstDayNotOver(epochDay), at).stream().map(TokenPeriod::new).toList();
    }

    private List<Long> destroyBefore(Kind kind, long firstKept, Instant at) {
        var days = new ArrayList<Long>();
        for (var entry : of(kind).headMap(firstKept, false).entrySet()) {
            if (entry.getValue().key instanceof DayKey.Present) {
                long number = entry.getValue().number;
                var nothing = new byte[SLOT_BYTES - KEY_AT];
                random.nextBytes(nothing);
                write(number, ByteBuffer.allocate(SLOT_BYTES).put(kind.destroyed).putLong(entry.getKey()).putLong(at.getEpochSecond())
                        .put(nothing));
                entry.setValue(new Slot(number, new DayKey.Destroyed(at)));
                days.add(entry.getKey());
            }
        }
        return days;
    }

    private void write(long slot, ByteBuffer bytes) {
        try {
            bytes.rewind().limit(SLOT_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes, slot * SLOT_BYTES + bytes.position());
            }
            channel.force(true);
        } catch (IOException e) {
            throw new StoreException(message("custody.cannot-be-written-is-the", file), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
