package org.pumphandle.ui.contacts;

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
        var minutes = "Sure " + Numbers.tenths(evidence.sureMinutes()) + " min, expected " + Numbers.tenths(evidence.expectedMinutes())
                + ", possible " + Numbers.tenths(evidence.possibleMinutes()) + ". ";
        return minutes + switch (evidence.verdict()) {
            case ESTABLISHED -> "The sure minutes alone satisfy the rule.";
            case PROBABLE -> "The expected minutes satisfy the rule, the sure ones do not.";
            case POSSIBLE -> "Only the possible minutes satisfy the rule.";
            case NOT_SUPPORTED -> "The stated positions satisfy the rule, but their accuracies do not support it.";
            case CANNOT_BE_ESTABLISHED -> "These positions are too coarse for the rule's radius: they cannot establish a contact.";
        };
    }

    /** Why there is no contact to be seen, and what to do. */
    Empty empty() {
        var review = selection.review();
        if (review.isEmpty()) {
            return new Empty("No case chosen", "Choose a case in the list to see its contacts.");
        }
        var summary = review.get().summary();
        if (summary.notExaminable().isPresent()) {
            return new Empty("This case is closed", "It may not be examined: " + summary.notExaminable().get() + ".");
        }
        if (summary.fixes() == 0) {
            return new Empty("No location history", "Import the case's own history, then match.");
        }
        return review.get().rule().isEmpty()
                ? new Empty("Not matched yet", "Match this case against the carrier fixes (Ctrl+M).")
                : new Empty("No contacts", "Under " + review.get().rule().get().name() + " nobody was in vicinity long enough.");
    }

    /** What an empty table says. */
    record Empty(String title, String advice) {
    }

    private static List<ContactEpisode> episodesOf(Contact contact) {
        return IntStream.range(0, contact.episodes().size()).mapToObj(i -> new ContactEpisode(contact, i)).toList();
    }
}
