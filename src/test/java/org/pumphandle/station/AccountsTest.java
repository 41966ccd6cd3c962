package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;

/** Accounts of a real station: signing in, closing, admitting, changing and losing passphrases. */
class AccountsTest {
    private static final String OF_ALL = "broad street pump";
    private static final String OTHER = "golden square 1854";

    @TempDir
    Path directory;

    @BeforeEach
    void makeStation() throws Exception {
        DemonstrationStations.put(station(), OF_ALL);
    }

    @Test
    void aDemonstrationHasOneAccountForEachRoleAndEachOpensAlone() throws Exception {
        for (var role : Role.values()) {
            try (var station = open(role.code(), OF_ALL)) {
                assertThat(station.account().role()).isEqualTo(role);
                assertThat(station.may(Action.CASES_LISTED)).isEqualTo(role == Role.TRACER || role == Role.SUPERVISOR);
            }
        }
        assertThat(KeyFile.names(station())).containsExactly("administrator", "overseer", "supervisor", "tracer");
    }

    @Test
    void noAccountOpensWithAnothersPassphraseAndANameThatIsNoneSaysTheSame() throws Exception {
        try (var station = open("administrator", OF_ALL)) {
            run(Accounts.make(station, "snow", Role.TRACER, OTHER.toCharArray()));
        }
        assertThatThrownBy(() -> open("snow", OF_ALL)).isInstanceOf(StationException.class).hasMessageContaining("do not open");
        assertThatThrownBy(() -> open("farr", OTHER)).isInstanceOf(StationException.class).hasMessageContaining("do not open");
        open("snow", OTHER).close();
    }

    @Test
    void afterThreeFailuresTheNextTryWaitsAndTheRightPassphraseTooSoonIsRefused() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> open("tracer", OTHER)).hasMessageContaining("do not open");
        }
        assertThatThrownBy(() -> open("tracer", OF_ALL)).isInstanceOf(StationException.class).hasMessageContaining("wait");
        open("supervisor", OF_ALL).close();
        Files.writeString(station().resolve("sign-in.failures"), "tracer=3 1000000000\n");
        open("tracer", OF_ALL).close();
        assertThat(Files.readString(station().resolve("sign-in.failures"))).doesNotContain("tracer");
    }

    @Test
    void aChangedPassphraseOpensAndTheOldOneDoesNot() throws Exception {
        try (var station = open("tracer", OF_ALL)) {
            assertThatThrownBy(() -> run(Accounts.changePassphrase(station, OTHER.toCharArray(), OTHER.toCharArray())))
                    .hasMessageContaining("the old passphrase is not right");
            assertThatThrownBy(() -> run(Accounts.changePassphrase(station, OF_ALL.toCharArray(), "short".toCharArray())))
                    .hasMessageContaining("at least 8");
            run(Accounts.changePassphrase(station, OF_ALL.toCharArray(), OTHER.toCharArray()));
        }
        assertThatThrownBy(() -> open("tracer", OF_ALL)).hasMessageContaining("do not open");
        try (var station = open("tracer", OTHER)) {
            assertThat(station.roleKeys().isAdmitted(station.account().number())).isTrue();
        }
    }

    @Test
    void aClosedAccountOpensNothingAndItsNameIsNotGivenAgain() throws Exception {
        var before = Files.readAllBytes(station().resolve(KeyFile.NAME));
        try (var station = open("administrator", OF_ALL)) {
            run(Accounts.close(station, "tracer"));
            assertThatThrownBy(() -> run(Accounts.make(station, "tracer", Role.TRACER, OTHER.toCharArray())))
                    .hasMessageContaining("choose another name");
            assertThatThrownBy(() -> run(Accounts.close(station, "administrator"))).hasMessageContaining("cannot close the account");
        }
        assertThatThrownBy(() -> open("tracer", OF_ALL)).hasMessageContaining("do not open");
        Files.write(station().resolve(KeyFile.NAME), before);
        assertThatThrownBy(() -> open("tracer", OF_ALL)).as("with a key file that was kept").hasMessageContaining("was closed");
    }

    @Test
    void aNewTracerWaitsForAColleagueWhoAdmits() throws Exception {
        open("tracer", OF_ALL).close();
        try (var station = open("administrator", OF_ALL)) {
            run(Accounts.make(station, "snow", Role.TRACER, OTHER.toCharArray()));
            assertThat(run(Accounts.list(station))).filteredOn(one -> !one.isAdmitted()).extracting(one -> one.account().name())
                    .contains("snow");
            assertThatThrownBy(() -> run(Accounts.admit(station, "snow"))).hasMessageContaining("tracer or supervisor");
        }
        try (var station = open("supervisor", OF_ALL)) {
            assertThatThrownBy(() -> run(Accounts.admit(station, "snow"))).hasMessageContaining("no open account of a supervisor");
        }
        try (var station = open("tracer", OF_ALL)) {
            assertThat(Accounts.waiting(station)).extracting(one -> one.name()).containsExactly("snow");
            run(Accounts.admit(station, "snow"));
            assertThat(Accounts.waiting(station)).isEmpty();
        }
        try (var station = open("snow", OTHER)) {
            assertThat(station.roleKeys().isAdmitted(station.account().number())).isTrue();
        }
    }

    @Test
    void aLostPassphraseIsReplacedByTwoAdministratorsAndNeitherAlone() throws Exception {
        try (var station = open("administrator", OF_ALL)) {
            run(Accounts.make(station, "farr", Role.ADMINISTRATOR, OTHER.toCharArray()));
        }
        open("tracer", OF_ALL).close();
        try (var station = open("farr", OTHER)) {
            assertThatThrownBy(() -> run(Accounts.askRecovery(station, "tracer"))).as("an administrator of an administrator's making")
                    .hasMessageContaining("no supervisor vouched for account 'farr'");
        }
        try (var station = open("supervisor", OF_ALL)) {
            assertThat(Accounts.waiting(station)).extracting(one -> one.name()).containsExactly("farr");
            run(Accounts.admit(station, "farr"));
            assertThat(Accounts.waiting(station)).isEmpty();
        }
        open("tracer", OF_ALL).close();
        try (var station = open("administrator", OF_ALL)) {
            assertThatThrownBy(() -> run(Accounts.confirmRecovery(station, "tracer", OTHER.toCharArray())))
                    .hasMessageContaining("no administrator asked");
            run(Accounts.askRecovery(station, "tracer"));
            assertThatThrownBy(() -> run(Accounts.confirmRecovery(station, "tracer", OTHER.toCharArray())))
                    .hasMessageContaining("another administrator must confirm");
        }
        try (var station = open("farr", OTHER)) {
            assertThat(run(Accounts.list(station))).filteredOn(one -> one.recoveryAskedBy().isPresent())
                    .extracting(one -> one.account().name()).containsExactly("tracer");
            run(Accounts.confirmRecovery(station, "tracer", OTHER.toCharArray()));
        }
        assertThatThrownBy(() -> open("tracer", OF_ALL)).hasMessageContaining("do not open");
        try (var station = open("tracer", OTHER)) {
            assertThat(station.roleKeys().isAdmitted(station.account().number())).as("holds the key of its role again").isTrue();
            run(Accounts.changePassphrase(station, OTHER.toCharArray(), OF_ALL.toCharArray()));
        }
        open("tracer", OF_ALL).close();
    }

    @Test
    void aStationWithOneAccountLeftLosesNothing() throws Exception {
        try (var station = open("administrator", OF_ALL)) {
            for (var name : List.of("tracer", "supervisor", "overseer")) {
                run(Accounts.close(station, name));
            }
        }
        try (var station = open("administrator", OF_ALL)) {
            run(Accounts.make(station, "snow", Role.TRACER, OTHER.toCharArray()));
        }
        try (var station = open("snow", OTHER)) {
            assertThat(station.cases()).isEmpty();
            assertThat(station.roleKeys().isAdmitted(station.account().number())).as("made a key for its role anew").isTrue();
        }
    }

    private Path station() {
        return directory.resolve("office");
    }

    private Station open(String account, String passphrase) {
        return Station.open(station(), account, passphrase.toCharArray());
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
