package org.pumphandle.ui.common;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.station.Accounts;

/** What the screens may do about accounts. Passphrases are wiped by who gives them, when the job has ended. */
public interface AccountJobs {

    /** All accounts, closed ones too. */
    Job<List<Accounts.Summary>> list();

    Job<Account> make(String name, Role role, char[] passphrase);

    Job<Account> close(String name);

    /** The first administrator's part. */
    Job<Account> askRecovery(String name);

    /** The second administrator's part. */
    Job<Account> confirmRecovery(String name, char[] passphrase);

    /** Changes the passphrase of the account that is signed in. */
    Job<Account> changePassphrase(char[] old, char[] fresh);

    /** Ends well only where this is the passphrase of the account that is signed in. */
    Job<Account> confirm(char[] passphrase);

    /** Colleagues who wait to be admitted. */
    List<Account> waiting();

    Job<Account> admit(String name);
}
