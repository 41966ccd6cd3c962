package org.pumphandle.ui.oversight;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Job;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.Hash;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LogLeaf;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TreeHead;
import org.pumphandle.station.HeadState;
import org.pumphandle.station.LogAnswer;
import org.pumphandle.station.ProvenLeaf;
import org.pumphandle.ui.common.OversightJobs;

/** A log in memory, which remembers what it was asked. */
final class LogInMemory implements OversightJobs, OversightJobs.HeadJobs {
    static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final Hash HASH = Hash.of(new byte[Hash.BYTES]);

    final List<LoggedEntry> entries = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    HeadState heads = new HeadState(Optional.empty(), false, 0, Optional.empty(), 0);
    List<String> faults = List.of();
    boolean isBroken;

    void add(int account, String name, String action, @Nullable String caseId) {
        entries.add(new LoggedEntry(leaf(account, action), new LogDetail("", name, caseId, "why " + entries.size()), null));
    }

    void addErased(int account, String action) {
        entries.add(new LoggedEntry(leaf(account, action), null, AT));
    }

    private LogLeaf leaf(int account, String action) {
        return new LogLeaf(entries.size(), AT.plusSeconds(entries.size()), account, "tracer", action, HASH, HASH);
    }

    @Override
    public Job<LogAnswer> entries(LogFilter filter) {
        return answer("entries " + filter.account() + " " + filter.action() + " " + filter.from() + " " + filter.to(),
                () -> new LogAnswer(page(filter, Long.MAX_VALUE), leaf -> {
                    asked.add("page before " + leaf);
                    return page(filter, leaf);
                }));
    }

    @Override
    public Job<LogAnswer> entriesUpTo(long leaf) {
        return answer("entries up to " + leaf,
                () -> new LogAnswer(page(LogFilter.ALL, leaf + 1), last -> page(LogFilter.ALL, last)));
    }

    private List<LoggedEntry> page(LogFilter filter, long before) {
        return entries.stream().filter(entry -> entry.leaf().index() < before)
                .filter(entry -> filter.account() == null || filter.account() == entry.leaf().account())
                .sorted(Comparator.comparingLong((LoggedEntry entry) -> entry.leaf().index()).reversed()).limit(LogAnswer.PAGE).toList();
    }

    @Override
    public Job<List<LoggedEntry>> history(String caseId) {
        return answer("history " + caseId, () -> entries.stream().filter(entry -> OversightModel.caseId(entry).equals(caseId)).toList());
    }

    @Override
    public Job<List<ActionCount>> counts(LogFilter filter) {
        return answer("counts", () -> List.of(new ActionCount(1, "case-viewed", 30), new ActionCount(1, "cases-listed", 10),
                new ActionCount(1, "signed-in", 2), new ActionCount(2, "refused", 1), new ActionCount(2, "of-a-later-release", 1)));
    }

    @Override
    public Job<ProvenLeaf> proof(long index) {
        return answer("proof " + index, () -> new ProvenLeaf(index, index + "\tleaf", new TreeHead(entries.size(), HASH, AT, HASH, ""),
                List.of(HASH), true, "the file of " + index));
    }

    @Override
    public Job<Path> saveProof(ProvenLeaf proof, Path file) {
        return answer("save " + proof.fileText(), () -> file);
    }

    @Override
    public Job<List<String>> verify() {
        return answer("verify", () -> faults);
    }

    @Override
    public Job<Path> report(LogFilter period, Path fonts, Path file) {
        return answer("report " + period.from() + " " + period.account(), () -> file);
    }

    @Override
    public HeadJobs heads() {
        return this;
    }

    @Override
    public Job<Long> exportLog(Path file) {
        return answer("export", () -> 1L);
    }

    @Override
    public Job<HeadState> state() {
        return Job.of("state", (_, _) -> heads);
    }

    @Override
    public Job<HeadState> chooseFolder(Path folder) {
        return answer("choose " + folder, () -> {
            heads = new HeadState(Optional.of(folder), true, 0, Optional.empty(), entries.size());
            return heads;
        });
    }

    @Override
    public Job<Path> export() {
        return answer("export head", () -> {
            heads = new HeadState(heads.folder(), true, entries.size(), Optional.of(AT), entries.size());
            return heads.folder().orElseThrow();
        });
    }

    private interface Answer<T> {
        T of();
    }

    private <T> Job<T> answer(String question, Answer<T> answer) {
        return Job.of(question, (_, _) -> {
            asked.add(question);
            if (isBroken) {
                throw new IllegalStateException("the drive is gone");
            }
            return answer.of();
        });
    }
}
