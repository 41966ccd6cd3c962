package org.pumphandle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogFinding.Broken;
import org.pumphandle.audit.LogFinding.Sound;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.store.StoreException;

/** Changes the log in every way that somebody could who reads this program, by SQL and in the exported file: the first bad leaf is named. */
class LogAttackTest {
    private static final Path[] NONE = {};

    @TempDir
    Path directory;

    private LogTrial trial;

    @BeforeEach
    void open() {
        trial = new LogTrial(directory);
        trial.appendOneByOne(0, 20);
        trial.appendAtOnce(20, 300);
        trial.appendOneByOne(300, 310);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void anEditedLeafIsNamedByTheFileAndByTheCheck() throws Exception {
        for (var edit : List.of("account = 99", "at_ms = at_ms + 1", "role = 'overseer'", "action = 'signed-in'",
                "commitment = X'" + "00".repeat(32) + "'", "hash = X'" + "00".repeat(32) + "'")) {
            trial.sql("create table saved as select * from log_leaf where leaf = 123", "update log_leaf set " + edit + " where leaf = 123");
            assertThat(broken(trial.verify())).extracting(Broken::firstLeaf, Broken::lastLeaf).as(edit).containsExactly(123L, 123L);
            assertThat(trial.faults()).first().asString().as(edit).contains("leaf 123 was changed");
            trial.sql("merge into log_leaf select * from saved", "drop table saved");
            assertThat(trial.verify()).isInstanceOf(Sound.class);
        }
    }

    @Test
    void aLeafEditedTogetherWithItsHashIsNamedByTheSignedHeads() throws Exception {
        trial.changeWithHash(305);
        assertThat(broken(trial.verify())).extracting(Broken::firstLeaf, Broken::lastLeaf).containsExactly(305L, 305L);
        assertThat(trial.faults()).first().asString().contains("leaf 305 was changed together with its hash");
        trial.changeWithHash(100);
        assertThat(broken(trial.verify())).extracting(Broken::firstLeaf, Broken::lastLeaf).containsExactly(20L, 299L);
    }

    @Test
    void aRemovedLeafIsNamedAlsoWhereTheOthersAreRenumbered() throws Exception {
        trial.sql("delete from log_detail where leaf = 7", "delete from log_leaf where leaf = 7");
        assertThat(broken(trial.verify())).extracting(Broken::firstLeaf, Broken::lastLeaf).containsExactly(7L, 7L);
        assertThat(trial.faults()).first().asString().contains("leaf 7 is missing");
        trial.sql("set referential_integrity false", "update log_leaf set leaf = leaf - 1 where leaf > 7",
                "update log_detail set leaf = leaf - 1 where leaf > 7");
        assertThat(broken(trial.verify()).firstLeaf()).isEqualTo(7);
        assertThat(trial.faults()).first().asString().contains("leaf 7 was changed");
    }

    @Test
    void aTruncatedLogIsSeenByItsHeadsOrWhereTheyAreCutTooByAKeptHead() throws Exception {
        var kept = trial.keepHead("kept");
        trial.sql("delete from log_detail where leaf >= 305", "delete from log_leaf where leaf >= 305");
        assertThat(broken(trial.verify())).extracting(Broken::firstLeaf).isEqualTo(305L);
        assertThat(trial.faults()).first().asString().contains("leaves from 305 on are missing");
        trial.sql("delete from log_head where size > 305");
        assertThat(trial.verify()).isInstanceOf(Sound.class);
        assertThat(broken(trial.verify(kept))).satisfies(found -> {
            assertThat(found.firstLeaf()).isEqualTo(305);
            assertThat(found.what()).contains("cut off", "310");
        });
    }

    @Test
    void aCutFileIsSeen() throws Exception {
        var lines = Files.readAllLines(trial.export());
        for (int length = 3; length < lines.size(); length++) {
            if (length < 60 || length > lines.size() - 40) {
                var cut = Files.write(directory.resolve("cut.log"), lines.subList(0, length));
                assertThat(LogTrial.verify(cut, NONE)).as("%d lines", length).isInstanceOf(Broken.class);
            }
        }
        lines.set(lines.size() - 1, "end\t310\t30");
        assertThat(broken(verifyLines(lines)).what()).contains("cut off");
    }

    @Test
    void reorderedLeavesAreNamed() throws Exception {
        change(lines -> Collections.swap(lines, line(lines, 40), line(lines, 60)), found -> {
            assertThat(found.firstLeaf()).isEqualTo(40);
            assertThat(found.what()).contains("leaf 40 is out of order: leaf 60 stands in its place");
        });
        trial.sql("set referential_integrity false", "update log_leaf set leaf = -1 where leaf = 40",
                "update log_leaf set leaf = 40 where leaf = 60", "update log_leaf set leaf = 60 where leaf = -1");
        assertThat(broken(trial.verify()).firstLeaf()).isEqualTo(40);
        assertThat(trial.faults()).first().asString().contains("leaf 40 was changed");
    }

    @Test
    void anEditedFileIsNamedByLeafAndLine() throws Exception {
        change(lines -> lines.set(line(lines, 41), lines.get(line(lines, 41)).replace("case-viewed", "signed-in")), found -> {
            assertThat(found.firstLeaf()).isEqualTo(41);
            assertThat(found.line()).isEqualTo(line(lines(), 41) + 1L);
        });
        change(lines -> lines.remove(line(lines, 41)), found -> assertThat(found.what()).contains("leaf 41 is missing"));
        change(lines -> lines.add(line(lines, 41), lines.get(line(lines, 40))), found -> assertThat(found.firstLeaf()).isEqualTo(41));
        change(lines -> lines.set(line(lines, 41), "leaf\tnonsense"), found -> assertThat(found.firstLeaf()).isEqualTo(41));
        change(lines -> lines.set(line(lines, 41), "nonsense"), found -> assertThat(found.firstLeaf()).isEqualTo(41));
    }

    @Test
    void aForgedHeadIsNamed() throws Exception {
        for (var edit : List.of("signature = X'" + "01".repeat(64) + "'", "root = X'" + "01".repeat(32) + "'", "at_ms = at_ms + 1",
                "previous = X'" + "01".repeat(32) + "'")) {
            trial.sql("create table saved as select * from log_head where size = 15", "update log_head set " + edit + " where size = 15");
            assertThat(broken(trial.verify())).as(edit).satisfies(found -> {
                assertThat(found.firstLeaf()).isEqualTo(14);
                assertThat(found.what()).contains("the head over 15 leaves", "forged");
            });
            assertThat(trial.faults()).first().asString().as(edit).contains("the head over 15 leaves");
            trial.sql("merge into log_head select * from saved", "drop table saved");
        }
        trial.sql("update log_head set signature = X'" + "01".repeat(64) + "' where size = 310");
        assertThat(broken(trial.verify()).what()).contains("the head over 310 leaves", "forged");
    }

    @Test
    void rewrittenLeavesUnderHeadsThatAllFitButForTheirSignaturesAreNamed() throws Exception {
        try (var other = new LogTrial(Files.createDirectory(directory.resolve("other")))) {
            var signatures = new AtomicInteger();
            var forger = new AuditLog(other.store(), new HeadSigner() {
                @Override
                public byte[] sign(byte[] message) {
                    return signatures.getAndIncrement() < 20 ? trial.signer().sign(message) : new byte[64];
                }

                @Override
                public byte[] publicKey() {
                    return trial.signer().publicKey();
                }
            });
            IntStream.range(0, 20).forEach(i -> forger.append(LogTrial.entry(i)));
            forger.append(IntStream.range(20, 300).mapToObj(LogTrial::entry).toList());
            IntStream.range(300, 310).forEach(i -> forger.append(LogTrial.entry(i)));
            other.sql("update log_leaf set account = 99 where leaf = 305");
            var file = directory.resolve("forged.log");
            LogExport.write(forger, file, Progress.NONE, new Cancellation());
            assertThat(broken(LogTrial.verify(file, NONE))).satisfies(found -> {
                assertThat(found.firstLeaf()).isEqualTo(20);
                assertThat(found.lastLeaf()).isEqualTo(299);
                assertThat(found.what()).contains("the head over 300 leaves", "forged");
            });
        }
    }

    @Test
    void aRemovedHeadIsNamed() throws Exception {
        trial.sql("delete from log_head where size = 15");
        assertThat(broken(trial.verify())).extracting(Broken::firstLeaf, Broken::lastLeaf).containsExactly(14L, 15L);
    }

    @Test
    void aStationThatFindsItsLogChangedSignsNothingMore() throws Exception {
        trial.changeWithHash(305);
        trial.reopen();
        assertThatThrownBy(() -> trial.appendOneByOne(310, 311)).isInstanceOf(StoreException.class)
                .hasMessageContaining("tell the overseer");
    }

    @Test
    void changedDetailsAndSubtreesAreFoundByTheCheck() throws Exception {
        trial.sql("update log_detail set text = 'something else' where leaf = 50", "update log_node set hash = X'" + "00".repeat(32) + "'");
        assertThat(trial.faults()).hasSize(2).anyMatch(fault -> fault.contains("details of leaf 50 were changed"))
                .anyMatch(fault -> fault.contains("hash of leaves 0 to 255 was changed"));
        trial.sql("delete from log_detail where leaf = 51");
        assertThat(trial.faults()).anyMatch(fault -> fault.contains("details of leaf 51 are missing"));
    }

    @Test
    void anotherHistoryUnderTheSameKeyIsSeenByKeptHeads() throws Exception {
        var first = trial.keepHead("kept");
        trial.appendOneByOne(310, 320);
        var second = trial.keepHead("kept");
        assertThat(trial.verify(second, first)).isInstanceOfSatisfying(Sound.class, sound -> assertThat(sound.keptHeads()).isEqualTo(2));
        try (var other = new LogTrial(Files.createDirectory(directory.resolve("other")))) {
            var rewritten = new AuditLog(other.store(), trial.signer());
            for (int i = 0; i < 330; i++) {
                rewritten.append(LogTrial.entry(i));
            }
            var file = directory.resolve("rewritten.log");
            LogExport.write(rewritten, file, Progress.NONE, new Cancellation());
            assertThat(LogTrial.verify(file, NONE)).isInstanceOf(Sound.class);
            assertThat(broken(LogTrial.verify(file, new Path[]{second, first}))).satisfies(found -> {
                assertThat(found.firstLeaf()).isZero();
                assertThat(found.lastLeaf()).isEqualTo(309);
                assertThat(found.what()).contains("rewritten");
            });
        }
    }

    @Test
    void aRewrittenEndIsNamedFromTheLastKeptHeadThatFits() throws Exception {
        var first = trial.keepHead("kept");
        trial.appendOneByOne(310, 320);
        var second = trial.keepHead("kept");
        trial.sql("delete from log_detail where leaf >= 312", "delete from log_leaf where leaf >= 312",
                "delete from log_head where size > 312");
        trial.reopen();
        trial.appendOneByOne(313, 330);
        assertThat(trial.faults()).isEmpty();
        assertThat(broken(trial.verify(first, second))).extracting(Broken::firstLeaf, Broken::lastLeaf).containsExactly(310L, 319L);
    }

    @Test
    void theLogOfAnotherKeyIsSeenByAKeptHead() throws Exception {
        try (var other = new LogTrial(Files.createDirectory(directory.resolve("other")))) {
            other.appendOneByOne(0, 3);
            assertThat(broken(trial.verify(other.keepHead("kept"))).what()).contains("another key");
        }
    }

    @Test
    void noFlippedBitOfAFileIsSound() throws Exception {
        var genuine = Files.readAllBytes(trial.export());
        var random = new SplittableRandom(1854);
        for (int i = 0; i < 1_000; i++) {
            int at = i < 300 ? i : random.nextInt(genuine.length);
            int bit = random.nextInt(8);
            var changed = genuine.clone();
            changed[at] ^= (byte) (1 << bit);
            var file = Files.write(directory.resolve("changed.log"), changed);
            try {
                assertThat(LogTrial.verify(file, NONE)).as("bit %d of byte %d", bit, at).isInstanceOf(Broken.class);
            } catch (LogFileException e) {
                assertThat(e).hasMessageContaining("changed.log, line ");
            }
        }
    }

    @Test
    void aFileThatIsNoneIsAnErrorThatNamesFileAndLine() throws IOException {
        var kept = trial.keepHead("kept");
        Files.writeString(kept, Files.readString(kept).replaceFirst("head\t310", "head\t309"));
        assertThatThrownBy(() -> trial.verify(kept)).isInstanceOf(LogFileException.class).hasMessageContaining("line 4")
                .hasMessageContaining("signature");
        assertThatThrownBy(() -> LogTrial.verify(directory.resolve("none"), NONE)).isInstanceOf(LogFileException.class);
        var lines = lines();
        assertThatThrownBy(() -> verifyLines(List.of("something"))).hasMessageContaining("line 1: this is no pumphandle-log-1");
        assertThatThrownBy(() -> verifyLines(List.of(lines.get(0), "station\t0000000000000000", lines.get(2))))
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> verifyLines(List.of(lines.get(0), lines.get(1), lines.get(2), "x".repeat(2_000))))
                .hasMessageContaining("at most 1024");
        assertThatThrownBy(() -> verifyLines(List.of(lines.get(0) + "\r", lines.get(1)))).hasMessageContaining("saved by an editor");
    }

    private List<String> lines() {
        try {
            return new ArrayList<>(Files.readAllLines(trial.export()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void change(Consumer<List<String>> change, Consumer<Broken> wanted) throws Exception {
        var lines = lines();
        change.accept(lines);
        wanted.accept(broken(verifyLines(lines)));
    }

    private LogFinding verifyLines(List<String> lines) throws Exception {
        return LogTrial.verify(Files.write(directory.resolve("changed.log"), lines, StandardCharsets.UTF_8), NONE);
    }

    private static int line(List<String> lines, int leaf) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("leaf\t[0-9a-f]{64}\t" + leaf + "\t.*")) {
                return i;
            }
        }
        throw new AssertionError("no leaf " + leaf);
    }

    private static Broken broken(LogFinding finding) {
        assertThat(finding).isInstanceOf(Broken.class);
        return (Broken) finding;
    }
}
