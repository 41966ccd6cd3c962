package org.pumphandle.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * Makes sealed blocks of buffered fixes and writes them. A fix whose subscriber has one of the same instant in the archive already, not less
 * accurate, is left out and counted. For one thread at a time.
 */
final class BlockPacker {
    private final Executor packing;
    private final long importId;
    private final DayKeys keys;
    private final BlockFile.Writer file;
    private final BlockCipher cipher = new BlockCipher();
    /** Those that nobody uses at the moment. */
    private final Queue<BlockEncoder> encoders = new ConcurrentLinkedQueue<>();
    private final Map<Group, List<BlockEntry>> known = new HashMap<>();
    private final List<BlockEntry> written = new ArrayList<>();
    private final Set<Long> overlaps = new TreeSet<>();
    private final ImportTally tally = new ImportTally();
    private long nextId;

    private record Group(long epochDay, int band) {
    }

    private record PackedGroup(Group group, long duplicates, Set<Long> overlapping, List<BlockEncoder.Encoded> blocks) {
    }

    /**
     * @param stored all blocks that are there
     * @param packing where groups are packed; not the thread that calls
     */
    BlockPacker(long importId, List<BlockEntry> stored, DayKeys keys, BlockFile.Writer file, Executor packing) {
        this.packing = packing;
        this.importId = importId;
        this.keys = keys;
        this.file = file;
        for (var entry : stored) {
            knownIn(new Group(entry.epochDay(), entry.band())).add(entry);
            nextId = Math.max(nextId, entry.id() + 1);
        }
    }

    private List<BlockEntry> knownIn(Group group) {
        return known.computeIfAbsent(group, key -> new ArrayList<>());
    }

    long importId() {
        return importId;
    }

    List<BlockEntry> written() {
        return written;
    }

    /** Earlier imports on whose account fixes were left out. */
    Set<Long> overlaps() {
        return overlaps;
    }

    ImportTally tally() {
        return tally;
    }

    /** Writes all that is in the buffer: groups are packed on all processors, and written in their order. */
    void pack(FixBuffer buffer) {
        var order = buffer.order();
        var groups = new ArrayList<CompletableFuture<PackedGroup>>();
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || !isSameGroup(buffer, order[i], order[from])) {
                var group = group(buffer, order[from]);
                var known = List.copyOf(knownIn(group));
                var wanted = Arrays.copyOfRange(order, from, i);
                groups.add(CompletableFuture.supplyAsync(() -> pack(buffer, wanted, group, known), packing));
                from = i;
            }
        }
        try {
            groups.forEach(group -> write(group.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            // The buffer is filled again only when nobody reads it any more.
            groups.forEach(group -> group.handle((_, _) -> null).join());
        }
    }

    private static boolean isSameGroup(FixBuffer buffer, int i, int j) {
        return buffer.day(i) == buffer.day(j) && band(buffer, i) == band(buffer, j);
    }

    private static Group group(FixBuffer buffer, int i) {
        return new Group(buffer.day(i), band(buffer, i));
    }

    private static int band(FixBuffer buffer, int i) {
        return buffer.subscriber(i) / FixBlock.BAND;
    }

    /** A group's fixes, in order. */
    private PackedGroup pack(FixBuffer buffer, int[] wanted, Group group, List<BlockEntry> known) {
        var overlapping = new TreeSet<Long>();
        int n = withoutKnown(buffer, wanted, withoutRepetitions(buffer, wanted), known, overlapping);
        return new PackedGroup(group, wanted.length - n, overlapping, encoded(buffer, wanted, n));
    }

    private List<BlockEncoder.Encoded> encoded(FixBuffer buffer, int[] order, int n) {
        var encoder = Objects.requireNonNullElseGet(encoders.poll(), BlockEncoder::new);
        var blocks = new ArrayList<BlockEncoder.Encoded>();
        for (int begin = 0; begin < n; begin += FixBlock.MOST_FIXES) {
            blocks.add(encoder.encode(buffer, order, begin, Math.min(n, begin + FixBlock.MOST_FIXES)));
        }
        encoders.add(encoder);
        return blocks;
    }

    /** Of one subscriber's fixes of an instant the most accurate stays, the first of equals. */
    private static int withoutRepetitions(FixBuffer buffer, int[] order) {
        int n = 0;
        for (int i : order) {
            boolean again = n > 0 && buffer.second(order[n - 1]) == buffer.second(i)
                    && buffer.subscriber(order[n - 1]) == buffer.subscriber(i);
            if (!again) {
                order[n++] = i;
            } else if (buffer.accuracyM(i) < buffer.accuracyM(order[n - 1])) {
                order[n - 1] = i;
            }
        }
        return n;
    }

    private int withoutKnown(FixBuffer buffer, int[] order, int n, List<BlockEntry> known, Set<Long> overlapping) {
        long fromT = Long.MAX_VALUE;
        long toT = Long.MIN_VALUE;
        for (int k = 0; k < n; k++) {
            fromT = Math.min(fromT, buffer.t(order[k]));
            toT = Math.max(toT, buffer.t(order[k]));
        }
        int left = n;
        for (var entry : known) {
            if (entry.meets(fromT, toT)) {
                int before = left;
                left = without(buffer, order, left, unpacked(entry));
                if (left < before && entry.importId() != importId) {
                    overlapping.add(entry.importId());
                }
            }
        }
        return left;
    }

    private FixBlock unpacked(BlockEntry entry) {
        byte[] plain;
        synchronized (file) {
            plain = cipher.open(keys.forWriting(entry.epochDay()), entry.id(), entry.epochDay(), file.read(entry.id()));
        }
        return FixBlockCodec.decode(plain, entry.epochDay());
    }

    /** Both are ascending by subscriber and time. */
    private static int without(FixBuffer buffer, int[] order, int n, FixBlock block) {
        int left = 0;
        int run = 0;
        int at = 0;
        for (int k = 0; k < n; k++) {
            int i = order[k];
            while (run < block.runs() && block.subscriber()[run] < buffer.subscriber(i)) {
                at = block.start()[++run];
            }
            int second = buffer.second(i);
            boolean isKnown = false;
            if (run < block.runs() && block.subscriber()[run] == buffer.subscriber(i)) {
                while (at < block.start()[run + 1] && block.second()[at] < second) {
                    at++;
                }
                isKnown = at < block.start()[run + 1] && block.second()[at] == second
                        && Float.intBitsToFloat(block.accuracyBits()[at]) <= buffer.accuracyM(i);
            }
            if (!isKnown) {
                order[left++] = i;
            }
        }
        return left;
    }

    private void write(PackedGroup group) {
        tally.addDuplicates(group.duplicates);
        overlaps.addAll(group.overlapping);
        group.blocks.forEach(block -> write(block, group.group));
    }

    private void write(BlockEncoder.Encoded block, Group group) {
        long id = nextId++;
        synchronized (file) {
            file.write(id, cipher.seal(keys.forWriting(group.epochDay), id, group.epochDay, block.bytes()));
        }
        var entry = new BlockEntry(id, importId, group.epochDay, group.band, block.fixes(), block.period(), block.area());
        written.add(entry);
        knownIn(group).add(entry);
        tally.add(block);
    }
}
