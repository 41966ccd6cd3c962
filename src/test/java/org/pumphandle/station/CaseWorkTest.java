package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.Note;
import org.pumphandle.model.Note.Version;
import org.pumphandle.store.DecryptedStore;

/** What a tracer writes down of a case, from opening it to closing it. */
class CaseWorkTest {
    private static final String PLANTED = "planted words about the market";

    @TempDir
    Path directory;
    private WarnedOffice warned;
    private MandatedOffice office;

    @BeforeEach
    void office() throws Exception {
        warned = new WarnedOffice(directory);
        office = warned.office;
    }

    @Test
    void aCorrectionLeavesReadableWhatWasThere() throws Exception {
        try (var station = office.open()) {
            var first = run(CaseNotes.write(station, "C-1", "  no answer\r\n")).notes().getFirst();
            assertThat(first.versions()).extracting(Version::text).containsExactly("no answer");
            assertThat(first.versions().getFirst().by()).isEqualTo("tracer");
            run(CaseNotes.write(station, "C-1", "answered at noon"));
            var work = run(CaseNotes.correct(station, first.key(), "no answer before noon"));
            assertThat(work.notes()).extracting(Note::isCorrected).containsExactly(false, true);
            assertThat(work.notes().getLast().versions()).extracting(Version::text).containsExactly("no answer before noon", "no answer");
            assertThat(run(CaseNotes.correct(station, first.key(), "no answer before noon"))).as("nothing was changed").isEqualTo(work);
        }
        try (var station = warned.supervisor()) {
            assertThat(run(CaseNotes.read(station, "C-1")).notes()).hasSize(2);
        }
    }

    @Test
    void aTextThatMayNotStandIsRefusedAndNotRepeated() throws Exception {
        try (var station = office.open()) {
            assertThatThrownBy(() -> run(CaseNotes.write(station, "C-1", "met her brother, +44 7700 900123")))
                    .isInstanceOf(StationException.class).hasMessageContaining("looks like somebody's number")
                    .hasMessageNotContaining("900123");
            assertThatThrownBy(() -> run(CaseNotes.write(station, "C-1", " \n"))).hasMessageContaining("needs a text");
            assertThatThrownBy(() -> run(CaseNotes.write(station, "C-1", "a".repeat(2_001))))
                    .hasMessageContaining("at most 2000 characters, this one has 2001");
            assertThatThrownBy(() -> run(CaseNotes.write(station, "C-1", "a\u0007"))).hasMessageContaining("control character");
            assertThatThrownBy(() -> run(FollowUps.set(station, "C-1", "call 0171 5550199", office.clock.instant())))
                    .hasMessageContaining("a follow-up holds what looks like");
            assertThat(run(CaseNotes.read(station, "C-1"))).as("nothing of it was stored").isEqualTo(CaseWork.NOTHING);
            assertThat(lines(station)).doesNotContain("900123", "brother");
        }
    }

    @Test
    void anErasedNoteLeavesTheFileAndOnlyThatThereWasOneStays() throws Exception {
        char[] password;
        try (var station = office.open()) {
            password = station.keys().filePassword();
            var note = run(CaseNotes.write(station, "C-1", PLANTED)).notes().getFirst();
            run(CaseNotes.correct(station, note.key(), "something else"));
        }
        assertThat(DecryptedStore.of(office.folder(), password.clone()).holds(PLANTED)).as("the search finds the note").isTrue();
        try (var station = office.open()) {
            var erased = run(CaseNotes.erase(station, run(CaseNotes.read(station, "C-1")).notes().getFirst().key())).notes().getFirst();
            assertThat(erased.versions()).isEmpty();
            assertThat(erased.erasure()).isNotNull();
            assertThatThrownBy(() -> run(CaseNotes.correct(station, erased.key(), "again"))).hasMessageContaining("has no note");
        }
        assertThat(DecryptedStore.of(office.folder(), password.clone()).holds(PLANTED)).isFalse();
    }

    @Test
    void aWithdrawnConsentTakesNotesAndFollowUpsOutOfTheFileAndClosesTheCase() throws Exception {
        char[] password;
        try (var station = office.open()) {
            password = station.keys().filePassword();
            run(CaseNotes.write(station, "C-1", PLANTED));
            run(FollowUps.set(station, "C-1", "planted task of the pump", office.clock.instant()));
            var outcome = run(WithdrawConsent.job(station, "C-1"));
            assertThat(outcome.erased().notes()).isEqualTo(2);
            assertThat(String.join(" ", outcome.inWords())).contains("2 notes and follow-ups");
            var work = run(CaseNotes.read(station, "C-1"));
            assertThat(work.notes()).isEmpty();
            assertThat(work.followUps()).isEmpty();
            assertThat(work.tracing().reason()).isEqualTo(ClosingReason.NO_CONSENT);
            assertThatThrownBy(() -> run(CaseNotes.write(station, "C-1", "once more")))
                    .hasMessageContaining("nothing more is written of it");
            assertThat(run(FollowUps.due(station))).isEmpty();
        }
        var after = DecryptedStore.of(office.folder(), password.clone());
        assertThat(after.holds(PLANTED)).isFalse();
        assertThat(after.holds("planted task of the pump")).isFalse();
        try (var station = office.open()) {
            assertThat(run(CheckStation.job(station))).isEmpty();
        }
    }

    @Test
    void whatIsDueStandsOverAllCasesInTheOrderOfTime() throws Exception {
        try (var station = office.open()) {
            warned.importSecondCase(station);
            var now = office.clock.instant();
            run(FollowUps.set(station, "C-1", "call back", now.plus(Duration.ofHours(20))));
            run(FollowUps.set(station, "C-2", "ask for the history", now.minusSeconds(60)));
            var late = run(FollowUps.set(station, "C-1", "look at the batch", now.plus(Duration.ofDays(3)))).followUps().getLast();
            assertThat(tasks(station)).containsExactly("ask for the history", "call back", "look at the batch");
            assertThat(run(FollowUps.due(station)).getFirst().isOverdue(now)).isTrue();
            run(FollowUps.move(station, "C-1", late.number(), now));
            assertThat(tasks(station)).containsExactly("ask for the history", "look at the batch", "call back");
            var done = run(FollowUps.finish(station, "C-1", late.number())).followUps().getLast();
            assertThat(done.isDone()).isTrue();
            assertThat(done.changes()).extracting(FollowUp.Change::kind).containsExactly(FollowUp.Kind.SET, FollowUp.Kind.MOVED,
                    FollowUp.Kind.DONE);
            run(FollowUps.finish(station, "C-1", late.number()));
            assertThat(tasks(station)).containsExactly("ask for the history", "call back");
            assertThat(run(FollowUps.reopen(station, "C-1", late.number())).followUps().getFirst().changes()).hasSize(4);
            run(FollowUps.remove(station, "C-1", late.number()));
            assertThat(tasks(station)).containsExactly("ask for the history", "call back");
            assertThatThrownBy(() -> run(FollowUps.finish(station, "C-2", late.number()))).hasMessageContaining("has no follow-up");
            assertThat(station.cases().getLast().dues()).containsExactly(now.minusSeconds(60));
            assertThat(lines(station)).contains("follow-ups-listed").doesNotContain("call back");
        }
    }

    @Test
    void aCaseIsClosedWithItsReasonOnlyWhereWhatStandsOpenWasConfirmed() throws Exception {
        try (var station = office.open()) {
            assertThat(status(station)).isEqualTo(CaseStatus.NEW);
            var task = run(FollowUps.set(station, "C-1", "call back", office.clock.instant())).followUps().getFirst();
            assertThat(status(station)).isEqualTo(CaseStatus.BEING_TRACED);
            long batch = run(Batches.compose(station, WarnedOffice.TEXTS, WarnedOffice.ALL, WarnedOffice.ENGLISH));
            assertThatThrownBy(() -> run(CaseTracing.close(station, "C-1", ClosingReason.CONTACTS_WARNED, false)))
                    .hasMessageContaining("1 follow-up is to be done and batch " + batch + " did not go out");
            assertThat(status(station)).isEqualTo(CaseStatus.BEING_TRACED);
            run(CaseTracing.close(station, "C-1", ClosingReason.CONTACTS_WARNED, true));
            assertThat(station.cases().getFirst().tracing().reason()).isEqualTo(ClosingReason.CONTACTS_WARNED);
            assertThat(run(FollowUps.due(station))).as("of closed cases nothing is due").isEmpty();
            assertThatThrownBy(() -> run(FollowUps.set(station, "C-1", "call", Instant.EPOCH))).hasMessageContaining("is closed");
            run(CaseTracing.begin(station, "C-1"));
            assertThat(run(FollowUps.due(station))).hasSize(1);
            run(FollowUps.finish(station, "C-1", task.number()));
            run(Batches.discard(station, batch));
            assertThat(run(CaseTracing.close(station, "C-1", ClosingReason.NO_CONTACTS, false)).tracing().isClosed()).isTrue();
        }
    }

    @Test
    void notesAreFoundAsLongAsTheyStandAndTheLogTellsWhoseWereShown() throws Exception {
        try (var station = office.open()) {
            var search = run(Search.job(station));
            var note = run(CaseNotes.write(station, "C-1", "the neighbours met at the " + "long ".repeat(60) + "fishmonger")).notes()
                    .getFirst();
            assertThat(lines(station)).doesNotContain("notes-viewed");
            var hit = search.find("fishmonger", 9).hits().getFirst();
            assertThat(hit.key()).isEqualTo("C-1/" + note.number());
            assertThat(hit.details().text()).as("the part that fits").endsWith("fishmonger").hasSizeLessThan(130);
            assertThat(hit.details().marks()).hasSize(1);
            search.find("fishmong", 9);
            assertThat(lines(station).split("notes-viewed", -1)).as("told once").hasSize(2);
            assertThat(search.find("c-1", 9).hits()).extracting(found -> found.kind().code()).first().isEqualTo("case");
            run(CaseNotes.correct(station, note.key(), "the baker"));
            assertThat(search.find("fishmonger", 9).hits()).isEmpty();
            assertThat(search.find("kind:note by:tracer baker", 9).hits()).hasSize(1);
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(search.find("baker", 9).hits()).isEmpty();
            assertThat(search.find("status:closed", 9).hits()).hasSize(1);
            assertThat(search.find("status:open kind:case", 9).hits()).isEmpty();
        }
        for (var word : new String[]{"fishmonger", "baker"}) {
            assertThat(office.filesWith(word, java.util.Set.of())).isEmpty();
        }
    }

    @Test
    void theReportHoldsFactsContactsAndFollowUpsButNobodyNoPlaceAndNotesOnlyWhereAskedFor() throws Exception {
        try (var station = office.open()) {
            run(CaseNotes.write(station, "C-1", "<b>planted</b> & more"));
            run(FollowUps.set(station, "C-1", "call back", office.clock.instant()));
            var file = directory.resolve("case.html");
            run(ExportCaseReport.job(station, "C-1", false, file));
            var page = Files.readString(file);
            assertThat(page)
                    .contains("Case C-1", "being traced", "K-1", "vicinity-15", "call back", station.contacts("C-1").getFirst().reference())
                    .doesNotContain("planted", "TOKEN", WarnedOffice.NUMBER, "51.5", "0.1<");
            run(ExportCaseReport.job(station, "C-1", true, file));
            assertThat(Files.readString(file)).contains("&lt;b&gt;planted&lt;/b&gt; &amp; more");
            assertThat(inFrench(() -> run(ExportCaseReport.job(station, "C-1", false, file)))).as("in the language of the screen")
                    .content().contains("<html lang=\"fr\" dir=\"ltr\">", "Cas C-1", "en cours d’enquête", "Contacts par verdict");
            assertThat(lines(station)).contains("case-report-exported");
            var reference = station.contacts("C-1").getFirst().reference();
            run(WithdrawConsent.job(station, "C-1"));
            run(ExportCaseReport.job(station, "C-1", true, file));
            assertThat(Files.readString(file)).contains("may not be examined").doesNotContain("planted", reference);
        }
    }

    @Test
    void everythingGoesWhenTheMandateEnds() throws Exception {
        try (var station = office.open()) {
            run(CaseNotes.write(station, "C-1", PLANTED));
            run(FollowUps.set(station, "C-1", "call back", office.clock.instant()));
        }
        office.clock.set(MandatedOffice.LAST.plusDays(8));
        office.open().close();
        try (var keys = KeyFile.open(office.folder(), "tracer", MandatedOffice.passphrase())) {
            assertThat(DecryptedStore.of(office.folder(), keys.station().filePassword()).holds(PLANTED)).isFalse();
        }
    }

    private static <T> T inFrench(java.util.concurrent.Callable<T> work) throws Exception {
        var before = java.util.Locale.getDefault(java.util.Locale.Category.DISPLAY);
        java.util.Locale.setDefault(java.util.Locale.Category.DISPLAY, java.util.Locale.FRENCH);
        try {
            return work.call();
        } finally {
            java.util.Locale.setDefault(java.util.Locale.Category.DISPLAY, before);
        }
    }

    private static java.util.List<String> tasks(Station station) throws Exception {
        return run(FollowUps.due(station)).stream().map(FollowUp::task).toList();
    }

    private static CaseStatus status(Station station) {
        return station.cases().getFirst().tracing().status();
    }

    private static String lines(Station station) {
        return new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 200).toString();
    }
}
