package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.model.Account;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** The station's accounts, and which one is chosen. JavaFX thread. */
public final class AccountsModel {
    private final OpenStation station;
    private final Work work;
    private final LatestRead read;
    private final Consumer<Account> onRecoveryAsked;
    private final ObservableList<Accounts.Summary> accounts = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Accounts.Summary>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** @param onRecoveryAsked hears of an account whose recovery was asked here */
    public AccountsModel(OpenStation station, Work work, LatestRead read, Consumer<Account> onRecoveryAsked) {
        this.station = station;
        this.work = work;
        this.read = read;
        this.onRecoveryAsked = onRecoveryAsked;
    }

    public ObservableList<Accounts.Summary> accounts() {
        return accounts;
    }

    public ObjectProperty<Optional<Accounts.Summary>> chosenProperty() {
        return chosen;
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    /** Reads all accounts anew; the chosen one stays chosen. */
    public void refresh() {
        var wanted = chosen.get().map(one -> one.account().number());
        read.ask(station.accounts().list(), found -> {
            accounts.setAll(found);
            chosen.set(found.stream().filter(one -> wanted.equals(Optional.of(one.account().number()))).findFirst());
        });
    }

    /** Whether the chosen account can be closed: everybody's but one's own. */
    boolean canClose() {
        return chosen.get().filter(one -> one.account().isOpen() && !isOwn(one)).isPresent();
    }

    boolean canAskRecovery() {
        return canClose() && chosen.get().filter(one -> one.recoveryAskedBy().isEmpty()).isPresent();
    }

    boolean canConfirmRecovery() {
        return canClose() && chosen.get().flatMap(Accounts.Summary::recoveryAskedBy).filter(by -> !by.equals(station.accountName()))
                .isPresent();
    }

    /** What to know of the chosen account before anything is done; empty where there is nothing to say. */
    String advice() {
        return chosen.get().map(one -> {
            if (!one.account().isOpen()) {
                return text("accounts.this-account-is-closed-for");
            }
            if (isOwn(one)) {
                return text("accounts.this-is-your-account-another");
            }
            if (one.recoveryAskedBy().filter(station.accountName()::equals).isPresent()) {
                return text("accounts.you-asked-to-recover-this");
            }
            return one.recoveryAskedBy().map(by -> text("accounts.somebody-asked-to-recover", by, one.account().name()))
                    .orElse(one.isAdmitted() ? "" : text("accounts.a-colleague-of-its-role"));
        }).orElse(text("accounts.choose-an-account-to-close"));
    }

    void askRecovery() {
        chosen.get().filter(_ -> canAskRecovery()).ifPresent(
                one -> work.start(station.accounts().askRecovery(one.account().name()), asked -> {
                    onRecoveryAsked.accept(asked);
                    refresh();
                }));
    }

    private boolean isOwn(Accounts.Summary one) {
        return one.account().name().equals(station.accountName());
    }
}
