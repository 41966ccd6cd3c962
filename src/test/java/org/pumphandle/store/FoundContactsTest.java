package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;

/** What a match found is read as it was stored, and each change of a history is counted. */
class FoundContactsTest {
    private static final Instant FOUND = Instant.parse("2026-03-10T12:00:00.123Z");

    @TempDir
    private Path directory;

    @Test
    void contactsComeBackWithWhatTheyRestOnAndWhenTheyWereFound() {
        try (var store = open()) {
            store.inTransaction(() -> store.fixes().subscribers("", 0, List.of("A", "B")));
            int a = number(store, "A");
            int b = number(store, "B");
            var found = List.of(contact(a, true, 60, 1_000, 4_600, FOUND),
                    contact(b, false, 10, Double.NaN, Double.NaN, FOUND.minusSeconds(86_400)));
            store.matches().replace("C-1", new MatchRun(Rule.CDC_2020, FOUND, "", 3), "", found);
            assertThat(store.matches().found("C-1")).containsExactlyElementsOf(found);
            assertThat(store.matches().lastRun("C-1")).contains(new MatchRun(Rule.CDC_2020, FOUND, "", 3));
        }
    }

    @Test
    void strengthIsNominalFirstAndThenExpectedMinutes() {
        var nominal = contact(1, true, 10, 0, 600, FOUND);
        var longer = contact(1, false, 90, 0, 600, FOUND);
        assertThat(nominal.isAtLeastAsStrongAs(longer)).isTrue();
        assertThat(longer.isAtLeastAsStrongAs(nominal)).isFalse();
        assertThat(nominal.isAtLeastAsStrongAs(contact(2, true, 10, 50, 60, Instant.EPOCH))).isTrue();
        assertThat(nominal.isAtLeastAsStrongAs(contact(1, true, 10.1, 0, 600, FOUND))).isFalse();
    }

    @Test
    void aHistoryIsAnotherOneOnceFixesCameInOrWereTakenOut() {
        try (var store = open()) {
            long first = addHistory(store, 100, 160);
            assertThat(store.cases().historyVersion("C-1")).isEqualTo(1);
            addHistory(store, 100, 160);
            assertThat(store.cases().historyVersion("C-1")).as("nothing of it is new").isEqualTo(1);
            addHistory(store, 220);
            assertThat(store.cases().historyVersion("C-1")).isEqualTo(2);
            store.inTransaction(() -> {
                store.cases().removeHistory(first);
                return first;
            });
            assertThat(store.cases().historyVersion("C-1")).isEqualTo(3);
        }
    }

    private Store open() {
        var store = Store.create(directory, "of-the-file".toCharArray(), new KeysInMemory());
        store.cases().save(new Case("C-1", FOUND, null, null, new Consent("K-1", FOUND, Set.of(Purpose.CONTACT_TRACING))), FOUND);
        return store;
    }

    private static int number(Store store, String token) {
        return store.inTransaction(() -> store.fixes().subscribers("", 0, List.of(token))).getOrDefault(token, -1);
    }

    private static long addHistory(Store store, long... instants) {
        return store.inTransaction(() -> {
            long id = store.imports().begin(FOUND, "history.csv", 1);
            var fixes = Arrays.stream(instants).mapToObj(t -> new Fix(t, 515_000_000, 1_000_000, 5)).toList();
            store.cases().addHistory("C-1", id, FixColumns.trajectory(0, fixes));
            return id;
        });
    }

    private static FoundContact contact(int subscriber, boolean nominal, double expectedMinutes, double firstT, double lastT, Instant at) {
        return new FoundContact(subscriber, nominal,
                nominal ? List.of(new Episode(firstT, lastT, expectedMinutes, 51.5, 0.1, 3)) : List.of(),
                new Evidence(1, expectedMinutes, expectedMinutes, Verdict.PROBABLE, 2, firstT, lastT, 3), at);
    }
}
