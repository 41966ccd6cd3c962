package org.pumphandle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.pumphandle.audit.AuditLog;
import org.pumphandle.audit.Entry;
import org.pumphandle.audit.LogExport;
import org.pumphandle.audit.LogFinding;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.audit.LogVerifier;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Keyring;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.Role;
import org.pumphandle.model.TreeHead;
import org.pumphandle.store.Store;

/**
 * The audit log: appending leaves each with a transaction of its own, many with one transaction, and in lists; then proofs, a page, export and full
 * verification. Arguments: leaves, leaves in each list, leaves appended singly, leaves signed singly within transactions of 1,000, runs.
 */
public final class LogSpeed {
    private static final int IN_A_TRANSACTION = 1_000;
    private static final int QUESTIONS = 200;

    private LogSpeed() {
    }

    public static void main(String[] arguments) throws Exception {
        var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        try (var temporary = TemporaryFolder.create("log")) {
            var folder = temporary.path();
            var keys = KeyFile.create(folder, 1, "overseer", "log speed".toCharArray()).station();
            try (var store = Store.create(folder, "5a".repeat(32).toCharArray(), Keyring.open(folder, keys))) {
                run(store, new AuditLog(store, keys.headSigner()), folder, numbers);
            }
        }
    }

    private static void run(Store store, AuditLog log, Path folder, int[] numbers) throws Exception {
        append("singly, each on the disk", numbers[2], 1, i -> log.append(entry(i)));
        append("signed singly, 1,000 in a transaction", numbers[3], IN_A_TRANSACTION, from -> store.inTransaction(() -> {
            IntStream.range(from, from + IN_A_TRANSACTION).forEach(i -> log.append(entry(i)));
            return from;
        }));
        int rest = numbers[0] - numbers[2] - numbers[3];
        append("in lists of " + numbers[1], rest, numbers[1],
                from -> log.append(IntStream.range(from, from + numbers[1]).mapToObj(LogSpeed::entry).toList()));
        System.out.printf(Locale.ROOT, "%.0f bytes per leaf on disk%n", (double) Files.size(folder.resolve("station.mv.db")) / numbers[0]);
        read(store, log, (int) log.head().orElseThrow().size());
        verify(log, folder, numbers[4]);
    }

    private static void append(String what, int leaves, int step, IntConsumer append) {
        long start = System.nanoTime();
        if (leaves % step != 0) {
            throw new IllegalArgumentException(leaves + " leaves are not appended by " + step);
        }
        for (int i = 0; i < leaves; i += step) {
            append.accept(i);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-38s %,d leaves, %.2f s, %,.0f leaves per second%n", what, leaves, seconds, leaves / seconds);
    }

    private static void read(Store store, AuditLog log, int leaves) {
        var random = new SplittableRandom(1854);
        var query = new LogQuery(store, log);
        var head = log.head().orElseThrow();
        times("inclusion proof, made and checked", () -> {
            if (!query.proof(random.nextInt(leaves)).holds()) {
                throw new IllegalStateException("the proof does not hold");
            }
        });
        times("page of 100 of one case", () -> query.newest(LogFilter.ofCase("CASE-" + random.nextInt(1_000)), 100));
        times("page of 100 of one account", () -> query.newest(new LogFilter(null, null, random.nextInt(41), null, null), 100));
        times("page of an action that is rare", () -> query.newest(new LogFilter(null, null, null, Action.KEYS_DESTROYED, null), 100));
        System.out.printf(Locale.ROOT, "consistency with leaf %d: %d hashes%n", leaves / 3,
                log.consistency(new TreeHead(leaves / 3, head.root(), head.at(), head.previous(), ""), head).path()
                        .size());
    }

    private static void times(String what, Runnable work) {
        var ms = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            work.run();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        System.out.printf(Locale.ROOT, "%-38s median %.2f ms, 99 %% %.2f ms, most %.2f ms%n", what, ms[QUESTIONS / 2],
                ms[QUESTIONS * 99 / 100],
                ms[QUESTIONS - 1]);
    }

    private static void verify(AuditLog log, Path folder, int runs) throws IOException {
        var file = folder.resolve("exported.log");
        long start = System.nanoTime();
        long leaves = LogExport.write(log, file, Progress.NONE, new Cancellation());
        System.out.printf(Locale.ROOT, "exported %,d leaves, %,d MB, in %.2f s%n", leaves, Files.size(file) >> 20,
                (System.nanoTime() - start) / 1e9);
        System.out.printf(Locale.ROOT, "verified from the file in %s%n", Stopwatch.of(runs, () -> {
            try {
                var finding = LogVerifier.job(file, List.of()).run(Progress.NONE, new Cancellation());
                if (!(finding instanceof LogFinding.Sound)) {
                    throw new IllegalStateException(finding.toString());
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        System.out.printf(Locale.ROOT, "checked in the store in %s%n", Stopwatch.of(1, () -> {
            var faults = log.faults(Progress.NONE, new Cancellation());
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.toString());
            }
        }));
    }

    private static Entry entry(int i) {
        return new Entry(Instant.ofEpochSecond(1_600_000_000L + i), 1 + i % 40, "account " + i % 40, Role.TRACER, Action.CASE_VIEWED,
                "CASE-" + i % 1_000, "opened from the list");
    }
}
