package org.pumphandle.ui.account;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.NewPassphrase;

/** Changing the passphrase of the account that is signed in. JavaFX thread. */
public final class PassphraseModel {
    private final AccountJobs accounts;
    private final Attempt attempt;
    private final Runnable onDone;
    private final StringProperty old = new SimpleStringProperty("");
    private final NewPassphrase fresh = new NewPassphrase();

    public PassphraseModel(AccountJobs accounts, JobRunner work, Runnable onDone) {
        this.accounts = accounts;
        this.attempt = new Attempt(work);
        this.onDone = onDone;
    }

    StringProperty oldProperty() {
        return old;
    }

    NewPassphrase fresh() {
        return fresh;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Changes it; nothing while the new one is not typed twice alike. */
    void change() {
        if (attempt.busyProperty().get() || !fresh.fitProperty().get()) {
            return;
        }
        if (old.get().isEmpty()) {
            attempt.say(text("account.type-the-passphrase-that-you"));
            return;
        }
        var before = old.get().toCharArray();
        old.set("");
        var after = fresh.take();
        attempt.start(accounts.changePassphrase(before, after), () -> {
            Arrays.fill(before, '\0');
            Arrays.fill(after, '\0');
        }, _ -> onDone.run());
    }
}
