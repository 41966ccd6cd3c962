package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.Role;

/** What an overseer sees of those who try what they may not. */
class AttemptsInTheLogTest {
    private static final String PASSPHRASE = "broad street pump";
    private static final String OTHER = "golden square 1854";

    @TempDir
    Path directory;

    @BeforeEach
    void makeStation() throws Exception {
        DemonstrationStations.put(directory.resolve("office"), PASSPHRASE);
    }

    @Test
    void failedSignInsStandInTheLogAtTheNextOneThatSucceeds() throws Exception {
        assertThatThrownBy(() -> open("tracer", OTHER)).hasMessageContaining("do not open");
        assertThatThrownBy(() -> open("tracer", OTHER)).hasMessageContaining("do not open");
        assertThatThrownBy(() -> open("nobody.here", OTHER)).hasMessageContaining("do not open");
        try (var station = open("tracer", PASSPHRASE)) {
            assertThat(told(station, "sign-in-failed")).hasSize(2).anyMatch(text -> text.startsWith("2 failed sign-ins before this one"))
                    .anyMatch(text -> text.startsWith("1 failed sign-ins under names that are no accounts"));
        }
    }

    @Test
    void whatARoleMayNotDoIsRefusedAndStandsInTheLogWithWhoTriedIt() throws Exception {
        try (var station = open("overseer", PASSPHRASE)) {
            assertThatThrownBy(station::cases).hasMessageContaining("may not do this");
            assertThatThrownBy(() -> station.review("C-1")).hasMessageContaining("may not do this");
            assertThat(told(station, "refused")).hasSize(2).allMatch(text -> text.contains("the role does not allow it"))
                    .anyMatch(text -> text.startsWith("cases-listed")).anyMatch(text -> text.startsWith("case-viewed"));
            assertThat(entries(station).stream().filter(one -> one.leaf().action().equals("refused")))
                    .allMatch(one -> one.leaf().account() == station.account().number() && one.leaf().role().equals("overseer"));
        }
    }

    @Test
    void readingCasesStandsInTheLog() throws Exception {
        try (var station = open("supervisor", PASSPHRASE)) {
            assertThat(station.cases()).isEmpty();
            assertThat(told(station, "cases-listed")).hasSize(1);
        }
    }

    @Test
    void anAdministratorWhoMakesASecondOneRecoversNobodyAndTheLogShowsTheAttempt() throws Exception {
        try (var station = open("administrator", PASSPHRASE)) {
            run(Accounts.make(station, "second", Role.ADMINISTRATOR, OTHER.toCharArray()));
        }
        open("tracer", PASSPHRASE).close();
        try (var station = open("administrator", PASSPHRASE)) {
            run(Accounts.askRecovery(station, "tracer"));
        }
        try (var station = open("second", OTHER)) {
            assertThatThrownBy(() -> run(Accounts.confirmRecovery(station, "tracer", OTHER.toCharArray())))
                    .hasMessageContaining("no supervisor vouched");
            assertThat(station.store().roleKeys().escrows(Role.TRACER)).as("boxes for an administrator of another's making").isEmpty();
        }
        open("tracer", PASSPHRASE).close();
        try (var station = open("overseer", PASSPHRASE)) {
            var actions = entries(station).reversed().stream().map(one -> one.leaf().action()).toList();
            assertThat(actions).containsSubsequence("account-made", "recovery-asked", "recovery-confirmed", "signed-in");
            assertThat(told(station, "account-made")).anyMatch(text -> text.contains("second"));
            assertThat(told(station, "recovery-confirmed")).contains("failed");
        }
    }

    private static List<LoggedEntry> entries(Station station) {
        return new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 200);
    }

    private static List<String> told(Station station, String action) {
        return entries(station).stream().filter(one -> one.leaf().action().equals(action)).map(LoggedEntry::detail)
                .filter(LogDetail.class::isInstance).map(LogDetail.class::cast).map(LogDetail::text).toList();
    }

    private Station open(String account, String passphrase) {
        return Station.open(directory.resolve("office"), account, passphrase.toCharArray());
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
