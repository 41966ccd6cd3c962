package org.pumphandle.ui.account;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.CaptionMenuItem;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.LanguageChoice;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.Shortcut;

/** Who is signed in, in every window's head, and what can be done about it. */
public final class AccountMenu extends MenuButton {

    /** What the menu asks the window to do. */
    public interface Actions {
        void changePassphrase();

        void admitColleagues();

        void lock();

        void signOut();

        void speak(ScreenLanguage language);
    }

    private final AccountModel model;
    private final Actions actions;

    public AccountMenu(AccountModel model, Actions actions) {
        super(model.name());
        this.model = model;
        this.actions = actions;
        setId("account");
        getStyleClass().add("account-menu");
        setAccessibleText(text("account.signed-in-as", model.inWords()));
        setMinWidth(64);
        setGraphic(Controls.counted("account-waiting", Feather.USER, Bindings.size(model.waiting())));
        getItems().add(new CaptionMenuItem(model.inWords()));
        if (model.mayAdmit()) {
            getItems().add(admit());
        }
        getItems().addAll(
                Controls.menuItem("account-passphrase", text("account.change-passphrase"), Feather.KEY, actions::changePassphrase),
                lockAfter(), LanguageChoice.menu(actions::speak),
                new SeparatorMenuItem(), lock(), signOut());
    }

    private MenuItem admit() {
        var admit = Controls.menuItem("account-admit", "", Feather.USER_CHECK, actions::admitColleagues);
        admit.textProperty().bind(Bindings.createStringBinding(() -> model.waiting().isEmpty()
                ? text("account.admit-colleagues")
                : text("account.admit-counted", model.waiting().size()), model.waiting()));
        return admit;
    }

    private Menu lockAfter() {
        var menu = new Menu(text("account.lock-after"), Controls.icon(Feather.CLOCK));
        var group = new ToggleGroup();
        for (int minutes : AccountModel.LOCK_MINUTES) {
            var item = new RadioMenuItem(text("account.minutes", minutes));
            item.setToggleGroup(group);
            item.setSelected(model.lockMinutesProperty().get() == minutes);
            item.setOnAction(_ -> model.lockMinutesProperty().set(minutes));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem lock() {
        var lock = Controls.menuItem("account-lock", text("account.lock"), Feather.LOCK, actions::lock);
        lock.setAccelerator(Shortcut.LOCK.keys());
        return lock;
    }

    private MenuItem signOut() {
        var signOut = Controls.menuItem("account-sign-out", text("account.sign-out"), Feather.LOG_OUT, actions::signOut);
        signOut.setAccelerator(Shortcut.SIGN_OUT.keys());
        return signOut;
    }
}
