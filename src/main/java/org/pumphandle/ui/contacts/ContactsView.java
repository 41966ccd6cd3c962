package org.pumphandle.ui.contacts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.common.Columns;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.LinkedTable;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.WrappedLabel;

/** The contacts of the case shown, above the episodes of the chosen one. */
public final class ContactsView extends SplitPane {
    private final ContactsModel model;

    public ContactsView(ContactsModel model) {
        this.model = model;
        setId("contacts-pane");
        setOrientation(Orientation.VERTICAL);
        getItems().addAll(contacts(), episodes());
        setDividerPositions(0.56);
        getItems().forEach(item -> SplitPane.setResizableWithParent(item, true));
    }

    private Node contacts() {
        var table = LinkedTable.of("contact-table", text("contacts.contacts-of-the-case"), model.contacts());
        var columns = table.getColumns();
        columns.add(Columns.text(text("contacts.contact"), 116, Contact::reference));
        columns.add(Columns.number(text("contacts.minutes"), 68, Contact::minutes, Numbers::tenths));
        columns.add(Columns.number(text("contacts.expected"), 70, contact -> contact.evidence().expectedMinutes(), Numbers::tenths));
        columns.add(Columns.text(text("contacts.verdict"), 96, contact -> ModelWords.of(contact.evidence().verdict())));
        columns.add(Columns.number(text("contacts.longest"), 64, Contact::longestEpisodeMinutes, Numbers::tenths));
        columns.add(Columns.number(text("contacts.eps"), 44, contact -> contact.episodes().size(), n -> Numbers.whole((long) n)));
        columns.add(Columns.time(text("contacts.first"), 90, Contact::firstT, model.times()::compact));
        columns.add(Columns.time(text("contacts.last"), 90, Contact::lastT, model.times()::compact));
        columns.add(Columns.number(text("contacts.min-m"), 54, Contact::minDistanceM, Numbers::tenths));
        columns.add(Columns.number(text("contacts.weight"), 64, contact -> contact.evidence().weight(), Numbers::tenths));
        LinkedTable.link(table, model.selection().contactProperty(), model.selection()::chooseContact);
        var count = Controls.label("", "count");
        var rule = Controls.label("", "chip", "chip-rule");
        rule.setId("contacts-rule");
        model.selection().reviewProperty().subscribe(review -> {
            rule.setText(review.flatMap(r -> r.rule()).map(r -> r.name()).orElse(""));
            rule.setVisible(!rule.getText().isEmpty());
        });
        ListChangeListener<Contact> onRows = _ -> {
            count.setText(model.contacts().isEmpty() ? "" : Numbers.whole(model.contacts().size()));
            placeholder(table);
        };
        model.contacts().addListener(onRows);
        onRows.onChanged(null);
        model.selection().reviewProperty().addListener(_ -> placeholder(table));
        return pane(text("contacts.contacts"), count, rule, table);
    }

    private void placeholder(TableView<Contact> table) {
        var empty = model.empty();
        table.setPlaceholder(Controls.emptyState(Feather.USERS, empty.title(), empty.advice()));
    }

    private Node episodes() {
        var times = model.times();
        var table = LinkedTable.of("episode-table", text("contacts.episodes-of-the-contact"), model.episodes());
        var columns = table.getColumns();
        columns.add(Columns.time(text("contacts.start"), 112, chosen -> chosen.episode().startT(), t -> times.compact(t)));
        columns.add(Columns.time(text("contacts.end"), 76, chosen -> chosen.episode().endT(), t -> times.clock(t)));
        columns.add(Columns.number(text("contacts.minutes"), 72, chosen -> chosen.episode().minutes(), Numbers::tenths));
        columns.add(Columns.number(text("contacts.min-m"), 66, chosen -> chosen.episode().minDistanceM(), Numbers::tenths));
        columns.add(Columns.<ContactEpisode>text(text("contacts.position-of-the-case"), 156,
                chosen -> Numbers.place(chosen.episode().latDeg(), chosen.episode().lonDeg())));
        LinkedTable.link(table, model.selection().episodeProperty(), model.selection()::chooseEpisode);
        table.setPlaceholder(Controls.emptyState(Feather.CLOCK, text("contacts.no-contact-chosen"),
                text("contacts.choose-a-contact-above-or")));
        var of = Controls.label("", "count");
        model.selection().contactProperty().subscribe(contact -> of.setText(contact.map(Contact::reference).orElse("")));
        var zone = Controls.label(times.zoneName(), "count");
        var evidence = new WrappedLabel("");
        evidence.setId("contact-evidence");
        evidence.setMinHeight(USE_PREF_SIZE);
        evidence.getStyleClass().add("pane-note");
        evidence.textProperty().bind(model.selection().contactProperty().map(contact -> contact.map(model::evidenceInWords).orElse("")));
        evidence.managedProperty().bind(evidence.textProperty().isNotEmpty());
        var pane = pane(text("contacts.episodes"), of, zone, table);
        pane.getChildren().add(1, evidence);
        return pane;
    }

    private static VBox pane(String title, Node count, Node end, TableView<?> table) {
        var head = new HBox(Controls.label(title, "pane-title"), count, new Spacer(), end);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        var pane = new VBox(head, table);
        pane.getStyleClass().add("pane");
        return pane;
    }
}
