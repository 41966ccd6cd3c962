package org.pumphandle.ui.contacts;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.TableJobs;
import org.pumphandle.ui.common.TimeFormat;

/**
 * The contacts of all cases. They are read when somebody comes to them, as each time is a line in the log. A reference belongs to its case alone: nothing here
 * tells whether two lines of different cases are of the same subscriber. JavaFX thread.
 */
public final class AllContactsModel {
    private final TableJobs jobs;
    private final LatestRead reads;
    private final TimeFormat times;
    private final boolean mayMatch;
    private final IntSupplier examinableCases;
    private final Consumer<ContactOverview> onOpen;
    private final ObservableList<ContactOverview> contacts = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ContactOverview>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper timesRead = new ReadOnlyIntegerWrapper();

    /**
     * @param mayMatch whether who is signed in may match cases
     * @param examinableCases how many cases may be examined
     * @param onOpen hears of a contact that is to be shown with its case
     */
    public AllContactsModel(TableJobs jobs, LatestRead reads, TimeFormat times, boolean mayMatch, IntSupplier examinableCases,
            Consumer<ContactOverview> onOpen) {
        this.jobs = jobs;
        this.reads = reads;
        this.times = times;
        this.mayMatch = mayMatch;
        this.examinableCases = examinableCases;
        this.onOpen = onOpen;
    }

    /** Reads them anew; what was chosen and is still there stays chosen. */
    public void refresh() {
        reads.ask(jobs.contacts(), found -> {
            var before = chosen.get();
            contacts.setAll(found);
            timesRead.set(timesRead.get() + 1);
            chosen.set(before.flatMap(one -> found.stream().filter(other -> isSame(one, other)).findFirst()));
        });
    }

    private static boolean isSame(ContactOverview one, ContactOverview other) {
        return one.caseId().equals(other.caseId()) && one.reference().equals(other.reference());
    }

    ObservableList<ContactOverview> contacts() {
        return contacts;
    }

    ObjectProperty<Optional<ContactOverview>> chosenProperty() {
        return chosen;
    }

    /** How often they were read. */
    ReadOnlyIntegerProperty timesReadProperty() {
        return timesRead.getReadOnlyProperty();
    }

    TimeFormat times() {
        return times;
    }

    /** Shows the chosen contact with its case. */
    void open() {
        chosen.get().ifPresent(onOpen);
    }

    /** For instance {@code 1,204 contacts of 12 cases}. */
    String countInWords() {
        return !contacts.isEmpty()
                ? text("contacts.of-cases", contacts.size(), contacts.stream().map(ContactOverview::caseId).distinct().count())
                : "";
    }

    /** Why there is no contact to be seen, and what to do. */
    Empty empty() {
        if (timesRead.get() == 0) {
            return new Empty(text("contacts.reading"), text("contacts.reading-advice"), false);
        }
        if (examinableCases.getAsInt() == 0) {
            return new Empty(text("contacts.no-case-to-match"), text("contacts.no-case-to-match-advice"), false);
        }
        return new Empty(text("contacts.no-contacts"), text(mayMatch ? "contacts.match-all" : "contacts.a-tracer-matches"), mayMatch);
    }

    /**
     * What an empty table says.
     *
     * @param canMatch whether matching is the next step
     */
    record Empty(String title, String advice, boolean canMatch) {
    }
}
