package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.Note;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.store.DecryptedStore;

/** Two cases of one person: nobody counted twice, no exposure lost, nothing widened, everything erased with either consent. */
class MergeCasesTest {
    private static final ContactFilter ALL = new ContactFilter("vicinity-15", EnumSet.allOf(Verdict.class), 0, LocalDate.of(2020, 9, 1),
            LocalDate.of(2020, 9, 30), Set.of(), Optional.empty());

    @TempDir
    Path directory;

    private SamePersonCases made;

    @BeforeEach
    void makeFiles() {
        made = new SamePersonCases(directory);
    }

    @Test
    void whomBothMetCountsOnceAndNobodyIsLost() throws Exception {
        try (var station = made.station()) {
            assertThat(station.contacts("C-1")).hasSize(2);
            assertThat(station.contacts("C-2")).hasSize(2);
            merge(station);
            var review = station.review("C-1");
            assertThat(review.contacts()).hasSize(3);
            assertThat(review.contacts()).extracting(Contact::caseId).contains("C-1", "C-2");
            assertThat(review.summary().contacts()).isEqualTo(3);
            assertThat(review.summary().fixes()).isEqualTo(82);
            assertThat(review.trajectory().size()).isEqualTo(82);
            assertThat(review.window().holds(SamePersonCases.T)).isTrue();
            assertThat(review.window().holds(SamePersonCases.LATER_T)).isTrue();
            run(ExportContacts.job(station, Set.of("C-1"), Set.of(ExportFormat.CSV), directory.resolve("out")));
            assertThat(Files.readAllLines(directory.resolve("out").resolve("contacts.csv")).stream()
                    .filter(line -> line.startsWith("C-1,") || line.startsWith("C-2,"))).hasSize(3);
        }
    }

    @Test
    void matchingTheKeptCaseMatchesTheMergedOneUnderItsOwnConsent() throws Exception {
        try (var station = made.station()) {
            merge(station);
            var report = run(MatchCases.job(station, Rule.VICINITY_15, Set.of("C-1")));
            assertThat(report.casesMatched()).isEqualTo(1);
            assertThat(report.contacts()).isEqualTo(3);
            assertThat(run(MatchCases.job(station, Rule.WHO_2021, Set.of("C-2"))).casesMatched()).as("by the number of the merged one")
                    .isEqualTo(1);
            assertThat(station.store().matches().lastRun("C-1").orElseThrow().ruleName()).isEqualTo(Rule.WHO_2021.name());
            assertThat(station.store().matches().lastRun("C-2").orElseThrow().ruleName()).isEqualTo(Rule.WHO_2021.name());
        }
    }

    @Test
    void nobodyIsWarnedTwiceAndNobodyIsLeftOut() throws Exception {
        try (var station = made.station()) {
            merge(station);
            var chosen = FoundRecipients.of(station, ALL.of(Set.of("C-1")), new Cancellation()).recipients();
            assertThat(chosen.chosen()).as("S1, S2 and who was at both").hasSize(3);
            assertThat(chosen.chosen()).extracting(one -> one.subscriber()).doesNotHaveDuplicates();
        }
    }

    @Test
    void notesAndFollowUpsAreReadAndWrittenFromTheKeptCase() throws Exception {
        try (var station = made.station()) {
            run(CaseNotes.write(station, "C-2", "called, nobody there"));
            run(FollowUps.set(station, "C-2", "call again", Instant.EPOCH));
            merge(station);
            run(CaseNotes.write(station, "C-1", "reached"));
            var work = run(CaseNotes.read(station, "C-1"));
            assertThat(work.notes()).extracting(note -> note.versions().getFirst().text()).containsExactly("reached",
                    "called, nobody there");
            assertThat(work.notes()).extracting(Note::caseId).containsOnly("C-1");
            assertThat(run(FollowUps.due(station))).extracting(FollowUp::caseId).containsExactly("C-1");
            assertThat(station.cases().getFirst().dues()).hasSize(1);
            long number = work.followUps().getFirst().number();
            assertThat(run(FollowUps.finish(station, "C-1", number)).openFollowUps()).isEmpty();
            var corrected = run(CaseNotes.correct(station, new NoteKey("C-1", work.notes().getLast().number()), "called twice"));
            assertThat(corrected.notes().getLast().isCorrected()).isTrue();
            assertThatThrownBy(() -> run(CaseNotes.write(station, "C-2", "here"))).hasMessageContaining("merged into case C-1");
            assertThatThrownBy(() -> run(CaseTracing.close(station, "C-2", ClosingReason.NO_CONTACTS, true)))
                    .hasMessageContaining("merged into case C-1");
            run(MergeCases.undo(station, "C-2"));
            assertThat(run(CaseNotes.read(station, "C-2")).notes()).singleElement()
                    .satisfies(note -> assertThat(note.isCorrected()).isTrue());
            assertThat(run(CaseNotes.read(station, "C-1")).notes()).hasSize(1);
        }
    }

    @Test
    void withdrawingTheConsentOfEitherErasesBoth() throws Exception {
        for (var withdrawn : List.of("C-1", "C-2")) {
            var each = new SamePersonCases(Files.createDirectories(directory.resolve(withdrawn)));
            char[] password;
            try (var station = each.withIdentities()) {
                password = station.keys().filePassword();
                run(CaseNotes.write(station, "C-1", "PLANTED-NOTE-A"));
                run(CaseNotes.write(station, "C-2", "PLANTED-NOTE-B"));
                run(MergeCases.job(station, "C-4", "C-3"));
                merge(station);
            }
            assertThat(DecryptedStore.of(each.directory().resolve("office"), password.clone()).holds(SamePersonCases.OTHER_LAT_E7))
                    .isTrue();
            try (var station = each.open("tracer")) {
                var outcome = run(WithdrawConsent.job(station, withdrawn));
                assertThat(outcome.erased().fixes()).isEqualTo(82);
                assertThat(outcome.alsoOf()).containsExactly(withdrawn.equals("C-1") ? "C-2" : "C-1");
                for (var id : List.of("C-1", "C-2")) {
                    assertThat(station.recorded(id).whyNotExaminable()).isPresent();
                    assertThat(station.contacts(id)).isEmpty();
                    assertThat(station.store().identities().find(id)).isEmpty();
                    assertThat(station.store().tracing().of(id).reason()).isEqualTo(ClosingReason.NO_CONSENT);
                }
                assertThat(station.contacts("C-4")).as("another person").isNotEmpty();
            }
            var after = DecryptedStore.of(each.directory().resolve("office"), password.clone());
            assertThat(after.holds(SamePersonCases.OTHER_LAT_E7)).isFalse();
            assertThat(after.holds("PLANTED-NOTE-A")).isFalse();
            assertThat(after.holds("PLANTED-NOTE-B")).isFalse();
        }
    }

    @Test
    void daysThatOneConsentNoLongerCoversGoWithTheNotesOfBoth() throws Exception {
        try (var station = made.station()) {
            run(CaseNotes.write(station, "C-1", "was at the market"));
            merge(station);
            run(RecordConsent.job(station, "C-2", ConsentedCase.consent("K-2", ConsentedCase.GIVEN,
                    new ConsentScope(null, LocalDate.of(2020, 9, 12)), Purpose.CONTACT_TRACING),
                    Optional.empty()));
            assertThat(station.review("C-1").trajectory().size()).as("its own days stay").isEqualTo(41);
            assertThat(station.review("C-1").contacts()).extracting(Contact::caseId).containsOnly("C-1");
            assertThat(run(CaseNotes.read(station, "C-1")).notes()).isEmpty();
        }
    }

    @Test
    void aLineListThatNamesTheMergedCaseAgainLeavesItMerged() throws Exception {
        try (var station = made.station()) {
            merge(station);
            var report = run(ImportCases.job(station, made.write("again.csv", """
                    case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes
                    C-2,2020-09-14,2020-09-13,,K-2,2020-09-14,contact-tracing;identity
                    """)));
            assertThat(report.notes()).anyMatch(note -> note.contains("case C-2 stays merged into case C-1"));
            assertThat(station.cases().get(1).merging().into()).contains("C-1");
            assertThatThrownBy(() -> made.history(station, "C-2", SamePersonCases.T, "52.5")).hasMessageContaining("merged into case C-1");
        }
    }

    @Test
    void whatWouldBeDoubtfulIsRefused() throws Exception {
        try (var station = made.station()) {
            assertThatThrownBy(() -> run(MergeCases.job(station, "C-1", "C-1"))).hasMessageContaining("into itself");
            assertThatThrownBy(() -> run(MergeCases.job(station, "C-1", "C-9"))).hasMessageContaining("not recorded");
            merge(station);
            assertThatThrownBy(() -> run(MergeCases.job(station, "C-3", "C-2"))).hasMessageContaining("merged into case C-1");
            assertThatThrownBy(() -> run(MergeCases.job(station, "C-3", "C-1"))).hasMessageContaining("keep case C-1");
            assertThatThrownBy(() -> run(MergeCases.undo(station, "C-1"))).hasMessageContaining("is not merged");
            run(WithdrawConsent.job(station, "C-3"));
            assertThatThrownBy(() -> run(MergeCases.job(station, "C-3", "C-4"))).hasMessageContaining("keep case C-4 instead");
            run(MergeCases.job(station, "C-4", "C-3"));
        }
    }

    @Test
    void aBatchThatDidNotGoOutKeepsItsCasesAsTheyAre() throws Exception {
        try (var station = made.station()) {
            var texts = new MessageTexts(Path.of(System.getProperty("pumphandle.assets", "assets"), "messages"));
            long batch = run(Batches.compose(station, texts, ALL, WarnedOffice.ENGLISH));
            assertThatThrownBy(() -> merge(station)).hasMessageContaining("did not go out yet (" + batch + ")");
            run(Batches.discard(station, batch));
            merge(station);
            run(Batches.compose(station, texts, ALL, WarnedOffice.ENGLISH));
            assertThatThrownBy(() -> run(MergeCases.undo(station, "C-2"))).hasMessageContaining("send or discard");
        }
    }

    @Test
    void whoIsTheSameIsNotToldApartAndSearchLeadsToTheKeptCase() throws Exception {
        try (var station = made.station()) {
            run(TellCasesApart.job(station, new CasePair("C-1", "C-2")));
            merge(station);
            assertThat(run(FindDuplicates.job(station)).toldApart()).as("while they are one").isEmpty();
            assertThat(run(Search.job(station)).find("C-2", 5).hits().getFirst().details().text()).contains("merged into C-1");
            assertThat(run(Search.job(station)).find("status:merged", 5).hits()).hasSize(1);
            run(MergeCases.undo(station, "C-2"));
            assertThat(run(Search.job(station)).find("status:merged", 5).hits()).isEmpty();
            assertThat(run(FindDuplicates.job(station)).toldApart()).as("what was said before").hasSize(1);
        }
    }

    private static void merge(Station station) throws Exception {
        run(MergeCases.job(station, "C-1", "C-2"));
    }
}
