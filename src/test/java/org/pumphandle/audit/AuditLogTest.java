package org.pumphandle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogFinding.Sound;
import org.pumphandle.model.Action;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TreeHead;
import org.pumphandle.store.StoreException;

class AuditLogTest {
    @TempDir
    Path directory;

    private LogTrial trial;

    @BeforeEach
    void open() {
        trial = new LogTrial(directory);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void whatIsAppendedVerifiesAlsoAfterTheStationWasClosed() throws Exception {
        assertThat(trial.verify()).isInstanceOfSatisfying(Sound.class, sound -> assertThat(sound.leaves()).isZero());
        trial.appendOneByOne(0, 5);
        trial.appendAtOnce(5, 700);
        trial.reopen();
        trial.appendOneByOne(700, 705);
        assertThat(trial.verify()).isInstanceOfSatisfying(Sound.class, sound -> {
            assertThat(sound.leaves()).isEqualTo(705);
            assertThat(sound.heads()).isEqualTo(11);
            assertThat(sound.root()).isEqualTo(trial.log().head().orElseThrow().root());
        });
        assertThat(trial.faults()).isEmpty();
    }

    @Test
    void theExportShowsNoNameNoCaseAndNoText() throws Exception {
        trial.appendOneByOne(0, 5);
        assertThat(Files.readString(trial.export())).contains("case-viewed", "tracer").doesNotContain("CASE-", "because", "account");
    }

    @Test
    void whereTheLeafCannotBeWrittenTheActionDoesNotHappen() throws Exception {
        trial.appendOneByOne(0, 3);
        trial.sql("alter table log_leaf add constraint full_disk check (leaf < 3)");
        assertThatThrownBy(() -> trial.store().inTransaction(() -> {
            trial.store().settings().put("done", "yes");
            return trial.log().append(LogTrial.entry(3));
        })).isInstanceOf(StoreException.class);
        assertThat(trial.store().settings().get("done")).isEmpty();
        trial.sql("alter table log_leaf drop constraint full_disk");
        trial.appendOneByOne(3, 5);
        assertThat(trial.faults()).isEmpty();
    }

    @Test
    void anActionThatFailsTakesItsLeafBack() throws Exception {
        trial.appendOneByOne(0, 3);
        assertThatThrownBy(() -> trial.store().inTransaction(() -> {
            trial.log().append(LogTrial.entry(3));
            throw new IllegalStateException("the action failed");
        })).hasMessage("the action failed");
        assertThat(trial.log().head().map(TreeHead::size)).contains(3L);
        trial.appendOneByOne(3, 5);
        assertThat(trial.verify()).isInstanceOf(Sound.class);
    }

    @Test
    void severalAppendsInOneTransactionAreThereTogether() throws Exception {
        trial.store().inTransaction(() -> {
            trial.appendOneByOne(0, 2);
            return trial.log().append(LogTrial.entry(2));
        });
        assertThat(trial.verify()).isInstanceOfSatisfying(Sound.class, sound -> assertThat(sound.heads()).isEqualTo(3));
    }

    @Test
    void threadsAppendOneAfterTheOther() throws Exception {
        int threads = 4;
        var start = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var done = IntStream.range(0, threads).mapToObj(i -> workers.submit(() -> {
                start.await();
                trial.appendOneByOne(25 * i, 25 * (i + 1));
                return i;
            })).toList();
            start.countDown();
            for (var one : done) {
                one.get();
            }
        }
        assertThat(trial.verify()).isInstanceOfSatisfying(Sound.class, sound -> assertThat(sound.heads()).isEqualTo(100));
        assertThat(trial.faults()).isEmpty();
    }

    @Test
    void theDetailsOfACaseAreErasedAndTheLogStaysSound() throws Exception {
        trial.appendOneByOne(0, 10);
        var root = trial.log().head().orElseThrow().root();
        var erasedAt = Instant.parse("2020-07-01T00:00:00Z");
        assertThat(trial.log().erase("CASE-2", erasedAt)).isEqualTo(2);
        assertThat(trial.verify()).isInstanceOfSatisfying(Sound.class, sound -> assertThat(sound.root()).isEqualTo(root));
        assertThat(trial.faults()).isEmpty();
        var query = new LogQuery(trial.store(), trial.log());
        assertThat(query.history("CASE-2")).isEmpty();
        assertThat(query.newest(LogFilter.ALL, 100).get(2)).satisfies(erased -> {
            assertThat(erased.leaf().index()).isEqualTo(7);
            assertThat(erased.detail()).isNull();
            assertThat(erased.erasedAt()).isEqualTo(erasedAt);
        });
        assertThat(query.proof(7).holds()).isTrue();
    }

    @Test
    void anOverseerPagesFiltersAndCounts() {
        trial.appendOneByOne(0, 30);
        var query = new LogQuery(trial.store(), trial.log());
        assertThat(query.newest(LogFilter.ALL, 4)).extracting(entry -> entry.leaf().index()).containsExactly(29L, 28L, 27L, 26L);
        assertThat(query.before(LogFilter.ALL, 26, 2)).extracting(entry -> entry.leaf().index()).containsExactly(25L, 24L);
        var narrow = new LogFilter(LogTrial.AT.plusSeconds(10), LogTrial.AT.plusSeconds(20), 2, Action.CASE_VIEWED, null);
        assertThat(query.newest(narrow, 100)).extracting(entry -> entry.leaf().index()).containsExactly(19L, 16L, 13L, 10L);
        assertThat(query.newest(new LogFilter(null, null, null, Action.SIGNED_IN, null), 100)).isEmpty();
        assertThat(query.history("CASE-1")).hasSize(6).first().extracting(LoggedEntry::detail).satisfies(detail -> {
            assertThat(detail).isNotNull();
            assertThat(detail.text()).isEqualTo("because 1");
            assertThat(detail.accountName()).isEqualTo("account 1");
        });
        assertThat(query.counts(LogFilter.ALL)).containsExactly(new ActionCount(1, "case-viewed", 10),
                new ActionCount(2, "case-viewed", 10), new ActionCount(3, "case-viewed", 10));
        assertThat(query.counts(LogFilter.ofCase("CASE-1"))).extracting(ActionCount::count).containsExactly(2L, 2L, 2L);
        assertThat(IntStream.range(0, 30).allMatch(i -> query.proof(i).holds())).isTrue();
        assertThatThrownBy(() -> query.proof(30)).isInstanceOf(StoreException.class).hasMessageContaining("no leaf 30");
    }

    @Test
    void headsOfTheStationAreConsistent() {
        trial.appendOneByOne(0, 3);
        var earlier = trial.log().head().orElseThrow();
        trial.appendAtOnce(3, 300);
        var later = trial.log().head().orElseThrow();
        assertThat(trial.log().consistency(earlier, later).holds(earlier.root(), later.root())).isTrue();
    }

    @Test
    void headsGoIntoTheFolderEachAsAFileAndNeverOverAnother() throws Exception {
        var export = new HeadExport(trial.store(), trial.log());
        trial.appendOneByOne(0, 3);
        assertThat(export.export(LogTrial.AT)).isInstanceOf(HeadExport.Outcome.NoFolder.class);
        var drive = directory.resolve("drive");
        export.setFolder(Optional.of(drive));
        assertThat(export.export(LogTrial.AT)).isInstanceOfSatisfying(HeadExport.Outcome.NotReached.class,
                missing -> assertThat(missing.why()).contains("plug the drive in"));
        assertThat(export.last()).isEmpty();
        Files.createDirectories(drive);
        assertThat(export.export(LogTrial.AT)).isInstanceOf(HeadExport.Outcome.Written.class);
        assertThat(export.export(LogTrial.AT)).isInstanceOf(HeadExport.Outcome.NothingDue.class);
        assertThat(export.last()).contains(new HeadExport.Exported(3, LogTrial.AT));
        trial.appendOneByOne(3, 4);
        assertThat(export.exportIfDue(LogTrial.AT.plusSeconds(3_599))).isInstanceOf(HeadExport.Outcome.NothingDue.class);
        assertThat(export.exportIfDue(LogTrial.AT.plusSeconds(3_600))).isInstanceOf(HeadExport.Outcome.Written.class);
        try (var files = Files.list(drive)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).sorted()).hasSize(2)
                    .allMatch(name -> name.matches("pumphandle-head-[0-9a-f]{16}-\\d{12}\\.txt"));
        }
    }

    @Test
    void whatTheLogDoesNotTakeIsSaid() {
        var entry = LogTrial.entry(0);
        assertThatThrownBy(() -> trial.log().append(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                () -> new Entry(entry.at(), 1, "name", entry.role(), entry.action(), null, "x".repeat(Entry.LONGEST_TEXT + 1)))
                .hasMessageContaining("0 to 4000 characters, not 4001");
        assertThatThrownBy(() -> new Entry(entry.at(), 1, "name", entry.role(), entry.action(), "", ""))
                .hasMessageContaining("a case's number");
    }
}
