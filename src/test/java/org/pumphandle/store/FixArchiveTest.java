package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Case;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.RemovedFixes;
import org.pumphandle.model.StoredFixes;

class FixArchiveTest {
    private static final long T = 1_600_000_000L;

    @TempDir
    Path directory;

    private final KeysInMemory keys = new KeysInMemory();

    @Test
    void whatComesOutIsWhatWentInMergedByTheDefinitions() {
        try (var store = Store.create(directory, password(), keys)) {
            var random = new SplittableRandom(1854);
            var truth = new HashMap<Integer, List<Fix>>();
            var subscribers = new HashMap<String, Integer>();
            long duplicates = 0;
            for (int round = 0; round < 3; round++) {
                duplicates += add(store, writer -> {
                    for (int i = 0; i < 30_000; i++) {
                        var token = "S" + random.nextInt(10_000);
                        var fix = new Fix(T + random.nextInt(4 * 86_400), random.nextInt(-900_000_000, 900_000_000),
                                random.nextInt(-1_800_000_000, 1_800_000_000), random.nextInt(3));
                        writer.add(writer.subscriber(token), fix.t(), fix.latE7(), fix.lonE7(), fix.accuracyM());
                        int id = subscribers.computeIfAbsent(token, key -> subscribers.size());
                        truth.computeIfAbsent(id, key -> new ArrayList<>()).add(fix);
                    }
                }).duplicates();
            }
            assertThat(store.fixes().size() + duplicates).isEqualTo(90_000);
            assertThat(read(store, T, T + 5 * 86_400)).isEqualTo(fixes(truth));
            assertThat(read(store, T + 40_000, T + 200_000)).isEqualTo(fixes(within(truth, T + 40_000, T + 200_000)));
        }
    }

    @Test
    void rowsThatAreThereAlreadyAddNothingAndBetterOnesDo() {
        try (var store = Store.create(directory, password(), keys)) {
            var first = add(store, writer -> {
                writer.add(writer.subscriber("A"), T, 1, 2, 10);
                writer.add(writer.subscriber("A"), T + 60, 1, 2, 10);
                writer.add(writer.subscriber("A"), T, 9, 9, 10);
            });
            assertThat(first.stored()).isEqualTo(2);
            assertThat(first.duplicates()).isOne();
            assertThat(first.hourly().counts()).containsExactly(2L);
            var second = add(store, writer -> {
                writer.add(writer.subscriber("A"), T + 60, 5, 5, 10);
                writer.add(writer.subscriber("A"), T, 3, 4, 9);
                writer.add(writer.subscriber("B"), T, 1, 2, 10);
            });
            assertThat(second.duplicates()).isOne();
            assertThat(store.imports().dependants(1)).containsExactly(2L);
            assertThat(read(store, T, T + 60).get(0)).containsExactly(new Fix(T, 3, 4, 9), new Fix(T + 60, 1, 2, 10));
            store.fixes().removeImport(2);
            assertThat(store.fixes().sweep()).isOne();
            assertThat(read(store, T, T + 60)).hasSize(1);
        }
    }

    @Test
    void fixesOfADestroyedDayAreGoneAndSoAreThoseOfABlockThatWasChanged() {
        try (var store = Store.create(directory, password(), keys)) {
            add(store, writer -> {
                writer.add(writer.subscriber("A"), T, 1, 2, 10);
                writer.add(writer.subscriber("A"), T + 86_400, 1, 2, 10);
            });
            assertThat(store.faults(Progress.NONE, new Cancellation())).isEmpty();
            long secondDay = Math.floorDiv(T + 86_400, 86_400);
            keys.destroyBefore(secondDay, Instant.EPOCH);
            assertThat(read(store, T, T + 86_400).get(0)).containsExactly(new Fix(T + 86_400, 1, 2, 10));
            assertThat(store.fixes().destroyed(T, T + 86_400)).extracting(FixArchive.DestroyedDay::epochDay).containsExactly(secondDay - 1);
            assertThat(store.fixes().destroyed(T + 86_400, T + 86_400)).isEmpty();
            assertThat(store.fixes().removeDaysBefore(secondDay, Instant.EPOCH)).isEqualTo(new RemovedFixes(1, 1, 1));
            assertThat(store.fixes().sweep()).isOne();
            assertThat(store.fixes().size()).isOne();
        }
    }

    private static StoredFixes add(Store store, Consumer<FixWriter> fixes) {
        return store.inTransaction(() -> {
            try (var writer = writer(store)) {
                fixes.accept(writer);
                return writer.finish();
            }
        });
    }

    private static Map<Integer, List<Fix>> fixes(Map<Integer, List<Fix>> truth) {
        var merged = new HashMap<Integer, List<Fix>>();
        truth.forEach((subscriber, fixes) -> merged.put(subscriber, list(FixColumns.trajectory(subscriber, fixes), 0)));
        return merged;
    }

    private static Map<Integer, List<Fix>> within(Map<Integer, List<Fix>> all, long fromT, long toT) {
        var kept = new HashMap<Integer, List<Fix>>();
        all.forEach((subscriber, fixes) -> kept.put(subscriber, fixes.stream().filter(f -> f.t() >= fromT && f.t() <= toT).toList()));
        kept.values().removeIf(List::isEmpty);
        return kept;
    }

    private static Map<Integer, List<Fix>> read(Store store, long fromT, long toT) {
        var read = new HashMap<Integer, List<Fix>>();
        store.fixes().search(fromT, toT, (columns, _) -> {
            columns.validated();
            return IntStream.range(0, columns.subjects()).mapToObj(k -> Map.entry(columns.subject()[k], list(columns, k))).toList();
        }, Progress.NONE, new Cancellation()).forEach(
                one -> assertThat(read.put(one.getKey(), one.getValue())).as("a subscriber comes in one band only").isNull());
        return read;
    }

    private static List<Fix> list(FixColumns columns, int subject) {
        var fixes = new ArrayList<Fix>();
        for (int i = columns.start()[subject]; i < columns.start()[subject + 1]; i++) {
            fixes.add(columns.fix(i));
        }
        return fixes;
    }

    @Test
    void anImportThatIsCancelledLeavesNothing() {
        try (var store = Store.create(directory, password(), keys)) {
            assertThatThrownBy(() -> store.inTransaction(() -> {
                try (var writer = writer(store)) {
                    writer.add(writer.subscriber("A"), T, 0, 0, 5);
                    writer.finish();
                    throw new CancellationException();
                }
            })).isInstanceOf(CancellationException.class);
            assertThat(store.fixes().size()).isZero();
            assertThat(store.fixes().subscribers()).isZero();
            assertThat(store.fixes().period()).isEmpty();
        }
    }

    @Test
    void nothingInTheFilesIsReadable() throws IOException {
        try (var store = Store.create(directory, password(), keys)) {
            store.cases().save(new Case("PLANTED-CASE", null, null, null, null), Instant.EPOCH);
            store.inTransaction(() -> {
                try (var writer = writer(store)) {
                    writer.add(writer.subscriber("PLANTEDTOKEN"), T, 0, 0, 5);
                    return writer.finish();
                }
            });
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("PLANTED")
                        .doesNotContain("FIX_BLOCK");
            }
        }
    }

    @Test
    void aWrongKeyAMissingStoreAndASecondOneAreToldApart() {
        Store.create(directory, password(), keys).close();
        assertThatThrownBy(() -> Store.open(directory, "00".repeat(32).toCharArray(), keys)).isInstanceOf(StoreException.class)
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() -> Store.open(directory.resolve("nowhere"), password(), keys)).isInstanceOf(StoreException.class)
                .hasMessageContaining("not a station");
        assertThatThrownBy(() -> Store.create(directory, password(), keys)).isInstanceOf(StoreException.class)
                .hasMessageContaining("already");
    }

    private static FixWriter writer(Store store) {
        return store.fixes().writer(store.imports().begin(Instant.EPOCH, "in.csv", 0), "", 0,
                Long.MIN_VALUE);
    }

    private static char[] password() {
        return "ab".repeat(32).toCharArray();
    }
}
