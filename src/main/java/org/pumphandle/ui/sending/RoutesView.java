package org.pumphandle.ui.sending;

import static org.pumphandle.ui.common.Words.text;

import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.TableContent;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.sending.RoutesModel.Entry;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** The carriers and their routes to the left, the chosen one's to the right. */
public final class RoutesView extends SplitPane {
    private static final double CARRIER_PX = 124;
    private static final double QUIET_PX = 112;

    public RoutesView(RoutesModel model, FileChoice files) {
        setId("routes");
        getStyleClass().add("plain-split");
        var table = table(model);
        table.setMinWidth(260);
        var form = new RouteFormView(model, files);
        form.setMinWidth(420);
        getItems().addAll(table, form);
        setDividerPositions(0.46);
    }

    private static TableView<Entry> table(RoutesModel model) {
        var table = LinkedTable.of("routes-table", text("sending.routes"), model.entries()).holding(TableContent.OFFICE);
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        var carrier = Columns.text(text("sending.carrier"), CARRIER_PX, (Entry entry) -> MessageWords.carrier(entry.carrier()));
        carrier.setMinWidth(CARRIER_PX);
        columns.add(carrier);
        columns.add(Columns.text(text("sending.route"), 280, Entry::way));
        var quiet = Columns.text(text("sending.quiet-hours"), QUIET_PX, Entry::quiet);
        quiet.setMinWidth(QUIET_PX);
        columns.add(quiet);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        table.setPlaceholder(Controls.emptyState(Feather.SHARE_2, text("sending.no-carrier-yet"),
                text("sending.carriers-stand-here-once-fixes")));
        return table;
    }
}
