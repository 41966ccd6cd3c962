package org.pumphandle.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.AccountsInMemory;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.NoStation;

class AccountModelTest {
    private final AccountsInMemory accounts = new AccountsInMemory();

    @Test
    void whoWaitsIsCountedAndGoesWhenAdmitted() {
        accounts.all.add(new Accounts.Summary(AccountsInMemory.account(2, "bea", Role.TRACER), false, Optional.empty()));
        var admitted = new ArrayList<Account>();
        var model = new AccountModel(station(), new AtOnce(), new LatestRead(new SameThreadJobRunner(), error -> {
            throw new AssertionError(error);
        }), new SimpleIntegerProperty(5), admitted::add);
        assertThat(model.mayAdmit()).isTrue();
        assertThat(model.inWords()).isEqualTo("tracer, tracer of none");
        model.refresh();
        assertThat(model.waiting()).extracting(Account::name).containsExactly("bea");
        model.admit(model.waiting().getFirst());
        assertThat(admitted).extracting(Account::name).containsExactly("bea");
        assertThat(model.waiting()).isEmpty();
    }

    @Test
    void aPassphraseIsChangedWithTheOldOneAndAllOfItIsWiped() {
        var runner = new HeldJobRunner();
        var changed = new AtomicInteger();
        var model = new PassphraseModel(accounts, runner, changed::incrementAndGet);
        type(model, AccountsInMemory.PASSPHRASE);
        model.change();
        assertThat(model.attempt().busyProperty().get()).isTrue();
        runner.runNext();
        assertThat(accounts.done).containsExactly("changed to a better sentence");
        assertThat(changed).hasValue(1);
        assertThat(accounts.given).hasSize(2).allSatisfy(given -> assertThat(given).containsOnly('\0'));
        assertThat(model.oldProperty().get()).isEmpty();
    }

    @Test
    void theWrongOldPassphraseIsToldInTheForm() {
        var runner = new HeldJobRunner();
        var model = new PassphraseModel(accounts, runner, () -> {
            throw new AssertionError("it was not changed");
        });
        type(model, "");
        model.change();
        assertThat(runner.waiting()).isZero();
        assertThat(model.attempt().problemProperty().get()).contains("have now");
        type(model, "not this");
        model.change();
        runner.runNext();
        assertThat(model.attempt().problemProperty().get()).isEqualTo("the old passphrase is not right");
    }

    private static void type(PassphraseModel model, String old) {
        model.oldProperty().set(old);
        model.fresh().firstProperty().set("a better sentence");
        model.fresh().secondProperty().set("a better sentence");
    }

    private NoStation station() {
        return new NoStation() {
            @Override
            public AccountJobs accounts() {
                return accounts;
            }
        };
    }
}
