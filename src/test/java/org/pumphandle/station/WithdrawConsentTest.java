package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.ConsentedCase.GIVEN;
import static org.pumphandle.station.ConsentedCase.LAT_E7;
import static org.pumphandle.station.ConsentedCase.LON_E7;
import static org.pumphandle.station.ConsentedCase.OTHER_LAT_E7;
import static org.pumphandle.station.ConsentedCase.consent;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentVersion;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.NotExaminableException;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;
import org.pumphandle.store.DecryptedStore;

/** What a withdrawal takes away, looked for in every place where it could still be. */
class WithdrawConsentTest {
    @TempDir
    Path directory;

    private ConsentedCase made;

    @BeforeEach
    void makeFiles() {
        made = new ConsentedCase(directory);
    }

    @Test
    void nothingDerivedRemainsReadableNotEvenInPagesThatTheStoreGaveUp() throws Exception {
        Contact contact;
        char[] password;
        try (var station = made.station()) {
            run(RecordConsent.job(station, "C-1", full("K-1"), Optional.of(made.form())));
            contact = station.contacts("C-1").getFirst();
            password = station.keys().filePassword();
        }
        var reference = contact.reference();
        double latDeg = contact.episodes().getFirst().latDeg();
        var before = DecryptedStore.of(station(), password.clone());
        assertThat(before.holds(LAT_E7)).as("the search finds a latitude of the history").isTrue();
        assertThat(before.holds(LON_E7)).as("the search finds a longitude of the history").isTrue();
        assertThat(before.holds(latDeg)).as("the search finds the place of an episode").isTrue();
        assertThat(before.holds(reference)).as("the search finds a contact reference").isTrue();
        assertThat(before.holds("planted-history-C-1")).as("the search finds the name of the imported file").isTrue();
        assertThat(before.holds(ConsentedCase.FORM_TEXT)).as("the search finds the form").isTrue();

        try (var station = made.reopened()) {
            var outcome = run(WithdrawConsent.job(station, "C-1"));
            assertThat(outcome.erased().fixes()).isEqualTo(41);
            assertThat(outcome.erased().contacts()).isEqualTo(1);
            assertThat(outcome.forms()).isEqualTo(1);
            assertThat(String.join("\n", outcome.inWords())).contains("planted-history-C-1.csv", "backups made before");
        }
        var after = DecryptedStore.of(station(), password.clone());
        assertThat(after.size()).isLessThan(before.size());
        assertThat(after.holds(LAT_E7)).isFalse();
        assertThat(after.holds(latDeg)).isFalse();
        assertThat(after.holds(reference)).isFalse();
        assertThat(after.holds("planted-history-C-1")).isFalse();
        assertThat(after.holds(ConsentedCase.FORM_TEXT)).isFalse();
        assertThat(after.holds(OTHER_LAT_E7)).as("the other case stays").isTrue();
        assertThat(after.holds("planted-history-C-2")).isTrue();
        try (var station = made.reopened()) {
            assertThat(station.store().isErasureDue()).isFalse();
            assertThat(run(CheckStation.job(station))).isEmpty();
            assertThat(station.contacts("C-2")).hasSize(1);
        }
    }

    @Test
    void whereTheProgramIsKilledBeforeItClosedTheNextClosingErases() throws Exception {
        char[] password;
        var killed = directory.resolve("killed");
        try (var station = made.station()) {
            password = station.keys().filePassword();
            run(WithdrawConsent.job(station, "C-1"));
            copy(station(), killed);
        }
        assertThat(DecryptedStore.of(killed, password.clone()).holds(LAT_E7)).as("a file that only grows").isTrue();
        copy(killed, station());
        made.reopened().close();
        assertThat(DecryptedStore.of(station(), password.clone()).holds(LAT_E7)).isFalse();
    }

    @Test
    void aWithdrawnCaseIsNeitherExaminedNorShownNorExported() throws Exception {
        try (var station = made.station()) {
            run(WithdrawConsent.job(station, "C-1"));
            var recorded = station.recorded("C-1");
            assertThat(recorded.whyNotExaminable()).contains("consent K-1 was withdrawn");
            assertThatThrownBy(() -> station.examinable(recorded)).isInstanceOf(NotExaminableException.class);
            assertThatThrownBy(() -> run(RuleTrial.job(station, "C-1", Rule.VICINITY_15))).isInstanceOf(NotExaminableException.class);
            assertThatThrownBy(() -> made.importHistory(station, "C-1")).hasMessageContaining("consent K-1 was withdrawn");
            assertThat(run(MatchCases.job(station, Rule.VICINITY_15, Set.of())).casesMatched()).isEqualTo(1);
            assertThat(station.review("C-1").trajectory().isEmpty()).isTrue();
            assertThat(station.store().cases().historySize("C-1")).isZero();
            assertThat(station.store().matches().references("C-1")).isEmpty();
            assertThat(station.store().matches().lastRun("C-1")).isEmpty();
            run(ExportContacts.job(station, Set.of(), Set.of(ExportFormat.CSV), directory.resolve("out")));
            assertThat(Files.readString(directory.resolve("out").resolve("contacts.csv"))).contains("C-2").doesNotContain("C-1,");
            assertThatThrownBy(() -> run(WithdrawConsent.job(station, "C-1"))).hasMessageContaining("was withdrawn before");
        }
    }

    @Test
    void theReportsOfItsImportsKeepTheirCountsAlone() throws Exception {
        try (var station = made.station()) {
            run(WithdrawConsent.job(station, "C-1"));
            var imports = station.imports().stream().filter(one -> one.report().kind().startsWith("history of case C-1")).toList();
            assertThat(imports).hasSize(1);
            var report = imports.getFirst().report();
            assertThat(report.rowsRead()).isEqualTo(41);
            assertThat(report.stored()).isEqualTo(41);
            assertThat(report.file()).isEqualTo("(erased)");
            assertThat(report.fixes().period()).isNull();
            assertThat(report.fixes().area()).isNull();
            assertThat(report.fixes().hourly().counts()).isEmpty();
            assertThat(imports.getFirst().fileBytes()).isZero();
            assertThat(station.imports()).filteredOn(one -> one.report().kind().startsWith("history of case C-2"))
                    .allMatch(one -> one.report().fixes().area() != null);
        }
    }

    @Test
    void anOldLineListDoesNotBringTheConsentBackAndSaysSo() throws Exception {
        try (var station = made.station()) {
            run(WithdrawConsent.job(station, "C-1"));
            var again = run(ImportCases.job(station, made.lineList("C-1,2020-09-14,2020-09-13,,K-1,2020-09-14,contact-tracing")));
            assertThat(again.notes()).anyMatch(note -> note.contains("consent K-1 was withdrawn on") && note.contains("stays withdrawn"));
            assertThat(station.recorded("C-1").whyNotExaminable()).contains("consent K-1 was withdrawn");
            assertThat(station.recorded("C-1").onset()).as("the rest of the line is taken")
                    .isEqualTo(Instant.parse("2020-09-13T00:00:00Z"));
            var earlier = run(ImportCases.job(station, made.lineList("C-1,2020-09-14,2020-09-14,,K-0,2020-09-12,contact-tracing")));
            assertThat(earlier.notes()).anyMatch(note -> note.contains("only a permission given later counts"));
            assertThat(station.recorded("C-1").whyNotExaminable()).isPresent();
            assertThatThrownBy(() -> run(RecordConsent.job(station, "C-1", full("K-1"), Optional.empty())))
                    .hasMessageContaining("stays withdrawn");
        }
    }

    @Test
    void onlyANewRecordOpensTheCaseAgainAndTheSameFileCanThenComeIn() throws Exception {
        try (var station = made.station()) {
            run(WithdrawConsent.job(station, "C-1"));
            run(RecordConsent.job(station, "C-1", consent("K-9", Instant.now(), ConsentScope.UNLIMITED, Purpose.CONTACT_TRACING),
                    Optional.empty()));
            assertThat(station.recorded("C-1").whyNotExaminable()).isEmpty();
            assertThat(station.store().cases().historySize("C-1")).as("nothing comes back by itself").isZero();
            assertThat(made.importHistory(station, "C-1").alreadyImported()).isFalse();
            assertThat(station.store().consents().versions("C-1")).filteredOn(one -> one.consent().withdrawnAt() != null)
                    .extracting(one -> one.consent().id()).containsExactly("K-1");
        }
        assertThat(made.reopened()).satisfies(station -> {
            try (station) {
                assertThat(station.store().cases().historySize("C-1")).isEqualTo(41);
            }
        });
    }

    @Test
    void aMatchThatWasUnderWayStoresNothingOfACaseThatWasWithdrawnMeanwhile() throws Exception {
        try (var station = made.station()) {
            var match = MatchCases.job(station, Rule.WHO_2021, Set.of());
            var report = match.run((step, _, _) -> {
                if (step.equals("Storing")) {
                    withdraw(station);
                }
            }, new Cancellation());
            assertThat(report.notes()).anyMatch(note -> note.contains("C-1: nothing is stored"));
            assertThat(station.store().matches().lastRun("C-1")).isEmpty();
            assertThat(station.store().matches().references("C-1")).isEmpty();
            assertThat(station.store().matches().lastRun("C-2")).isPresent();
        }
    }

    private static void withdraw(Station station) {
        try {
            run(WithdrawConsent.job(station, "C-1"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNarrowerScopeErasesTheDaysOutsideItAndWhatWasFoundByThem() throws Exception {
        try (var station = made.station()) {
            var halfWay = new ConsentScope(null, java.time.LocalDate.of(2020, 9, 12));
            var outcome = run(RecordConsent.job(station, "C-1", consent("K-1", GIVEN, halfWay, Purpose.CONTACT_TRACING), Optional.empty()));
            assertThat(outcome.consent().version()).isEqualTo(2);
            assertThat(outcome.erased().fixes()).isEqualTo(41);
            assertThat(station.contacts("C-1")).isEmpty();
            assertThat(station.store().isErasureDue()).isTrue();
            assertThat(made.importHistory(station, "C-1").stored()).as("days outside the scope are not taken in again").isZero();
        }
    }

    @Test
    void aConsentThatNoLongerCoversTracingErasesLikeAWithdrawalButStays() throws Exception {
        try (var station = made.station()) {
            run(RecordConsent.job(station, "C-1", consent("K-1", GIVEN, ConsentScope.UNLIMITED, Purpose.IDENTITY), Optional.empty()));
            assertThat(station.store().cases().historySize("C-1")).isZero();
            assertThat(station.recorded("C-1").whyNotExaminable()).contains("consent K-1 does not cover contact-tracing");
        }
    }

    @Test
    void everyChangeIsAVersionAndALineListTakesNothingAwayThatItDoesNotKnow() throws Exception {
        try (var station = made.station()) {
            run(RecordConsent.job(station, "C-1", full("K-1"), Optional.of(made.form())));
            assertThat(run(RecordConsent.job(station, "C-1", full("K-1"), Optional.empty())).isChange()).isFalse();
            run(ImportCases.job(station, made.lineList("C-1,2020-09-14,2020-09-14,,,,",
                    "C-2,2020-09-14,2020-09-14,,K-2,2020-09-14,contact-tracing identity")));
            assertThat(station.recorded("C-1").consent()).isEqualTo(full("K-1").asVersion(2));
            assertThat(station.recorded("C-2").consent()).satisfies(consent -> {
                assertThat(consent.version()).isEqualTo(2);
                assertThat(consent.covers(Purpose.IDENTITY)).isTrue();
            });
            var review = run(ReviewConsent.job(station, "C-1"));
            assertThat(review.versions()).extracting(version -> version.consent().version()).containsExactly(2, 1);
            assertThat(review.versions()).extracting(ConsentVersion::isCurrent).containsExactly(true, false);
            assertThat(review.form().orElseThrow().content()).isEqualTo(Files.readAllBytes(made.form()));
            run(RecordConsent.job(station, "C-1", consent("K-5", GIVEN, ConsentScope.UNLIMITED, Purpose.CONTACT_TRACING),
                    Optional.empty()));
            var old = run(ImportCases.job(station, made.lineList("C-1,2020-09-14,2020-09-14,,K-1,2020-09-14,contact-tracing")));
            assertThat(old.notes()).anyMatch(note -> note.contains("consent K-1 was replaced by consent K-5"));
        }
    }

    @Test
    void whatIsNoFormOrNoConsentIsRefused() throws Exception {
        try (var station = made.station()) {
            var text = Files.writeString(directory.resolve("form.pdf"), "a text that is called pdf");
            assertThatThrownBy(() -> run(RecordConsent.job(station, "C-1", full("K-1"), Optional.of(text))))
                    .hasMessageContaining("neither PDF nor PNG nor JPEG");
            var large = Files.write(directory.resolve("large.pdf"), new byte[10 * 1024 * 1024 + 1]);
            assertThatThrownBy(() -> run(RecordConsent.job(station, "C-1", full("K-1"), Optional.of(large))))
                    .hasMessageContaining("at most 10485760");
            assertThatThrownBy(
                    () -> run(RecordConsent.job(station, "C-1", consent("K-1", GIVEN, ConsentScope.UNLIMITED), Optional.empty())))
                    .hasMessageContaining("names no purpose");
            var future = consent("K-1", Instant.now().plusSeconds(7 * 86_400), ConsentScope.UNLIMITED, Purpose.CONTACT_TRACING);
            assertThatThrownBy(() -> run(RecordConsent.job(station, "C-1", future, Optional.empty()))).hasMessageContaining("yet to come");
            assertThat(station.store().consents().versions("C-1")).hasSize(1);
        }
    }

    private static org.pumphandle.model.Consent full(String id) {
        return consent(id, GIVEN, ConsentScope.UNLIMITED, Purpose.CONTACT_TRACING);
    }

    private Path station() {
        return directory.resolve("office");
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        for (var name : List.of("station.mv.db", "fixes.mv.db")) {
            Files.copy(from.resolve(name), to.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
