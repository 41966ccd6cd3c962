package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.custody.IdentitySketches;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.DuplicateLikelihood;
import org.pumphandle.model.DuplicateReason.Kind;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Role;
import org.pumphandle.store.DecryptedStore;
import org.pumphandle.store.IdentityRepository.Sealed;

/** Finding two cases of one person without opening who they are, and under attack. */
class FindDuplicatesTest {
    @TempDir
    Path directory;

    private SamePersonCases made;

    @BeforeEach
    void makeFiles() {
        made = new SamePersonCases(directory);
    }

    @Test
    void theSamePersonIsFoundByIdentityAndTheSameDeviceByItsPositions() throws Exception {
        try (var station = made.withIdentities()) {
            var found = run(FindDuplicates.job(station));
            assertThat(found.pairs()).extracting(DuplicatePair::cases).containsExactlyInAnyOrder(new CasePair("C-1", "C-2"),
                    new CasePair("C-1", "C-4"));
            var sarah = pair(found, "C-1", "C-2");
            assertThat(sarah.likelihood()).isEqualTo(DuplicateLikelihood.VERY_LIKELY);
            assertThat(sarah.reasons()).extracting(reason -> reason.kind()).containsExactly(Kind.SAME_NUMBER, Kind.NAMES_ALIKE,
                    Kind.SAME_BIRTH_DATE, Kind.SAME_TEST_TIME);
            assertThat(pair(found, "C-1", "C-4").reasonsInWords()).isEqualTo("41 of 41 positions are the same");
            assertThat(found.compared()).isEqualTo(4);
            assertThat(found.identities()).isEqualTo(3);
            assertThat(found.unknown()).isZero();
            assertThat(sarah.left().isIdentityRecorded()).isTrue();
            assertThat(sarah.left().summary().fixes()).isEqualTo(41);
        }
    }

    @Test
    void twoWhoWereToldApartAreNotShownAgainUntilThatIsTakenBack() throws Exception {
        try (var station = made.withIdentities()) {
            var pair = new CasePair("C-1", "C-2");
            run(TellCasesApart.job(station, pair));
            var found = run(FindDuplicates.job(station));
            assertThat(found.pairs()).extracting(DuplicatePair::cases).containsExactly(new CasePair("C-1", "C-4"));
            assertThat(found.toldApart()).singleElement().satisfies(told -> assertThat(told.by()).isEqualTo("tracer"));
            run(TellCasesApart.takeBack(station, pair));
            assertThat(run(FindDuplicates.job(station)).pairs()).hasSize(2);
        }
    }

    @Test
    void anIdentityThatHasNoSketchIsSaidAndNotHidden() throws Exception {
        try (var station = made.withIdentities()) {
            var known = station.store().identities().find("C-2").orElseThrow();
            station.store().identities().save(new Sealed("C-2", known.sealed(), known.tracerBox(),
                    known.supervisorBox(), known.recordedBy(), known.recordedAt(), null));
            var found = run(FindDuplicates.job(station));
            assertThat(found.unknown()).isEqualTo(1);
            assertThat(found.pairs()).extracting(DuplicatePair::cases).doesNotContain(new CasePair("C-1", "C-2"));
        }
    }

    @Test
    void anotherTestOrAWithdrawnPurposeEndsTheComparing() throws Exception {
        try (var station = made.withIdentities()) {
            run(RecordConsent.job(station, "C-2", ConsentedCase.consent("K-2", ConsentedCase.GIVEN,
                    ConsentScope.UNLIMITED, Purpose.CONTACT_TRACING),
                    Optional.empty()));
            assertThat(station.store().identities().find("C-2")).isEmpty();
            assertThat(run(FindDuplicates.job(station)).pairs()).extracting(DuplicatePair::cases)
                    .containsExactly(new CasePair("C-1", "C-4"));
        }
    }

    @Test
    void noOtherRoleComparesNeitherByTheProgramNorWithItsKeys() throws Exception {
        made.withIdentities().close();
        for (var role : List.of(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.OVERSEER)) {
            try (var station = made.open(role.code())) {
                assertThatThrownBy(() -> run(FindDuplicates.job(station))).hasMessageContaining("may not do this");
                var sealed = String.valueOf(station.store().identities().find("C-1").orElseThrow().sketch());
                assertThat(sealed).hasSizeGreaterThan(100);
                // As a changed program would, with all keys of this account and of the station.
                assertThatThrownBy(() -> IdentitySketches.of(station.roleKeys(), station.opened().account()).orElseThrow().open(
                        Identities.facts(station.recorded("C-1")), sealed)).isInstanceOfAny(CustodyException.class,
                                NoSuchElementException.class);
            }
        }
    }

    @Test
    void whoComparedStandsInTheLogWithTheCasesThatWereShown() throws Exception {
        try (var station = made.withIdentities()) {
            run(FindDuplicates.job(station));
        }
        try (var overseer = made.open("overseer")) {
            var lines = run(Oversight.entries(overseer, LogFilter.ALL)).newest();
            assertThat(lines).filteredOn(line -> line.leaf().action().equals("duplicates-viewed")).hasSize(4);
        }
    }

    @Test
    void nothingOfAPersonStandsReadableInTheStore() throws Exception {
        char[] password;
        String sketch;
        try (var station = made.withIdentities()) {
            password = station.keys().filePassword();
            sketch = String.valueOf(station.store().identities().find("C-1").orElseThrow().sketch());
            run(FindDuplicates.job(station));
        }
        var before = DecryptedStore.of(directory.resolve("office"), password.clone());
        assertThat(before.holds(sketch.substring(0, 64))).as("the search finds the sealed sketch").isTrue();
        for (var trait : List.of("Plantedname", "plantedname", "PLANTEDNAME", "1980-05-17", "99940738615", "40738615", "plntd")) {
            assertThat(before.holds(trait)).as(trait).isFalse();
            assertThat(before.holds(HexFormat.of().formatHex(trait.getBytes(StandardCharsets.UTF_8)))).as("%s as hex", trait).isFalse();
        }
        try (var station = made.open("tracer")) {
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(station.store().identities().sketches()).doesNotContainKey("C-1");
        }
        var after = DecryptedStore.of(directory.resolve("office"), password.clone());
        assertThat(after.holds(sketch.substring(0, 64))).as("the sketch is gone from the file").isFalse();
    }

    private static DuplicatePair pair(FindDuplicates.Findings found, String first, String second) {
        return found.pairs().stream().filter(pair -> pair.cases().equals(new CasePair(first, second))).findFirst().orElseThrow();
    }
}
