package org.pumphandle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import javax.crypto.spec.SecretKeySpec;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;
import org.pumphandle.model.SearchQuery;
import org.pumphandle.search.IndexedRecord;
import org.pumphandle.search.SearchIndex;

/**
 * The search index: making it, opening it, and what is typed letter by letter, each with its counts and 30 hits with marks. Arguments: records, of which one
 * in ten is an import and one in a hundred a batch, and runs.
 */
public final class SearchSpeed {
    private static final int SHOWN = 30;
    private static final List<String> TYPED = List.of("c", "c-", "c-7", "c-71", "c-712", "c-71234", "c-712345", "broad", "broadwick",
            "brodwick", "2020-03",
            "c status:open", "onset:>2020-03-20", "kind:import carrier", "c-7 status:open onset:>2020-03-20", "withdrawn c", "nothingfits");
    private static final List<String> PLACES = List.of("Broadwick", "Golden Square", "Carnaby", "Poland Street", "Berwick");
    private static final List<String> STATUS = List.of("consented", "consented", "no-consent", "withdrawn");

    private SearchSpeed() {
    }

    public static void main(String[] arguments) throws Exception {
        int records = Integer.parseInt(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        var key = new SecretKeySpec(new byte[32], "AES");
        try (var temporary = TemporaryFolder.create("search")) {
            var folder = temporary.path();
            long start = System.nanoTime();
            try (var index = SearchIndex.open(folder, key)) {
                var random = new SplittableRandom(1854);
                for (int i = 0; i < records; i++) {
                    index.put(record(i, random));
                }
                index.commit("1");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "made: %,d records, %.1f s, %,.0f records per second, %,d bytes%n", records, seconds,
                    records / seconds,
                    bytes(folder));
            start = System.nanoTime();
            try (var index = SearchIndex.open(folder, key)) {
                System.out.printf(Locale.ROOT, "opened: %.0f ms%n", (System.nanoTime() - start) / 1e6);
                TYPED.forEach(text -> ask(index, text, runs));
            }
        }
    }

    private static void ask(SearchIndex index, String text, int runs) {
        var query = SearchQuery.parse(text);
        var kinds = EnumSet.allOf(RecordKind.class);
        long start = System.nanoTime();
        var found = index.find(query, kinds, SHOWN);
        double first = (System.nanoTime() - start) / 1e6;
        var later = Stopwatch.of(runs, () -> index.find(query, kinds, SHOWN));
        System.out.printf(Locale.ROOT, "%-38s %,9d fit; first %.1f ms, then %s%n", text,
                found.counts().values().stream().mapToInt(Integer::intValue).sum(), first, later);
    }

    private static IndexedRecord record(int i, SplittableRandom random) {
        var day = LocalDate.of(2020, 2, 1).plusDays(random.nextInt(60));
        if (i % 100 == 0) {
            return new IndexedRecord(RecordKind.BATCH, Integer.toString(i), "Batch " + i,
                    "warning, sent, rule vicinity-15, prepared by anna on " + day,
                    Map.of(SearchField.STATUS, List.of("sent", "open"), SearchField.RULE, List.of("vicinity-15"), SearchField.BY,
                            List.of("anna")),
                    Map.of(SearchField.DAY, day));
        }
        if (i % 10 == 0) {
            return new IndexedRecord(RecordKind.IMPORT, Integer.toString(i), PLACES.get(random.nextInt(PLACES.size())) + "-" + day + ".csv",
                    "import " + i + " on " + day + ", carrier fixes CSV", Map.of(), Map.of(SearchField.DAY, day));
        }
        var status = STATUS.get(random.nextInt(STATUS.size()));
        return new IndexedRecord(RecordKind.CASE, "C-" + i, "C-" + i, "onset " + day + ", test " + day.plusDays(2) + ", " + status,
                Map.of(SearchField.STATUS, status.equals("consented") ? List.of(status, SearchField.OPEN) : List.of(status)),
                Map.of(SearchField.ONSET, day, SearchField.TEST, day.plusDays(2)));
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
