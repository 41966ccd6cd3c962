package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.pumphandle.model.TableContent;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.TimeFormat;

/** The table of a station's accounts. */
public final class AccountTable {

    private AccountTable() {
    }

    public static LinkedTable<Accounts.Summary> of(ObservableList<Accounts.Summary> accounts, TimeFormat times) {
        var table = LinkedTable.of("accounts-table", text("common.accounts"), accounts).holding(TableContent.OFFICE);
        var columns = table.getColumns();
        columns.add(Columns.number(text("common.no"), 48, one -> one.account().number(), n -> Numbers.whole((long) n)));
        columns.add(Columns.text(text("common.name"), 130, one -> one.account().name()));
        columns.add(Columns.choice(text("common.role"), 110, one -> one.account().role(), ModelWords::of));
        columns.add(Columns.time(text("common.made"), 96, one -> (double) one.account().madeAt().getEpochSecond(), times::day));
        columns.add(Columns.text(text("common.closed"), 96,
                one -> one.account().closedAt().map(at -> times.day((double) at.getEpochSecond())).orElse("")));
        columns.add(Columns.text(text("common.admission"), 124, AccountTable::admission));
        columns.add(
                Columns.text(text("common.recovery"), 150, one -> one.recoveryAskedBy().map(by -> text("common.asked-by", by)).orElse("")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    private static String admission(Accounts.Summary one) {
        return one.isAdmitted() ? "" : text("common.not-admitted-yet");
    }
}
