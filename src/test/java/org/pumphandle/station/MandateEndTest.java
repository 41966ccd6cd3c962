package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.FIRST;
import static org.pumphandle.station.MandatedOffice.LAST;
import static org.pumphandle.station.MandatedOffice.mandate;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.Keyring;
import org.pumphandle.custody.Mandates;
import org.pumphandle.model.Rule;

/** What is left when a mandate's grace period is over: nothing of anybody, and a certificate. */
class MandateEndTest {
    @TempDir
    Path directory;

    @Test
    void afterTheGracePeriodOpeningDestroysTheDataAndWritesACertificate() throws Exception {
        var office = new MandatedOffice(directory);
        String key;
        try (var station = office.make(mandate())) {
            office.fill(station);
            key = station.certificateKey();
        }
        office.clock.set(LAST.plusDays(7));
        try (var station = office.open()) {
            assertThat(station.mandateState().inWords()).contains("after 2026-03-28 the data are destroyed, 1 day left");
            assertThat(station.cases()).hasSize(1);
        }
        office.clock.set(LAST.plusDays(8));
        try (var station = office.open()) {
            isDestroyed(station);
            assertThatThrownBy(() -> office.importCases(station)).hasMessageContaining("the data were destroyed");
            var renewed = office.write("renewed", mandate().renewed(LAST.plusDays(8), LAST.plusDays(20), Mandates.AUTHORITY).toText());
            assertThatThrownBy(() -> run(InstallMandate.job(station, renewed))).hasMessageContaining("the data were destroyed");
            assertThat(run(CheckStation.job(station))).isEmpty();
            assertThat(station.imports()).as("reports, which hold counts, stay").hasSize(3);
        }
        assertThat(office.decrypted()).doesNotContain("TOKEN-A").doesNotContain("C-1'").doesNotContain("K-1");
        var certificate = office.folder().resolve("deletion-certificate-1.txt");
        assertThat(run(AuthorityDesk.showCertificate(certificate))).contains("days_destroyed: 1", "fixes_destroyed: 61",
                "history_fixes_destroyed: 61", "cases_destroyed: 1", "contacts_destroyed: 1", "subscribers_destroyed: 1",
                "authority: Ministry of Health", "mandate_serial: 1", "last_day: 2026-03-21", "station_key: " + key,
                "destroyed_at: 2026-03-29T12:00:00Z");
        var text = Files.readString(certificate);
        Files.writeString(certificate, text.replace("fixes_destroyed: 61", "fixes_destroyed: 60"));
        assertThatThrownBy(() -> run(AuthorityDesk.showCertificate(certificate))).hasMessageContaining("signature does not fit");
        Files.delete(certificate);
        try (var station = office.open()) {
            assertThat(certificate).as("it is written again where it was lost").hasContent(text);
            assertThat(station.certificateKey()).isEqualTo(key);
        }
        office.clock.set(FIRST.plusDays(9));
        try (var station = office.open()) {
            isDestroyed(station);
        }
    }

    private static void isDestroyed(Station station) {
        assertThat(station.mandateState()).isInstanceOf(MandateState.Destroyed.class);
        assertThat(station.cases()).isEmpty();
        assertThat(station.facts().fixes()).isZero();
        assertThat(station.facts().subscribers()).isZero();
        assertThat(station.keyring().destroyedDays()).isNotEmpty();
    }

    @Test
    void aStationThatIsOpenIsEndedByItsDailyRun() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            office.fill(station);
            office.clock.set(LAST.plusDays(8));
            run(Retention.daily(station));
            isDestroyed(station);
            assertThat(office.folder().resolve("deletion-certificate-1.txt")).exists();
        }
        try (var station = office.open()) {
            isDestroyed(station);
        }
    }

    @Test
    void aBackupThatIsRestoredAfterTheEndIsDestroyedAsItIsOpened() throws Exception {
        var office = new MandatedOffice(directory);
        var backup = directory.resolve("backup.zip");
        try (var station = office.make(mandate())) {
            office.fill(station);
        }
        office.backUp(backup);
        office.clock.set(LAST.plusDays(30));
        office.open().close();
        var restored = new MandatedOffice(Files.createDirectory(directory.resolve("elsewhere")));
        restored.clock.set(LAST.plusDays(30));
        run(RestoreStation.job(backup, restored.folder(), "tracer", MandatedOffice.passphrase(),
                Optional.of(office.folder().resolve(Keyring.NAME))));
        try (var station = restored.open()) {
            isDestroyed(station);
        }
    }

    @Test
    void aRenewalInTheGracePeriodSavesTheData() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            office.fill(station);
            office.clock.set(LAST.plusDays(7));
            var renewed = office.write("renewed", mandate().renewed(LAST.plusDays(7), LAST.plusDays(20), Mandates.AUTHORITY).toText());
            run(InstallMandate.job(station, renewed));
            assertThat(office.match(station, Rule.VICINITY_15).contacts()).isEqualTo(1);
        }
    }
}
