package org.pumphandle.ui.common;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.pumphandle.model.Contact;
import org.pumphandle.station.CaseReview;

/**
 * What is chosen: a case, one of its contacts, one of that contact's episodes; and the instant the pointer is at. Map, timeline and tables all
 * follow it and all change it. A chosen contact always belongs to the case shown, a chosen episode to the chosen contact. JavaFX thread.
 */
public final class Selection {
    private final ReadOnlyObjectWrapper<Optional<CaseReview>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Contact>> contact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ContactEpisode>> episode = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty hoveredT = new SimpleDoubleProperty(Double.NaN);

    public ReadOnlyObjectProperty<Optional<CaseReview>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    public Optional<CaseReview> review() {
        return review.get();
    }

    public ReadOnlyObjectProperty<Optional<Contact>> contactProperty() {
        return contact.getReadOnlyProperty();
    }

    public Optional<Contact> contact() {
        return contact.get();
    }

    public ReadOnlyObjectProperty<Optional<ContactEpisode>> episodeProperty() {
        return episode.getReadOnlyProperty();
    }

    public Optional<ContactEpisode> episode() {
        return episode.get();
    }

    /** The instant the pointer is at, UTC seconds since 1970-01-01; not a number where it is at none. */
    public DoubleProperty hoveredTProperty() {
        return hoveredT;
    }

    /** Shows a case, or none. The chosen contact stays chosen where the case is the same and still has it, for instance after matching again. */
    public void show(Optional<CaseReview> next) {
        var kept = next.flatMap(n -> contact.get().flatMap(c -> sameContact(n, c)));
        episode.set(Optional.empty());
        contact.set(Optional.empty());
        hoveredT.set(Double.NaN);
        review.set(next);
        contact.set(kept);
    }

    /** Chooses a contact of the case shown, or none; another contact's episode is no longer chosen then. */
    public void chooseContact(Optional<Contact> next) {
        if (!next.equals(contact.get())) {
            episode.set(Optional.empty());
            contact.set(next);
        }
    }

    /** Chooses an episode and with it its contact; none leaves the contact chosen. */
    public void chooseEpisode(Optional<ContactEpisode> next) {
        next.ifPresent(chosen -> chooseContact(Optional.of(chosen.contact())));
        episode.set(next);
    }

    /** Takes one step back: from the episode to its contact, from the contact to the whole case. */
    public void back() {
        if (episode.get().isPresent()) {
            chooseEpisode(Optional.empty());
        } else {
            chooseContact(Optional.empty());
        }
    }

    private static Optional<Contact> sameContact(CaseReview review, Contact wanted) {
        return review.contacts().stream().filter(c -> c.caseId().equals(wanted.caseId()) && c.reference().equals(wanted.reference()))
                .findFirst();
    }
}
