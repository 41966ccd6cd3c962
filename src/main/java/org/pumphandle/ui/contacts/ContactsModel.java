package org.pumphandle.ui.contacts;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
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
        selection.reviewProperty().subscribe(_ -> contacts.setAll(selection.contacts()));
        selection.contactProperty().subscribe(_ -> listEpisodes());
        selection.narrowingProperty().addListener(_ -> {
            contacts.setAll(selection.contacts());
            listEpisodes();
        });
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
        if (!review.get().contacts().isEmpty()) {
            return new Empty(text("contacts.none-here"), text("contacts.none-here-advice"));
        }
        return review.get().rule().isEmpty()
                ? new Empty(text("contacts.not-matched-yet"), text("contacts.match-this-case-against-the"))
                : new Empty(text("contacts.no-contacts"),
                        text("contacts.under-rule-nobody", review.get().rule().get().name()));
    }

    /** What an empty table says. */
    record Empty(String title, String advice) {
    }

    /** Those of the chosen contact; while none is chosen and a narrowing holds, all that it leaves. */
    private void listEpisodes() {
        var of = selection.contact().map(List::of).orElse(selection.narrowing().isNone() ? List.of() : selection.contacts());
        episodes.setAll(of.stream().flatMap(contact -> selection.episodes(contact).stream()).toList());
    }

    /** How many contacts there are; of how many, where a narrowing holds. */
    String countInWords() {
        int all = selection.review().map(review -> review.contacts().size()).orElse(0);
        return all == 0
                ? ""
                : selection.narrowing().isNone() ? Numbers.whole(all) : text("contacts.count-of", contacts.size(), all);
    }

    /** Whose episodes the table lists. */
    String ofWhom() {
        return selection.contact().map(Contact::reference)
                .orElse(selection.narrowing().isNone() || episodes.isEmpty() ? "" : text("contacts.of-all-contacts"));
    }

    /** What the tables are narrowed to; empty where to nothing. */
    String narrowingInWords() {
        var narrowing = selection.narrowing();
        var period = narrowing.period().map(p -> text("contacts.from-to", times.compact(p.fromT()), times.compact(p.toT())));
        return narrowing.lasso().isEmpty()
                ? period.orElse("")
                : period.map(words -> text("contacts.period-and-lasso", words)).orElse(text("contacts.lasso"));
    }
}
