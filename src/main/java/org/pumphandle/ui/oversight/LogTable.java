package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TableContent;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** Makes the table of entries, which reads on as one looks further. */
final class LogTable {

    private static final double TIME_PX = 138;
    private static final double LEAF_MOST_PX = 76;

    private LogTable() {
    }

    static TableView<LoggedEntry> of(OversightModel model) {
        var log = model.log();
        var times = model.times();
        var table = LinkedTable.of("log-table", text("oversight.entries-of-the-log"), log.entries()).holding(TableContent.LOG).inPart();
        var columns = table.getColumns();
        columns.add(Columns.number(text("oversight.leaf"), 58, entry -> entry.leaf().index(), n -> Numbers.whole((long) n)));
        columns.add(Columns.time(text("oversight.time-in-zone", times.zoneName()), TIME_PX,
                entry -> (double) entry.leaf().at().getEpochSecond(), times::exact));
        columns.add(Columns.text(text("oversight.account"), 96, model::accountName));
        columns.add(Columns.text(text("oversight.role"), 84, entry -> entry.leaf().role()));
        columns.add(Columns.text(text("oversight.action"), 130, entry -> ActionWords.of(entry.leaf().action())));
        columns.add(Columns.text(text("oversight.case"), 76, OversightModel::caseId));
        columns.add(Columns.text(text("oversight.text"), 220, model::text));
        columns.getFirst().setMaxWidth(LEAF_MOST_PX);
        columns.get(1).setMinWidth(TIME_PX);
        // The order is the log's; of more than is loaded no other can be shown.
        columns.forEach(LogTable::keepOrder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setRowFactory(_ -> row(log));
        table.setOnKeyPressed(key -> {
            if (Shortcut.PROVE.isPressed(key)) {
                model.proof().prove();
                key.consume();
            }
        });
        LinkedTable.link(table, log.chosenProperty(), log.chosenProperty()::set);
        log.stateProperty().subscribe(state -> table.setPlaceholder(placeholder(model, state)));
        return table;
    }

    private static void keepOrder(TableColumn<LoggedEntry, ?> column) {
        column.setSortable(false);
    }

    private static TableRow<LoggedEntry> row(LogModel log) {
        var row = new TableRow<LoggedEntry>();
        row.indexProperty().subscribe(index -> {
            if (log.wantsMore(index.intValue())) {
                // Not while the table lays itself out.
                Platform.runLater(log::more);
            }
        });
        return row;
    }

    private static Node placeholder(OversightModel model, LogModel.State state) {
        if (!state.isRead()) {
            return Controls.emptyState(Feather.BOOK_OPEN, text("oversight.reading"), text("oversight.the-entries-come-in-a"));
        }
        var title = model.filter().caseProperty().get().map(caseId -> text("oversight.nothing-is-known-of-case", caseId))
                .orElse(text("oversight.no-entry"));
        return Controls.emptyState(Feather.BOOK_OPEN, title,
                state.isRefused() ? state.words() : text("oversight.choose-other-days-another-account"));
    }
}
