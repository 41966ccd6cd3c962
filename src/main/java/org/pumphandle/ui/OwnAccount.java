package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.ui.account.AccountMenu;
import org.pumphandle.ui.account.AccountModel;
import org.pumphandle.ui.account.AdmitView;
import org.pumphandle.ui.account.PassphraseModel;
import org.pumphandle.ui.account.PassphraseView;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.ScreenLanguage;
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
                new LatestRead(around.reads(), error -> tasks.tell(Notice.error(text("main.it-cannot-be-read-who"), error))),
                around.lockMinutes(), admitted -> tasks.tell(Notice.done(text("main.admitted-account", admitted.name()),
                        text("main.this-account-now-opens-what"))));
    }

    AccountMenu menu() {
        return new AccountMenu(model, this);
    }

    void refresh() {
        model.refresh();
    }

    @Override
    public void changePassphrase() {
        dialogs.show(HelpTopic.PASSPHRASE, new PassphraseView(new PassphraseModel(station.accounts(), around.work(), () -> {
            dialogs.hide();
            tasks.tell(Notice.done(text("main.passphrase-changed"), text("main.use-the-new-one-from")));
        })), 480, 560);
    }

    @Override
    public void admitColleagues() {
        model.refresh();
        dialogs.show(HelpTopic.ADMIT, new AdmitView(model), 480, 560);
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

    @Override
    public void speak(ScreenLanguage language) {
        around.speak().accept(language);
    }
}
