package org.pumphandle.ui.contacts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Narrowing;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.WrappedLabel;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;
import org.pumphandle.ui.table.Total;

/** The contacts of the case shown, above the episodes of the chosen one. */
public final class ContactsView extends SplitPane {
    private final ContactsModel model;
    private final Consumer<ContactEpisode> onExplain;

    /** @param onExplain opens the card that explains an episode */
    public ContactsView(ContactsModel model, Consumer<ContactEpisode> onExplain) {
        this.model = model;
        this.onExplain = onExplain;
        setId("contacts-pane");
        setOrientation(Orientation.VERTICAL);
        getItems().addAll(contacts(), episodes());
        setDividerPositions(0.56);
        getItems().forEach(item -> SplitPane.setResizableWithParent(item, true));
    }

    private Node contacts() {
        var table = LinkedTable.of("contact-table", text("contacts.contacts-of-the-case"), model.contacts()).concerning(Contact::caseId);
        var columns = table.getColumns();
        columns.add(Columns.text(text("contacts.contact"), 116, Contact::reference).with(Total.COUNT));
        columns.add(Columns.number(text("contacts.minutes"), 68, Contact::minutes, Numbers::tenths).with(Total.SUM));
        columns.add(
                Columns.number(text("contacts.expected"), 70, (Contact contact) -> contact.evidence().expectedMinutes(), Numbers::tenths)
                        .with(Total.SUM));
        columns.add(Columns.choice(text("contacts.verdict"), 96, contact -> contact.evidence().verdict(), ModelWords::of));
        columns.add(Columns.number(text("contacts.longest"), 64, Contact::longestEpisodeMinutes, Numbers::tenths).with(Total.MOST));
        columns.add(Columns.number(text("contacts.eps"), 44, (Contact contact) -> contact.episodes().size(), n -> Numbers.whole((long) n))
                .with(Total.SUM));
        columns.add(Columns.time(text("contacts.first"), 90, Contact::firstT, model.times()::compact).with(Total.LEAST));
        columns.add(Columns.time(text("contacts.last"), 90, Contact::lastT, model.times()::compact).with(Total.MOST));
        columns.add(Columns.number(text("contacts.min-m"), 54, Contact::minDistanceM, Numbers::tenths).with(Total.LEAST));
        columns.add(Columns.number(text("contacts.weight"), 64, (Contact contact) -> contact.evidence().weight(), Numbers::tenths)
                .with(Total.SUM));
        LinkedTable.link(table, model.selection().contactProperty(), model.selection()::chooseContact);
        model.selection().narrowingProperty().addListener((_, before, now) -> {
            if (now.lasso().isPresent() && !now.lasso().equals(before.lasso())) {
                table.chooseShown();
            }
        });
        var count = Controls.label("", "count");
        var rule = Controls.label("", "chip", "chip-rule");
        rule.setId("contacts-rule");
        model.selection().reviewProperty().subscribe(review -> {
            rule.setText(review.flatMap(r -> r.rule()).map(r -> r.name()).orElse(""));
            rule.setVisible(!rule.getText().isEmpty());
        });
        ListChangeListener<Contact> onRows = _ -> {
            count.setText(model.countInWords());
            placeholder(table);
        };
        model.contacts().addListener(onRows);
        onRows.onChanged(null);
        model.selection().reviewProperty().addListener(_ -> placeholder(table));
        count.setMinWidth(USE_PREF_SIZE);
        var chips = new HBox(narrowing(), rule);
        chips.getStyleClass().add("row");
        chips.setAlignment(Pos.CENTER_RIGHT);
        return pane(text("contacts.contacts"), count, chips, table);
    }

    /** Says what the tables are narrowed to, and ends that. */
    private Node narrowing() {
        var chip = Controls.wordButton("contacts-narrowing", "", Feather.X, () -> model.selection().narrow(Narrowing.NONE));
        chip.getStyleClass().addAll("chip", "chip-matched", "narrowing-chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.visibleProperty().bind(chip.textProperty().isNotEmpty());
        chip.managedProperty().bind(chip.visibleProperty());
        model.selection().narrowingProperty().subscribe(_ -> {
            chip.setText(model.narrowingInWords());
            chip.setAccessibleText(text("contacts.end-narrowing", chip.getText()));
        });
        return chip;
    }

    private void placeholder(TableView<Contact> table) {
        var empty = model.empty();
        table.setPlaceholder(Controls.emptyState(Feather.USERS, empty.title(), empty.advice()));
    }

    private Node episodes() {
        var times = model.times();
        var table = LinkedTable.of("episode-table", text("contacts.episodes-of-the-contact"), model.episodes())
                .concerning(chosen -> chosen.contact().caseId());
        var columns = table.getColumns();
        columns.add(Columns.time(text("contacts.start"), 112, (ContactEpisode chosen) -> chosen.episode().startT(), times::compact)
                .with(Total.LEAST));
        columns.add(Columns.time(text("contacts.end"), 76, chosen -> chosen.episode().endT(), times::clock));
        columns.add(Columns.number(text("contacts.minutes"), 72, (ContactEpisode chosen) -> chosen.episode().minutes(), Numbers::tenths)
                .with(Total.SUM));
        columns.add(Columns.number(text("contacts.min-m"), 66, (ContactEpisode chosen) -> chosen.episode().minDistanceM(), Numbers::tenths)
                .with(Total.LEAST));
        columns.add(Columns.<ContactEpisode>text(text("contacts.position-of-the-case"), 156,
                chosen -> Numbers.place(chosen.episode().latDeg(), chosen.episode().lonDeg())));
        LinkedTable.link(table, model.selection().episodeProperty(), model.selection()::chooseEpisode);
        table.setPlaceholder(Controls.emptyState(Feather.CLOCK, text("contacts.no-contact-chosen"),
                text("contacts.choose-a-contact-above-or")));
        var of = Controls.label("", "count");
        ListChangeListener<ContactEpisode> onEpisodes = _ -> of.setText(model.ofWhom());
        model.episodes().addListener(onEpisodes);
        model.selection().contactProperty().subscribe(_ -> onEpisodes.onChanged(null));
        var zone = Controls.label(times.zoneName(), "count");
        var evidence = new WrappedLabel("");
        evidence.setId("contact-evidence");
        evidence.setMinHeight(USE_PREF_SIZE);
        evidence.getStyleClass().add("pane-note");
        evidence.textProperty().bind(model.selection().contactProperty().map(contact -> contact.map(model::evidenceInWords).orElse("")));
        evidence.managedProperty().bind(evidence.textProperty().isNotEmpty());
        var pane = pane(text("contacts.episodes"), of, end(zone, explain(table)), table);
        pane.getChildren().add(1, evidence);
        return pane;
    }

    private static Node end(Node... parts) {
        var end = new HBox(parts);
        end.getStyleClass().add("row");
        end.setAlignment(Pos.CENTER_RIGHT);
        return end;
    }

    /** Opens the card of the chosen episode, else of the contact's first. */
    private Button explain(TableView<ContactEpisode> table) {
        var explain = Controls.iconButton("episode-explain", Feather.HELP_CIRCLE, text("contacts.why-this-is-a-contact"));
        explain.disableProperty().bind(Bindings.isEmpty(model.episodes()));
        explain.setOnAction(_ -> explainChosen());
        table.setOnKeyPressed(key -> {
            if (Shortcut.EXPLAIN.isPressed(key)) {
                explainChosen();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                explainChosen();
            }
        });
        return explain;
    }

    private void explainChosen() {
        model.selection().episode().or(() -> model.episodes().stream().findFirst()).ifPresent(onExplain);
    }

    private static VBox pane(String title, Node count, Node end, TableView<?> table) {
        var name = Controls.label(title, "pane-title");
        name.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(name, count, new Spacer(), end);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        var pane = new VBox(head, table);
        pane.getStyleClass().add("pane");
        return pane;
    }
}
