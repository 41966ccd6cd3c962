package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.NewPassphrase;

/** Making an account for one person. JavaFX thread. */
public final class MakeAccountModel {
    private final AccountJobs accounts;
    private final Attempt attempt;
    private final Consumer<Account> onMade;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.TRACER);
    private final NewPassphrase passphrase = new NewPassphrase();
    private final BooleanBinding canMake;

    public MakeAccountModel(AccountJobs accounts, JobRunner work, Consumer<Account> onMade) {
        this.accounts = accounts;
        this.attempt = new Attempt(work);
        this.onMade = onMade;
        this.canMake = Bindings.createBooleanBinding(() -> !name.get().isBlank(), name).and(passphrase.fitProperty())
                .and(attempt.busyProperty().not());
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
    }

    NewPassphrase passphrase() {
        return passphrase;
    }

    Attempt attempt() {
        return attempt;
    }

    BooleanBinding canMakeProperty() {
        return canMake;
    }

    /** What accounts of a role are for. */
    static String inWords(Role role) {
        return switch (role) {
            case TRACER -> text("accounts.cases-imports-and-matching-sees");
            case SUPERVISOR -> text("accounts.looks-at-cases-and-agrees");
            case OVERSEER -> text("accounts.reads-the-log-sees-no");
            case ADMINISTRATOR -> text("accounts.accounts-and-backup-sees-no");
        };
    }

    void make() {
        if (canMake.get()) {
            var first = passphrase.take();
            attempt.start(accounts.make(name.get().strip(), role.get(), first), () -> Arrays.fill(first, '\0'), onMade);
        }
    }
}
