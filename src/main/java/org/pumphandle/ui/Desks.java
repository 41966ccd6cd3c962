package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import javafx.scene.control.SplitPane;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Account;
import org.pumphandle.ui.PlainDesk.Screen;
import org.pumphandle.ui.accounts.AccountsModel;
import org.pumphandle.ui.accounts.AccountsView;
import org.pumphandle.ui.accounts.CloseAccountView;
import org.pumphandle.ui.accounts.MakeAccountModel;
import org.pumphandle.ui.accounts.MakeAccountView;
import org.pumphandle.ui.accounts.RecoverView;
import org.pumphandle.ui.accounts.UpkeepModel;
import org.pumphandle.ui.accounts.UpkeepView;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.oversight.OversightModel;
import org.pumphandle.ui.oversight.OversightView;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** Makes the window's content that fits the role of who is signed in. JavaFX thread. */
final class Desks {

    private Desks() {
    }

    static WindowContent of(OpenStation station, Surroundings around) {
        return switch (station.role()) {
            case TRACER, SUPERVISOR ->
                new MainView(new MainModel(station, around.work(), around.sendings(), around.reads(), System::nanoTime), around);
            case ADMINISTRATOR -> administrator(station, around);
            case OVERSEER -> overseer(station, around);
        };
    }

    private static WindowContent administrator(OpenStation station, Surroundings around) {
        var tasks = new Tasks(around.work(), around.sendings(), System::nanoTime);
        var accounts = new AccountsModel(station, tasks::start, accountsRead(tasks, around), asked -> tasks.tell(
                Notice.done(text("main.recovery-of-account-is-asked", asked.name()),
                        text("main.another-administrator-confirms-it-and"))));
        var upkeep = new UpkeepModel(station, tasks::start, around.clock(),
                file -> tasks.tell(Notice.done(text("main.the-station-is-backed-up"), file.toString())));
        return new PlainDesk(station, tasks, around, "accounts", Feather.USERS, text("main.accounts-and-backup"),
                HelpTopic.ACCOUNTS, dialogs -> {
                    var left = new AccountsView(accounts, new AccountDialogs(station, accounts, tasks, around, dialogs));
                    var right = new UpkeepView(upkeep, () -> around.files().saveAs(text("main.back-up-the-station"), upkeep.backupName())
                            .ifPresent(upkeep::backUp));
                    right.setMinWidth(260);
                    var columns = new SplitPane(left, right);
                    columns.setDividerPositions(0.72);
                    SplitPane.setResizableWithParent(right, false);
                    return Screen.of(columns, accounts::refresh);
                });
    }

    private static WindowContent overseer(OpenStation station, Surroundings around) {
        var tasks = new Tasks(around.work(), around.sendings(), System::nanoTime);
        var model = new OversightModel(station, tasks::start, around.reads(), around.clock(),
                around.assets().folder().resolve("fonts"), error -> tasks.tell(Notice.error(text("main.the-log-cannot-be-read"), error)),
                file -> tasks.tell(Notice.done(text("main.the-file-is-written"), file.toString())));
        return new PlainDesk(station, tasks, around, "oversight", Feather.SHIELD, text("main.oversight"), HelpTopic.OVERSIGHT, _ -> {
            var view = new OversightView(model, around.files());
            return new Screen(view, model::refresh, view::key, model::refreshHeads, hit -> view.showLeaf(Long.parseLong(hit.key())));
        });
    }

    private static LatestRead accountsRead(Tasks tasks, Surroundings around) {
        return new LatestRead(around.reads(), error -> tasks.tell(Notice.error(text("main.the-accounts-cannot-be-read"), error)));
    }

    /** Opens what the administrator's screen asks for. */
    private record AccountDialogs(OpenStation station, AccountsModel accounts, Tasks tasks, Surroundings around,
            DialogPane dialogs) implements AccountsView.Actions {

        @Override
        public void makeAccount() {
            var model = new MakeAccountModel(station.accounts(), around.work(),
                    made -> done(text("main.account-is-made", made.name()),
                            text("main.tell-its-owner-the-passphrase")));
            dialogs.show(HelpTopic.MAKE_ACCOUNT, new MakeAccountView(model), 520, 620);
        }

        @Override
        public void closeAccount(Account account) {
            dialogs.show(HelpTopic.CLOSE_ACCOUNT, new CloseAccountView(account, station.accounts(), around.work(),
                    closed -> done(text("main.account-is-closed", closed.name()), text("main.it-opens-nothing-any-more"))), 460, 480);
        }

        @Override
        public void confirmRecovery(Account account) {
            dialogs.show(HelpTopic.RECOVER_ACCOUNT, new RecoverView(account, station.accounts(), around.work(),
                    recovered -> done(text("main.account-has-a-new-passphrase", recovered.name()), text("main.the-old-one-opens-nothing"))),
                    480,
                    560);
        }

        private void done(String title, String message) {
            dialogs.hide();
            tasks.tell(Notice.done(title, message));
            accounts.refresh();
        }
    }
}
