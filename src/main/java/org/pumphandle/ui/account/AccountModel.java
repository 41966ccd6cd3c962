package org.pumphandle.ui.account;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Action;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Work;

/** The account that is signed in, and the colleagues who wait for it. JavaFX thread. */
public final class AccountModel {
    /** After how many minutes a window that nobody uses can lock. */
    public static final List<Integer> LOCK_MINUTES = List.of(1, 2, 5, 10, 15, 30, 60);

    private final OpenStation station;
    private final Work work;
    private final LatestRead read;
    private final IntegerProperty lockMinutes;
    private final Consumer<Account> onAdmitted;
    private final ObservableList<Account> waiting = FXCollections.observableArrayList();

    /**
     * @param lockMinutes after how many minutes without use the window locks
     * @param onAdmitted hears of a colleague who was admitted
     */
    public AccountModel(OpenStation station, Work work, LatestRead read, IntegerProperty lockMinutes, Consumer<Account> onAdmitted) {
        this.station = station;
        this.work = work;
        this.read = read;
        this.lockMinutes = lockMinutes;
        this.onAdmitted = onAdmitted;
    }

    String name() {
        return station.accountName();
    }

    /** For instance {@code ada, supervisor of office}. */
    String inWords() {
        return text("account.name-role-and-station", station.accountName(), ModelWords.of(station.role()), station.name());
    }

    boolean mayAdmit() {
        return station.may(Action.ACCOUNT_ADMITTED);
    }

    IntegerProperty lockMinutesProperty() {
        return lockMinutes;
    }

    /** Colleagues of the same role who wait to be admitted. */
    ObservableList<Account> waiting() {
        return waiting;
    }

    /** Reads anew who waits. */
    public void refresh() {
        if (mayAdmit()) {
            read.ask(Job.of(text("account.read-who-waits"), (_, _) -> station.accounts().waiting()), waiting::setAll);
        }
    }

    void admit(Account colleague) {
        work.start(station.accounts().admit(colleague.name()), admitted -> {
            onAdmitted.accept(admitted);
            refresh();
        });
    }
}
