package org.pumphandle.ui.contacts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;
import org.pumphandle.ui.table.Total;

/** The contacts of all cases, in one table. */
public final class AllContactsView extends BorderPane {
    private final AllContactsModel model;
    private final Runnable onMatch;

    /** @param onMatch asks for the rule to match all cases with */
    public AllContactsView(AllContactsModel model, Runnable onMatch) {
        this.model = model;
        this.onMatch = onMatch;
        setId("all-contacts");
        getStyleClass().add("page");
        setTop(head());
        setCenter(table());
    }

    private Node head() {
        var count = Controls.label("", "count");
        count.setId("all-contacts-count");
        var open = Controls.wordButton("all-contacts-open", text("contacts.show-in-its-case"), Feather.CORNER_DOWN_RIGHT, model::open);
        open.disableProperty().bind(model.chosenProperty().map(chosen -> chosen.isEmpty()));
        model.timesReadProperty().subscribe(_ -> count.setText(model.countInWords()));
        var head = new HBox(Controls.label(text("contacts.contacts"), Styles.TITLE_3), count, new Spacer(), open);
        head.getStyleClass().addAll("row", "page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node table() {
        var times = model.times();
        var table = LinkedTable.of("all-contacts-table", text("contacts.contacts-of-all-cases"), model.contacts())
                .concerning(ContactOverview::caseId);
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.text(text("contacts.case"), 68, ContactOverview::caseId));
        columns.add(Columns.text(text("contacts.contact"), 106, ContactOverview::reference).with(Total.COUNT));
        columns.add(Columns.choice(text("contacts.verdict"), 96, (ContactOverview one) -> one.evidence().verdict(), ModelWords::of));
        columns.add(Columns.number(text("contacts.minutes"), 70, ContactOverview::minutes, Numbers::tenths).with(Total.SUM));
        columns.add(
                Columns.number(text("contacts.expected"), 74, (ContactOverview one) -> one.evidence().expectedMinutes(), Numbers::tenths)
                        .with(Total.SUM));
        columns.add(Columns.number(text("contacts.longest"), 66, ContactOverview::longestMinutes, Numbers::tenths).with(Total.MOST));
        columns.add(Columns.number(text("contacts.eps"), 46, ContactOverview::episodes, n -> Numbers.whole((long) n)).with(Total.SUM));
        columns.add(Columns.time(text("contacts.first"), 94, ContactOverview::firstT, times::compact).with(Total.LEAST));
        columns.add(Columns.time(text("contacts.last"), 94, ContactOverview::lastT, times::compact).with(Total.MOST));
        columns.add(Columns.number(text("contacts.min-m"), 60, ContactOverview::minDistanceM, Numbers::tenths).with(Total.LEAST));
        columns.add(Columns.number(text("contacts.weight"), 64, (ContactOverview one) -> one.evidence().weight(), Numbers::tenths)
                .with(Total.SUM));
        columns.add(Columns.words(text("contacts.rule"), 110, ContactOverview::rule));
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && key.getTarget() == table) {
                model.open();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                model.open();
            }
        });
        model.timesReadProperty().subscribe(_ -> placeholder(table));
        return table;
    }

    private void placeholder(LinkedTable<ContactOverview> table) {
        var empty = model.empty();
        table.setPlaceholder(empty.canMatch()
                ? Controls.emptyState(Feather.LINK, empty.title(), empty.advice(),
                        Controls.wordButton("all-contacts-match", text("contacts.match"), Feather.PLAY, onMatch))
                : Controls.emptyState(Feather.LINK, empty.title(), empty.advice()));
    }
}
