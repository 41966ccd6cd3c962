package org.pumphandle.ui;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.station.Accounts;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.AccountJobs;

/** A station's accounts behind the screens' questions. */
record AccountsDoor(Station station) implements AccountJobs {

    @Override
    public Job<List<Accounts.Summary>> list() {
        return Accounts.list(station);
    }

    @Override
    public Job<Account> make(String name, Role role, char[] passphrase) {
        return Accounts.make(station, name, role, passphrase);
    }

    @Override
    public Job<Account> close(String name) {
        return Accounts.close(station, name);
    }

    @Override
    public Job<Account> askRecovery(String name) {
        return Accounts.askRecovery(station, name);
    }

    @Override
    public Job<Account> confirmRecovery(String name, char[] passphrase) {
        return Accounts.confirmRecovery(station, name, passphrase);
    }

    @Override
    public Job<Account> changePassphrase(char[] old, char[] fresh) {
        return Accounts.changePassphrase(station, old, fresh);
    }

    @Override
    public Job<Account> confirm(char[] passphrase) {
        return Accounts.confirm(station, passphrase);
    }

    @Override
    public List<Account> waiting() {
        return Accounts.waiting(station);
    }

    @Override
    public Job<Account> admit(String name) {
        return Accounts.admit(station, name);
    }
}
