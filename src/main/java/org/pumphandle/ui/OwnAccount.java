package org.pumphandle.ui;

import org.pumphandle.ui.account.AccountMenu;
import org.pumphandle.ui.account.AccountModel;
import org.pumphandle.ui.account.AdmitView;
import org.pumphandle.ui.account.PassphraseModel;
import org.pumphandle.ui.account.PassphraseView;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** Opens what belongs to the account that is signed in over the window. JavaFX thread. */
final class OwnAccount implements AccountMenu.Actions {
    private final OpenStation station;
    private final Tasks tasks;
    private final Surroundings around;
    private final DialogPane dialogs;
    private final AccountModel model;

    OwnAccount(OpenStation station, Tasks tasks, Surroundings around, DialogPane dialogs) {
        this.station = station;
        this.tasks = tasks;
        this.around = around;
        this.dialogs = dialogs;
        this.model = new AccountModel(station, tasks::start,
                new LatestRead(around.reads(), error -> tasks.tell(Notice.error("It cannot be read who waits", error))),
                around.lockMinutes(), admitted -> tasks.tell(Notice.done("Admitted " + admitted.name(),
                        "This account now opens what its role opens.")));
    }

    AccountMenu menu() {
        return new AccountMenu(model, this);
    }

    void refresh() {
        model.refresh();
    }

    @Override
    public void changePassphrase() {
        dialogs.show(new PassphraseView(new PassphraseModel(station.accounts(), around.work(), () -> {
            dialogs.hide();
            tasks.tell(Notice.done("Passphrase changed", "Use the new one from the next sign-in on."));
        })), 480, 560);
    }

    @Override
    public void admitColleagues() {
        model.refresh();
        dialogs.show(new AdmitView(model), 480, 560);
    }

    @Override
    public void lock() {
        around.lock().run();
    }

    @Override
    public void signOut() {
        if (!dialogs.isShowing()) {
            around.signOut().run();
        }
    }
}
