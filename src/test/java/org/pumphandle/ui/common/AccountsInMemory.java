package org.pumphandle.ui.common;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.station.Accounts;

/** Accounts in memory, each under the same passphrase. */
public final class AccountsInMemory implements AccountJobs {
    public static final String PASSPHRASE = "broad street pump";
    private static final Instant MADE = Instant.ofEpochSecond(Reviews.START_T);

    /** What was done, a line each; passphrases as they came. */
    public final List<String> done = new ArrayList<>();

    /** Every passphrase that was given, as the array itself. */
    public final List<char[]> given = new ArrayList<>();

    public final List<Accounts.Summary> all = new ArrayList<>();

    public static Account account(int number, String name, Role role) {
        return new Account(number, name, role, "", "", MADE, Optional.empty());
    }

    @Override
    public Job<List<Accounts.Summary>> list() {
        return Job.of("List", (_, _) -> List.copyOf(all));
    }

    @Override
    public Job<Account> make(String name, Role role, char[] passphrase) {
        return doing("make " + name + " " + role.code(), passphrase);
    }

    @Override
    public Job<Account> close(String name) {
        return doing("close " + name);
    }

    @Override
    public Job<Account> askRecovery(String name) {
        return doing("ask recovery " + name);
    }

    @Override
    public Job<Account> confirmRecovery(String name, char[] passphrase) {
        return doing("recover " + name, passphrase);
    }

    @Override
    public Job<Account> changePassphrase(char[] old, char[] fresh) {
        return Job.of("Change", (_, _) -> {
            given.addAll(List.of(old, fresh));
            if (!PASSPHRASE.equals(new String(old))) {
                throw new IllegalStateException("the old passphrase is not right");
            }
            done.add("changed to " + new String(fresh));
            return account(1, "tracer", Role.TRACER);
        });
    }

    @Override
    public Job<Account> confirm(char[] passphrase) {
        return doing("confirm", passphrase);
    }

    @Override
    public List<Account> waiting() {
        return all.stream().filter(one -> !one.isAdmitted()).map(Accounts.Summary::account).toList();
    }

    @Override
    public Job<Account> admit(String name) {
        return Job.of("Admit", (_, _) -> {
            all.replaceAll(one -> one.account().name().equals(name)
                    ? new Accounts.Summary(one.account(), true, one.recoveryAskedBy())
                    : one);
            return account(2, name, Role.TRACER);
        });
    }

    private Job<Account> doing(String what, char[]... passphrases) {
        return Job.of(what, (_, _) -> {
            given.addAll(List.of(passphrases));
            done.add(what);
            return account(9, what, Role.TRACER);
        });
    }
}
