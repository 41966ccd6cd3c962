package org.pumphandle.ui.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.FollowUp;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.TimeFormat;

class CaseWorkModelTest {
    private static final TimeFormat TIMES = new TimeFormat(ZoneOffset.UTC);

    private final WorkInMemory jobs = new WorkInMemory();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final CaseWorkModel work = model(true);
    private final NotesModel notes = new NotesModel(work);
    private final CaseFollowUpsModel followUps = new CaseFollowUpsModel(work, TIMES, () -> WorkInMemory.NOW);

    private CaseWorkModel model(boolean mayWrite) {
        return new CaseWorkModel(jobs, mayWrite, reads(), new SameThreadJobRunner(), changes::incrementAndGet, this::tell);
    }

    private static LatestRead reads() {
        return new LatestRead(new SameThreadJobRunner(), error -> {
            throw new AssertionError(error);
        });
    }

    private void tell(String words, Runnable takesBack) {
        told.add(words);
        undo.add(takesBack);
    }

    @Test
    void notesAreReadOnlyWhereSomebodyLooksAtThem() {
        work.show(Optional.of("C-1"));
        assertThat(jobs.reads).isZero();
        work.lookAt(true);
        work.lookAt(true);
        assertThat(jobs.reads).isEqualTo(1);
        work.lookAt(false);
        work.show(Optional.of("C-2"));
        assertThat(jobs.reads).isEqualTo(1);
        assertThat(work.workProperty().get()).as("nothing of another case").isEmpty();
    }

    @Test
    void whatIsRefusedStaysInTheFieldAndADraftGoesWithItsCase() {
        work.show(Optional.of("C-1"));
        notes.draftProperty().set("call 0171 5550199");
        notes.save();
        assertThat(notes.attempt().problemProperty().get()).contains("looks like somebody's number");
        assertThat(notes.draftProperty().get()).isNotEmpty();
        notes.draftProperty().set("no answer");
        notes.save();
        assertThat(notes.draftProperty().get()).isEmpty();
        assertThat(changes).hasValue(1);
        notes.correct(jobs.notes.getFirst());
        notes.draftProperty().set("no answer at noon");
        notes.save();
        assertThat(jobs.notes).singleElement().satisfies(note -> assertThat(note.isCorrected()).isTrue());
        notes.erase(jobs.notes.getFirst());
        assertThat(jobs.notes.getFirst().versions()).isEmpty();
        notes.draftProperty().set("of the first case");
        work.show(Optional.of("C-2"));
        assertThat(notes.draftProperty().get()).isEmpty();
    }

    @Test
    void whoOnlyReadsWritesNothing() {
        var reader = new NotesModel(model(false));
        reader.work().show(Optional.of("C-1"));
        reader.draftProperty().set("a text");
        reader.save();
        assertThat(jobs.notes).isEmpty();
    }

    @Test
    void aFollowUpIsSetForTomorrowMorningAndEverythingIsTakenBack() {
        work.show(Optional.of("C-1"));
        followUps.taskProperty().set("call back");
        followUps.set();
        assertThat(jobs.followUps).singleElement().extracting(FollowUp::due).isEqualTo(Instant.parse("2026-03-11T10:00:00Z"));
        assertThat(followUps.taskProperty().get()).isEmpty();
        followUps.setDone(jobs.followUps.getFirst(), true);
        assertThat(jobs.followUps.getFirst().isDone()).isTrue();
        undo.getLast().run();
        assertThat(jobs.followUps.getFirst().isDone()).isFalse();
        followUps.putOff(jobs.followUps.getFirst());
        assertThat(jobs.followUps.getFirst().due()).isEqualTo(Instant.parse("2026-03-12T10:00:00Z"));
        undo.getLast().run();
        assertThat(jobs.followUps.getFirst().due()).isEqualTo(Instant.parse("2026-03-11T10:00:00Z"));
        undo.getFirst().run();
        assertThat(jobs.followUps).isEmpty();
        assertThat(told).containsExactly("The follow-up is set", "Done", "Put off by a day");
    }

    @Test
    void aTimeThatIsNoneIsSaid() {
        work.show(Optional.of("C-1"));
        followUps.taskProperty().set("call back");
        followUps.clockProperty().set("ten");
        followUps.set();
        assertThat(followUps.attempt().problemProperty().get()).contains("a time such as 10:00");
        followUps.clockProperty().set("9:30");
        followUps.dayProperty().set(LocalDate.of(2026, 3, 10));
        followUps.set();
        assertThat(jobs.followUps.getFirst().due()).isEqualTo(Instant.parse("2026-03-10T09:30:00Z"));
    }

    @Test
    void closingSaysWhatStandsOpenAndIsTakenBack() {
        work.show(Optional.of("C-1"));
        work.lookAt(true);
        assertThat(CloseCaseModel.looseEnds(work.workProperty().get())).isEmpty();
        followUps.taskProperty().set("call back");
        followUps.set();
        assertThat(CloseCaseModel.looseEnds(work.workProperty().get())).containsExactly("A follow-up is to be done: call back.");
        var close = new CloseCaseModel(work, "C-1", changes::incrementAndGet);
        close.close();
        assertThat(jobs.tracing.status()).isEqualTo(CaseStatus.CLOSED);
        undo.getLast().run();
        assertThat(jobs.tracing.status()).isEqualTo(CaseStatus.BEING_TRACED);
    }

    @Test
    void whatIsDueStandsInGroupsAndIsCountedUntilTonight() {
        var opened = new ArrayList<String>();
        var due = new FollowUpsModel(jobs, true, reads(), new SameThreadJobRunner(), TIMES, () -> WorkInMemory.NOW,
                changes::incrementAndGet,
                this::tell, opened::add);
        for (var at : List.of("2026-03-09T10:00:00Z", "2026-03-10T10:00:00Z", "2026-03-11T10:00:00Z")) {
            jobs.followUps.add(new FollowUp(jobs.followUps.size() + 1, "C-1", "call at " + at, Instant.parse(at), false,
                    List.of(new FollowUp.Change(FollowUp.Kind.SET, "me", WorkInMemory.NOW))));
        }
        due.refresh();
        assertThat(due.rows()).filteredOn(DueRow.Heading.class::isInstance).extracting(Object::toString)
                .containsExactly("Heading[words=Overdue]", "Heading[words=Today]", "Heading[words=Later]");
        var summary = Reviews.summary("C-1", 9, 0);
        due.count(List.of(new CaseSummary(summary.recorded(), summary.notExaminable(), 9, 0, summary.rule(), summary.tracing(),
                jobs.followUps.stream().map(FollowUp::due).toList())));
        assertThat(due.countProperty().get()).isEqualTo(2);
        due.finish(jobs.followUps.getFirst());
        assertThat(due.rows()).hasSize(4);
        undo.getLast().run();
        assertThat(due.rows()).hasSize(6);
        due.open(jobs.followUps.getFirst());
        assertThat(opened).containsExactly("C-1");
    }
}
