package org.pumphandle.ui.sending;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** The messages in doubt, and what can be decided about those that are chosen. */
public final class DoubtsView extends BorderPane {
    private final DoubtsModel model;

    public DoubtsView(DoubtsModel model) {
        this.model = model;
        setId("doubts");
        var advice = Controls.paragraph(
                text("sending.before-the-carrier-said-whether"),
                Styles.TEXT_MUTED, "doubts-advice");
        setTop(advice);
        setCenter(table());
        var below = new VBox(question(), buttons());
        below.getStyleClass().add("warning-below");
        setBottom(below);
        for (var node : List.of(advice, below)) {
            node.visibleProperty().bind(Bindings.isNotEmpty(model.doubts()));
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    private Node table() {
        var times = model.times();
        var table = LinkedTable.of("doubts-table", text("sending.messages-in-doubt"), model.doubts());
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.number(text("sending.message"), 80, DoubtfulMessage::number, n -> Numbers.whole((long) n)));
        columns.add(Columns.number(text("sending.batch"), 60, DoubtfulMessage::batch, n -> Numbers.whole((long) n)));
        columns.add(Columns.text(text("sending.carrier"), 140, one -> MessageWords.carrier(one.carrier())));
        columns.add(Columns.time(text("sending.since"), 150, one -> MessageWords.seconds(one.since()), times::exact));
        columns.add(Columns.text(text("sending.why"), 420, DoubtfulMessage::reason));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var selection = table.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.getSelectedItems().addListener(
                (ListChangeListener<DoubtfulMessage>) _ -> model.choose(List.copyOf(selection.getSelectedItems())));
        table.setPlaceholder(Controls.emptyState(Feather.CHECK_CIRCLE, text("sending.no-message-is-in-doubt"),
                text("sending.where-a-connection-breaks-before")));
        return table;
    }

    private Node question() {
        var words = Controls.paragraph("");
        words.setId("doubts-question");
        words.textProperty().bind(model.questionProperty().map(_ -> model.questionInWords()));
        var yes = new Button();
        yes.setId("doubts-yes");
        yes.textProperty().bind(model.questionProperty().map(asked -> asked.map(DoubtsView::verb).orElse("")));
        yes.getStyleClass().add(Styles.DANGER);
        yes.disableProperty().bind(model.attempt().busyProperty());
        yes.setOnAction(_ -> model.confirm());
        var no = new Button(text("sending.not-now"));
        no.setId("doubts-no");
        no.setOnAction(_ -> model.keep());
        var row = new HBox(yes, no);
        row.getStyleClass().add("row");
        var box = new VBox(words, Controls.problem("doubts-problem", model.attempt().problemProperty()), row);
        box.getStyleClass().add("confirmation");
        box.visibleProperty().bind(model.questionProperty().map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        model.questionProperty().subscribe(asked -> asked.ifPresent(_ -> no.requestFocus()));
        return box;
    }

    private static String verb(DoubtDecision decision) {
        return switch (decision) {
            case WAS_HANDED_OVER -> text("sending.it-was-sent");
            case SEND_AGAIN -> text("sending.send-once-more");
            case GIVE_UP -> text("sending.give-up");
        };
    }

    private Node buttons() {
        var count = Controls.label("", Styles.TEXT_MUTED);
        count.setId("doubts-chosen");
        count.textProperty().bind(model.chosenProperty().map(chosen -> chosen.isEmpty()
                ? text("sending.choose-messages-ctrl-a-chooses")
                : text("sending.some-of-all-chosen", chosen.size(), model.doubts().size())));
        var row = new HBox(count, new Spacer(), decision("doubts-give-up", text("sending.give-up-2"), Feather.SLASH, DoubtDecision.GIVE_UP),
                decision("doubts-again", text("sending.it-was-not-sent"), Feather.ROTATE_CW, DoubtDecision.SEND_AGAIN),
                decision("doubts-sent", text("sending.it-was-sent-2"), Feather.CHECK, DoubtDecision.WAS_HANDED_OVER));
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node decision(String id, String text, Feather icon, DoubtDecision decision) {
        var button = Controls.wordButton(id, text, icon, () -> model.ask(decision));
        button.disableProperty().bind(model.chosenProperty().map(List::isEmpty));
        return button;
    }
}
