package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Area;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.RemovedFixes;
import org.pumphandle.model.Window;
import org.pumphandle.store.DayKeys.DayKey;

/**
 * Carrier fixes of all subscribers, in columnar blocks of one day each, sealed under the day's key. The index, which lies in the encrypted store,
 * says which blocks there are; the blocks lie in a file of their own. A reader gets whole trajectories of one consistent state: several imports
 * and days of one subscriber are merged as the definitions say. Safe for all threads; one import at a time.
 */
public final class FixArchive {
    private final Session session;
    private final BlockIndex index;
    private final BlockFile blocks;
    private final DayKeys keys;
    /** Whoever reads blocks holds it shared; blocks are removed only where nobody reads. */
    private final ReentrantReadWriteLock removal = new ReentrantReadWriteLock();
    /** Held until the transaction ends that an import is in, in which several files may be imported one after the other. */
    private final ReentrantLock writing = new ReentrantLock();

    FixArchive(Session session, BlockFile blocks, DayKeys keys) {
        this.session = session;
        this.index = new BlockIndex(session);
        this.blocks = blocks;
        this.keys = keys;
    }

    /**
     * A writer for one import; to be used inside {@link Store#inTransaction}.
     *
     * @param carrier whose data they are; empty where it is not named
     * @param period first day of the period whose tokens are made of numbers now, days since 1970-01-01
     * @param firstKeptT fixes before this instant are too old to be kept: they are left out and counted
     * @throws StoreException where another import is being written
     */
    public FixWriter writer(long importId, String carrier, long period, long firstKeptT) {
        if (!writing.tryLock()) {
            throw new StoreException(message("store.another-import-of-fixes-is"), null);
        }
        try {
            if (writing.getHoldCount() == 1) {
                removeUnknownBlocks();
            }
            return new FixWriter(session, index, blocks, keys, importId, new SubscriberBook(session, carrier, period), firstKeptT,
                    () -> session.whenEnded(writing::unlock));
        } catch (RuntimeException e) {
            writing.unlock();
            throw e;
        }
    }

    /** Stored fixes, before those with equal instants are merged. */
    public long size() {
        return index.fixes();
    }

    public int subscribers() {
        return new SubscriberRanges(session).count();
    }

    /** Whether a token is among the subscribers. */
    public boolean knows(String token) {
        return new TokenRepository(session).knows(token);
    }

    /**
     * The numbers of subscribers who are known by a carrier's tokens; who was not known gets one, inside a transaction.
     *
     * @param carrier empty where it is not named
     * @param period first day of the period whose tokens are made of numbers now, days since 1970-01-01
     * @throws StoreException where an import is being written
     */
    public Map<String, Integer> subscribers(String carrier, long period, Collection<String> tokens) {
        if (!writing.tryLock()) {
            throw new StoreException(message("store.another-import-of-fixes-is"), null);
        }
        session.whenEnded(writing::unlock);
        var book = new SubscriberBook(session, carrier, period);
        var numbers = new HashMap<String, Integer>();
        tokens.forEach(token -> numbers.computeIfAbsent(token, book::ofCarrier));
        book.save();
        return numbers;
    }

    /** Carriers whose data came in, ascending; the unnamed one is empty. */
    public List<String> carriers() {
        return new SubscriberRanges(session).carriers();
    }

    /** First and last instant; empty where there is no fix. */
    public Optional<Window> period() {
        return index.period();
    }

    /** The box of all stored fixes; empty where there is none. */
    public Optional<Area> area() {
        return index.area();
    }

    /** Days of a period whose fixes were destroyed, with the moment when, ascending. */
    public List<DestroyedDay> destroyed(long fromT, long toT) {
        var destroyed = new ArrayList<DestroyedDay>();
        for (long day : keys.destroyedDays()) {
            if (day * FixBlock.DAY_S <= toT && (day + 1) * FixBlock.DAY_S > fromT && keys.of(day) instanceof DayKey.Destroyed(Instant at)) {
                destroyed.add(new DestroyedDay(day, at));
            }
        }
        return destroyed;
    }

    /**
     * A day whose fixes can never be read again.
     *
     * @param epochDay days since 1970-01-01
     */
    public record DestroyedDay(long epochDay, Instant at) {
    }

    /**
     * Works on whole trajectories, band by band of subscribers, on all cores; what it gives comes ascending by subscriber. Days whose key was
     * destroyed are passed over: see {@link #destroyed}.
     *
     * @param fromT first instant, in it
     * @param toT last instant, in it
     * @param work safe for several threads
     * @throws java.util.concurrent.CancellationException when cancelled
     * @throws StoreException where a block is damaged or its key is missing
     */
    public <T> List<T> search(long fromT, long toT, BiFunction<FixColumns, Cancellation, List<T>> work, Progress progress,
            Cancellation cancellation) {
        removal.readLock().lock();
        try {
            var entries = index.meeting(fromT, toT);
            long total = entries.stream().mapToLong(BlockEntry::fixes).sum();
            var done = new AtomicLong();
            var readers = new ConcurrentLinkedQueue<BlockReader>();
            progress.report(message("store.matching"), 0, total);
            return bands(entries).parallelStream().flatMap(band -> {
                cancellation.throwIfCancelled();
                var reader = Optional.ofNullable(readers.poll()).orElseGet(() -> new BlockReader(blocks));
                var columns = read(band, fromT, toT, reader, cancellation);
                readers.add(reader);
                var found = columns.isEmpty() ? List.<T>of() : work.apply(columns, cancellation);
                progress.report(message("store.matching"), done.addAndGet(band.stream().mapToLong(BlockEntry::fixes).sum()), total);
                return found.stream();
            }).toList();
        } finally {
            removal.readLock().unlock();
        }
    }

    private static List<List<BlockEntry>> bands(List<BlockEntry> entries) {
        var bands = new ArrayList<List<BlockEntry>>();
        for (var entry : entries) {
            if (bands.isEmpty() || bands.getLast().getFirst().band() != entry.band()) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(entry);
        }
        return bands;
    }

    private FixColumns read(List<BlockEntry> band, long fromT, long toT, BlockReader reader, Cancellation cancellation) {
        reader.clear();
        var read = new ArrayList<BlockPlanes>();
        for (var entry : band) {
            cancellation.throwIfCancelled();
            unpacked(entry, reader).ifPresent(read::add);
        }
        return new BandReader(band.getFirst().band(), fromT, toT, read).read();
    }

    /** Empty where the day was destroyed. */
    private Optional<BlockPlanes> unpacked(BlockEntry entry, BlockReader reader) {
        return switch (keys.of(entry.epochDay())) {
            case DayKey.Destroyed _ -> Optional.empty();
            case DayKey.Missing _ ->
                throw new StoreException(message("store.the-key-of-the-fixes", LocalDate.ofEpochDay(entry.epochDay())), null);
            case DayKey.Present(var key) -> Optional.of(reader.read(entry, key));
        };
    }

    /** Takes an import out, inside a transaction; the blocks go with the next sweep. */
    public void removeImport(long importId) {
        index.removeImport(importId);
    }

    /**
     * Takes out the days before one, whose keys are destroyed by now, and records it.
     *
     * @param firstKept days since 1970-01-01
     */
    public RemovedFixes removeDaysBefore(long firstKept, Instant at) {
        return session.inTransaction(() -> {
            var gone = index.all().stream().filter(entry -> entry.epochDay() < firstKept).toList();
            var removed = new RemovedFixes((int) gone.stream().mapToLong(BlockEntry::epochDay).distinct().count(), gone.size(),
                    gone.stream().mapToLong(BlockEntry::fixes).sum());
            index.removeDaysBefore(firstKept);
            session.with(
                    handle -> handle.execute("insert into retention_run (at, first_kept_day, days, blocks, fixes) values (?, ?, ?, ?, ?)",
                            at.atOffset(ZoneOffset.UTC), firstKept, removed.days(), removed.blocks(), removed.fixes()));
            return removed;
        });
    }

    /**
     * Removes blocks that the index does not know: of imports that were interrupted, undone, or destroyed. Waits for readers; while an import is
     * being written it is left to the next sweep.
     */
    public int sweep() {
        if (writing.isHeldByCurrentThread() || !writing.tryLock()) {
            return 0;
        }
        try {
            return removeUnknownBlocks();
        } finally {
            writing.unlock();
        }
    }

    private int removeUnknownBlocks() {
        removal.writeLock().lock();
        try {
            var known = new HashSet<Long>();
            index.all().forEach(entry -> known.add(entry.id()));
            return blocks.removeUnless(known::contains);
        } finally {
            removal.writeLock().unlock();
        }
    }

    /** Lets nobody remove a block while the work goes on. */
    <T> T withoutRemoval(Supplier<T> work) {
        removal.readLock().lock();
        try {
            return work.get();
        } finally {
            removal.readLock().unlock();
        }
    }

    /** Reads every block and says what is wrong with the archive, a line each; empty where nothing is. */
    List<String> faults(Progress progress, Cancellation cancellation) {
        return withoutRemoval(() -> {
            var faults = new ArrayList<String>();
            var stored = blocks.ids();
            var reader = new BlockReader(blocks);
            var entries = index.all();
            var daysWithoutKey = new TreeMap<Long, Integer>();
            long done = 0;
            for (var entry : entries) {
                cancellation.throwIfCancelled();
                progress.report(message("store.checking-blocks-of-fixes"), done++, entries.size());
                if (!stored.contains(entry.id())) {
                    faults.add(message("store.block-of-the-fixes-of", entry.id(), LocalDate.ofEpochDay(entry.epochDay())));
                } else if (keys.of(entry.epochDay()) instanceof DayKey.Missing) {
                    daysWithoutKey.merge(entry.epochDay(), 1, Integer::sum);
                } else {
                    check(entry, reader, faults);
                }
            }
            daysWithoutKey.forEach((day, count) -> faults.add(message("store.the-key-of-the-fixes-of", LocalDate.ofEpochDay(day), count)));
            return List.copyOf(faults);
        });
    }

    private void check(BlockEntry entry, BlockReader reader, List<String> faults) {
        reader.clear();
        try {
            unpacked(entry, reader).filter(block -> block.size() != entry.fixes()).ifPresent(
                    block -> faults.add(message("store.block-holds-fixes-the-index", entry.id(), block.size(), entry.fixes())));
        } catch (StoreException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }
}
