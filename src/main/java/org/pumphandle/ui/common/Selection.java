package org.pumphandle.ui.common;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.pumphandle.model.Contact;
import org.pumphandle.station.CaseReview;

/**
 * What is chosen: a case, one of its contacts, one of that contact's episodes; to what of the case everything is narrowed; the instant the pointer
 * is at, and the one that is played. Map, timeline and tables all follow it and all change it. A chosen contact always belongs to the case shown and
 * a chosen episode to the chosen contact, and both are among what is left by the narrowing. JavaFX thread.
 */
public final class Selection {
    private final ReadOnlyObjectWrapper<Optional<CaseReview>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Contact>> contact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ContactEpisode>> episode = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Narrowing> narrowing = new ReadOnlyObjectWrapper<>(Narrowing.NONE);
    private final DoubleProperty hoveredT = new SimpleDoubleProperty(Double.NaN);
    private Optional<Wanted> wanted = Optional.empty();
    private final DoubleProperty playedT = new SimpleDoubleProperty(Double.NaN);

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

    /** The instant that is played, UTC seconds since 1970-01-01; not a number before anything was. */
    public DoubleProperty playedTProperty() {
        return playedT;
    }

    public ReadOnlyObjectProperty<Narrowing> narrowingProperty() {
        return narrowing.getReadOnlyProperty();
    }

    public Narrowing narrowing() {
        return narrowing.get();
    }

    /** Narrows to a period, a place, or both; what was chosen and is not among what is left is not chosen any more. */
    public void narrow(Narrowing next) {
        if (!next.equals(narrowing.get())) {
            if (episode.get().filter(chosen -> !next.takes(chosen)).isPresent()) {
                episode.set(Optional.empty());
            }
            if (contact.get().filter(chosen -> !next.takes(chosen)).isPresent()) {
                contact.set(Optional.empty());
            }
            narrowing.set(next);
        }
    }

    /** The contacts of the case shown that are left by the narrowing, those of most minutes first. */
    public List<Contact> contacts() {
        return review.get().map(shown -> shown.contacts().stream().filter(narrowing.get()::takes).toList()).orElse(List.of());
    }

    /** What the narrowing leaves of a contact's episodes, in time order. */
    public List<ContactEpisode> episodes(Contact of) {
        return ContactEpisode.of(of).stream().filter(narrowing.get()::takes).toList();
    }

    /** A contact that is to be chosen with the next case. */
    private record Wanted(String caseId, String reference) {
        Optional<Contact> in(CaseReview review) {
            return review.contacts().stream().filter(one -> one.caseId().equals(caseId) && one.reference().equals(reference)).findFirst();
        }
    }

    /**
     * Chooses a contact by its reference, whatever the case is narrowed to: at once where its case is shown, else as soon as that is. Nothing comes of it where
     * another case is shown first, or the case has no such contact any more.
     */
    public void chooseContact(String caseId, String reference) {
        var next = new Wanted(caseId, reference);
        var there = review.get().flatMap(next::in);
        wanted = there.isPresent() ? Optional.empty() : Optional.of(next);
        there.ifPresent(found -> {
            narrow(Narrowing.NONE);
            chooseContact(there);
        });
    }

    /** Shows a case, or none. The chosen contact and the narrowing stay chosen where the case is the same and still has it, for instance after matching again. */
    public void show(Optional<CaseReview> next) {
        var sought = next.flatMap(n -> wanted.flatMap(w -> w.in(n)));
        var kept = sought.or(() -> next.flatMap(n -> contact.get().flatMap(c -> sameContact(n, c))));
        if (next.isPresent()) {
            wanted = Optional.empty();
        }
        episode.set(Optional.empty());
        contact.set(Optional.empty());
        hoveredT.set(Double.NaN);
        if (sought.isPresent()) {
            narrowing.set(Narrowing.NONE);
        }
        if (!isSameCase(next)) {
            narrowing.set(Narrowing.NONE);
            playedT.set(Double.NaN);
        }
        review.set(next);
        contact.set(kept.filter(narrowing.get()::takes));
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
        episode.set(next.filter(narrowing.get()::takes));
    }

    /** Takes one step back: from the episode to its contact, from the contact to the whole case, from what it is narrowed to to all of it. */
    public void back() {
        if (episode.get().isPresent()) {
            chooseEpisode(Optional.empty());
        } else if (contact.get().isPresent()) {
            chooseContact(Optional.empty());
        } else {
            narrow(Narrowing.NONE);
        }
    }

    private boolean isSameCase(Optional<CaseReview> next) {
        return next.map(Selection::id).equals(review.get().map(Selection::id));
    }

    private static String id(CaseReview of) {
        return of.summary().recorded().id();
    }

    private static Optional<Contact> sameContact(CaseReview review, Contact wanted) {
        return review.contacts().stream().filter(c -> c.caseId().equals(wanted.caseId()) && c.reference().equals(wanted.reference()))
                .findFirst();
    }
}
