package org.pumphandle.ui.contacts;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Selection;
import org.pumphandle.ui.common.TimeFormat;

/** The contacts of the case shown, and the episodes of the chosen one. JavaFX thread. */
public final class ContactsModel {
    private final Selection selection;
    private final TimeFormat times;
    private final ObservableList<Contact> contacts = FXCollections.observableArrayList();
    private final ObservableList<ContactEpisode> episodes = FXCollections.observableArrayList();

    public ContactsModel(Selection selection, TimeFormat times) {
        this.selection = selection;
        this.times = times;
        selection.reviewProperty()
                .subscribe(review -> contacts.setAll(review.map(r -> r.contacts()).orElse(List.of())));
        selection.contactProperty()
                .subscribe(contact -> episodes.setAll(contact.map(ContactsModel::episodesOf).orElse(List.of())));
    }

    Selection selection() {
        return selection;
    }

    TimeFormat times() {
        return times;
    }

    ObservableList<Contact> contacts() {
        return contacts;
    }

    ObservableList<ContactEpisode> episodes() {
        return episodes;
    }

    /** What the accuracies leave certain of a contact. */
    String evidenceInWords(Contact contact) {
        var evidence = contact.evidence();
        var minutes = text("contacts.sure-expected-possible-minutes", Numbers.tenths(evidence.sureMinutes()),
                Numbers.tenths(evidence.expectedMinutes()), Numbers.tenths(evidence.possibleMinutes())) + " ";
        return minutes + switch (evidence.verdict()) {
            case ESTABLISHED -> text("contacts.the-sure-minutes-alone-satisfy");
            case PROBABLE -> text("contacts.the-expected-minutes-satisfy-the");
            case POSSIBLE -> text("contacts.only-the-possible-minutes-satisfy");
            case NOT_SUPPORTED -> text("contacts.the-stated-positions-satisfy-the");
            case CANNOT_BE_ESTABLISHED -> text("contacts.these-positions-are-too-coarse");
        };
    }

    /** Why there is no contact to be seen, and what to do. */
    Empty empty() {
        var review = selection.review();
        if (review.isEmpty()) {
            return new Empty(text("contacts.no-case-chosen"), text("contacts.choose-a-case-in-the"));
        }
        var summary = review.get().summary();
        if (summary.notExaminable().isPresent()) {
            return new Empty(text("contacts.this-case-is-closed"), text("contacts.may-not-be-examined", summary.notExaminable().get()));
        }
        if (summary.fixes() == 0) {
            return new Empty(text("contacts.no-location-history"), text("contacts.import-the-cases-own-history"));
        }
        return review.get().rule().isEmpty()
                ? new Empty(text("contacts.not-matched-yet"), text("contacts.match-this-case-against-the"))
                : new Empty(text("contacts.no-contacts"),
                        text("contacts.under-rule-nobody", review.get().rule().get().name()));
    }

    /** What an empty table says. */
    record Empty(String title, String advice) {
    }

    private static List<ContactEpisode> episodesOf(Contact contact) {
        return IntStream.range(0, contact.episodes().size()).mapToObj(i -> new ContactEpisode(contact, i)).toList();
    }
}
