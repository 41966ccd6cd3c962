package org.pumphandle.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.AccountsInMemory;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.HandClock;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.UpkeepJobs;

class AccountsModelTest {
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final ArrayList<Account> asked = new ArrayList<>();
    private final NoStation station = new NoStation() {
        @Override
        public Role role() {
            return Role.ADMINISTRATOR;
        }

        @Override
        public AccountJobs accounts() {
            return accounts;
        }

        @Override
        public UpkeepJobs upkeep() {
            return new Upkeep();
        }
    };
    private final AccountsModel model = new AccountsModel(station, new AtOnce(), new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }), asked::add);

    @BeforeEach
    void accounts() {
        add(1, "administrator", Optional.empty());
        add(2, "bea", Optional.empty());
        add(3, "carl", Optional.of("dora"));
        add(4, "emil", Optional.of("administrator"));
        model.refresh();
    }

    @Test
    void anAdministratorNeitherClosesNorRecoversTheOwnAccount() {
        choose("administrator");
        assertThat(List.of(model.canClose(), model.canAskRecovery(), model.canConfirmRecovery())).containsOnly(false);
        assertThat(model.advice()).startsWith("This is your account");
    }

    @Test
    void oneAdministratorAsksAndAnotherConfirms() {
        choose("bea");
        assertThat(model.canAskRecovery()).isTrue();
        assertThat(model.canConfirmRecovery()).isFalse();
        model.askRecovery();
        assertThat(accounts.done).containsExactly("ask recovery bea");
        assertThat(asked).hasSize(1);
        choose("carl");
        assertThat(model.canAskRecovery()).isFalse();
        assertThat(model.canConfirmRecovery()).isTrue();
        assertThat(model.advice()).startsWith("dora asked to recover");
        choose("emil");
        assertThat(model.canConfirmRecovery()).isFalse();
        assertThat(model.advice()).startsWith("You asked to recover");
    }

    @Test
    void theChosenAccountStaysChosenWhenTheListIsReadAnew() {
        choose("carl");
        model.refresh();
        assertThat(model.chosenProperty().get().map(one -> one.account().name())).contains("carl");
    }

    @Test
    void anAccountIsMadeOnceNameAndPassphraseFit() {
        var runner = new HeldJobRunner();
        var made = new ArrayList<Account>();
        var form = new MakeAccountModel(accounts, runner, made::add);
        form.make();
        assertThat(runner.waiting()).isZero();
        form.nameProperty().set(" frida ");
        form.roleProperty().set(Role.SUPERVISOR);
        form.passphrase().firstProperty().set("a first sentence");
        form.passphrase().secondProperty().set("a first sentence");
        assertThat(form.canMakeProperty().get()).isTrue();
        form.make();
        runner.runNext();
        assertThat(accounts.done).containsExactly("make frida supervisor");
        assertThat(accounts.given).singleElement().satisfies(given -> assertThat(given).containsOnly('\0'));
        assertThat(made).hasSize(1);
    }

    @Test
    void aCheckSaysWhenItWasAndWhatItFound() {
        var written = new ArrayList<Path>();
        var upkeep = new UpkeepModel(station, new AtOnce(), new HandClock(Instant.ofEpochSecond(1_772_409_600L)), written::add);
        assertThat(upkeep.backupName()).isEqualTo("none-2026-03-02.zip");
        upkeep.backUp(Path.of("none.zip"));
        assertThat(written).containsExactly(Path.of("none.zip"));
        upkeep.check();
        var found = upkeep.checkedProperty().get().orElseThrow();
        assertThat(found.inWords()).isEqualTo("1 fault was found, 2026-03-02 00:00:00 UTC");
        assertThat(found.faults()).singleElement().asString().contains("block 7");
    }

    private void choose(String name) {
        model.chosenProperty().set(model.accounts().stream().filter(one -> one.account().name().equals(name)).findFirst());
    }

    private void add(int number, String name, Optional<String> recoveryAskedBy) {
        accounts.all.add(new Accounts.Summary(AccountsInMemory.account(number, name, Role.ADMINISTRATOR), true, recoveryAskedBy));
    }

    private static final class Upkeep implements UpkeepJobs {
        @Override
        public Job<List<String>> check() {
            return Job.of("Check", (_, _) -> List.of("block 7 is damaged; import its file again"));
        }

        @Override
        public Job<Path> backup(Path file) {
            return Job.of("Back up", (_, _) -> file);
        }

        @Override
        public Job<Path> writeSupportBundle(Path assets, Path logs, Path file) {
            throw new AssertionError("nobody asked for help");
        }
    }
}
