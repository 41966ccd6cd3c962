package org.pumphandle.ui.oversight;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.TimeFormat;

/** What an overseer sees: who may sign in, and no personal data. JavaFX thread. */
public final class OversightModel {
    private final OpenStation station;
    private final LatestRead read;
    private final ObservableList<Accounts.Summary> accounts = FXCollections.observableArrayList();

    public OversightModel(OpenStation station, LatestRead read) {
        this.station = station;
        this.read = read;
    }

    public ObservableList<Accounts.Summary> accounts() {
        return accounts;
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    public void refresh() {
        read.ask(station.accounts().list(), accounts::setAll);
    }
}
