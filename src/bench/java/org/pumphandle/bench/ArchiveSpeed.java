package org.pumphandle.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Keyring;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.store.Store;

/**
 * The encrypted archive: writing a region hour by hour as a carrier sends it, the size on disk, reading it, and searching it for all cases.
 * Arguments: towns, people in each, days, cases, runs.
 */
public final class ArchiveSpeed {

    private ArchiveSpeed() {
    }

    public static void main(String[] arguments) throws IOException {
        var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        try (var temporary = TemporaryFolder.create("archive")) {
            var folder = temporary.path();
            run(folder, numbers);
        }
    }

    /** Towns are made and written one after the other, so that the memory does not grow with their number. */
    private static void run(Path folder, int[] numbers) throws IOException {
        var keys = Keyring.open(folder, KeyFile.create(folder, 1, "tracer", "archive speed".toCharArray()).station());
        var cases = new ArrayList<ExaminableCase>();
        long fixes = 0;
        double seconds = 0;
        try (var store = Store.create(folder, password(), keys)) {
            for (int town = 0; town < numbers[0]; town++) {
                var region = Region.town(town, numbers[0], numbers[1], numbers[2], numbers[3]);
                long start = System.nanoTime();
                store.inTransaction(() -> write(store, region.subscribers()));
                seconds += (System.nanoTime() - start) / 1e9;
                fixes += region.fixes();
                cases.addAll(region.cases());
            }
        }
        report("written", fixes, seconds);
        measure(folder, keys, fixes, cases, numbers[4]);
        drop(folder, keys);
    }

    /** Destroys the first day, as retention does. */
    private static void drop(Path folder, Keyring keys) {
        try (var store = Store.open(folder, password(), keys)) {
            long secondDay = Math.floorDiv(store.fixes().period().orElseThrow().startT(), 86_400L) + 1;
            long start = System.nanoTime();
            keys.destroyBefore(secondDay, Instant.now());
            double destroyed = (System.nanoTime() - start) / 1e9;
            var removed = store.fixes().removeDaysBefore(secondDay, Instant.now());
            store.fixes().sweep();
            System.out.printf(Locale.ROOT, "one day destroyed in %.3f s, %,d fixes of it removed after %.2f s%n", destroyed,
                    removed.fixes(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static void measure(Path folder, Keyring keys, long fixes, List<ExaminableCase> cases, int runs) throws IOException {
        long bytes = Files.size(folder.resolve("station.mv.db")) + Files.size(folder.resolve("fixes.mv.db"));
        System.out.printf(Locale.ROOT, "%.2f bytes per fix on disk, index included%n", (double) bytes / fixes);
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var opening = Stopwatch.of(runs, () -> {
            try (var store = Store.open(folder, password(), keys)) {
                if (store.fixes().period().isEmpty()) {
                    throw new IllegalStateException("nothing was written");
                }
            }
        });
        System.out.printf(Locale.ROOT, "opened and closed in %s%n", opening);
        try (var store = Store.open(folder, password(), keys)) {
            report("read only", fixes, Stopwatch.of(runs, () -> search(store, null)).median());
            report("nominal search", fixes,
                    Stopwatch.of(runs, () -> search(store, ContactSearch.nominal(Rule.VICINITY_15, cases))).median());
            report("full search", fixes, Stopwatch.of(runs, () -> search(store, ContactSearch.of(Rule.VICINITY_15, cases))).median());
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "peak heap while searching at most %.2f GB%n", peak / 1e9);
    }

    private static void search(Store store, @Nullable ContactSearch search) {
        var period = store.fixes().period().orElseThrow();
        var found = store.fixes().search(period.startT(), period.endT(),
                (columns, cancellation) -> search == null
                        ? List.<Object>of(columns.size())
                        : List.<Object>copyOf(search.search(columns, cancellation)),
                Progress.NONE,
                new Cancellation());
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing was found");
        }
    }

    /** All fixes of one hour after those of the hour before. */
    private static long write(Store store, List<FixColumns> blocks) {
        var next = blocks.stream().map(block -> Arrays.copyOf(block.start(), block.subjects())).toList();
        long from = blocks.stream().mapToLong(block -> block.t(0)).min().orElseThrow();
        long to = blocks.stream().mapToLong(block -> block.t(block.size() - 1)).max().orElseThrow() + 2 * 86_400;
        try (var writer = store.fixes().writer(
                store.imports().begin(Instant.EPOCH, "region", 0), "", 0,
                Long.MIN_VALUE)) {
            for (long hour = from - 86_400; hour < to; hour += 3_600) {
                for (int b = 0; b < blocks.size(); b++) {
                    var block = blocks.get(b);
                    for (int s = 0; s < block.subjects(); s++) {
                        int i = next.get(b)[s];
                        for (; i < block.start()[s + 1] && block.t(i) < hour + 3_600; i++) {
                            writer.add(writer.subscriber("S" + block.subject()[s]), block.t(i), block.latE7()[i], block.lonE7()[i],
                                    block.accuracyM()[i]);
                        }
                        next.get(b)[s] = i;
                    }
                }
            }
            return writer.finish().stored();
        }
    }

    private static char[] password() {
        return "5a".repeat(32).toCharArray();
    }

    private static void report(String what, long fixes, double seconds) {
        System.out.printf(Locale.ROOT, "%-16s %,d fixes, %.2f s, %.1f million fixes per second%n", what, fixes, seconds,
                fixes / seconds / 1e6);
    }
}
