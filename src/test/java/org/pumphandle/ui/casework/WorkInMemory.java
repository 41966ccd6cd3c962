package org.pumphandle.ui.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Job;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.FollowUp.Change;
import org.pumphandle.model.FollowUp.Kind;
import org.pumphandle.model.Note;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.Tracing;
import org.pumphandle.station.ReviewEvidence.EpisodeEvidence;
import org.pumphandle.ui.common.CaseJobs;
import org.pumphandle.ui.common.DuplicateJobs;
import org.pumphandle.ui.common.OutbreakJobs;
import org.pumphandle.ui.common.SpreadJobs;

/** The work on one case in memory; it counts how often it was read. */
final class WorkInMemory implements CaseJobs {
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    final List<Note> notes = new ArrayList<>();
    final List<FollowUp> followUps = new ArrayList<>();
    Tracing tracing = Tracing.NEW;
    int reads;

    private CaseWork work() {
        return new CaseWork(tracing, notes, followUps, List.of());
    }

    private Job<CaseWork> job(Runnable change) {
        return Job.of("change", (_, _) -> {
            change.run();
            return work();
        });
    }

    @Override
    public Job<CaseWork> read(String caseId) {
        return job(() -> reads++);
    }

    @Override
    public Job<CaseWork> writeNote(String caseId, String text) {
        return job(() -> notes.addFirst(note(notes.size() + 1, caseId, List.of(version(Note.checkedText(text))))));
    }

    @Override
    public Job<CaseWork> correctNote(NoteKey key, String text) {
        return job(() -> notes.replaceAll(note -> {
            var versions = new ArrayList<>(note.versions());
            versions.addFirst(version(text));
            return note.number() == key.number() ? note(note.number(), note.caseId(), versions) : note;
        }));
    }

    @Override
    public Job<CaseWork> eraseNote(NoteKey key) {
        return job(() -> notes.replaceAll(
                note -> note.number() == key.number()
                        ? new Note(note.number(), note.caseId(), List.of(), new Note.Erasure("me", NOW))
                        : note));
    }

    private static Note note(long number, String caseId, List<Note.Version> versions) {
        return new Note(number, caseId, versions, null);
    }

    private static Note.Version version(String text) {
        return new Note.Version(text, "me", NOW);
    }

    @Override
    public Job<List<FollowUp>> due() {
        return Job.of("due", (_, _) -> followUps.stream().filter(one -> !one.isDone()).toList());
    }

    @Override
    public Job<CaseWork> setFollowUp(String caseId, String task, Instant due) {
        return job(() -> followUps
                .add(new FollowUp(followUps.size() + 1, caseId, task, due, false, List.of(new Change(Kind.SET, "me", NOW)))));
    }

    @Override
    public Job<CaseWork> finishFollowUp(String caseId, long number) {
        return job(() -> replace(number, true, null));
    }

    @Override
    public Job<CaseWork> reopenFollowUp(String caseId, long number) {
        return job(() -> replace(number, false, null));
    }

    @Override
    public Job<CaseWork> moveFollowUp(String caseId, long number, Instant due) {
        return job(() -> replace(number, false, due));
    }

    private void replace(long number, boolean isDone, @Nullable Instant due) {
        followUps.replaceAll(one -> one.number() == number
                ? new FollowUp(number, one.caseId(), one.task(), due == null ? one.due() : due, isDone, one.changes())
                : one);
    }

    @Override
    public Job<CaseWork> removeFollowUp(String caseId, long number) {
        return job(() -> followUps.removeIf(one -> one.number() == number));
    }

    @Override
    public Job<CaseWork> trace(String caseId) {
        return job(() -> tracing = new Tracing(CaseStatus.BEING_TRACED, null, "me", NOW));
    }

    @Override
    public Job<EpisodeEvidence> evidence(String caseId, String reference, int index) {
        throw new AssertionError("nobody should have asked this");
    }

    @Override
    public Job<Path> exportReport(String caseId, boolean hasNotes, Path file) {
        return Job.of("report", (_, _) -> file);
    }

    @Override
    public OutbreakJobs outbreaks() {
        throw new AssertionError("nobody should have asked this");
    }

    @Override
    public SpreadJobs spread() {
        throw new AssertionError("nobody should have asked this");
    }

    @Override
    public DuplicateJobs duplicates() {
        throw new AssertionError("nobody should have asked this");
    }

    @Override
    public Job<CaseWork> close(String caseId, ClosingReason reason, boolean isConfirmed) {
        return job(() -> tracing = new Tracing(CaseStatus.CLOSED, reason, "me", NOW));
    }
}
