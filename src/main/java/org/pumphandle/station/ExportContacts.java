package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pumphandle.exchange.ContactTables;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExportFormat;

/** Writes the contacts of the last match and their episodes as tables for other programs. */
public final class ExportContacts {

    private ExportContacts() {
    }

    /**
     * @param caseIds the cases whose contacts are written; none for all
     * @param formats in each of which both tables are written
     * @param directory where the files go, which replace those of the same names; made where missing
     */
    public static Job<List<Path>> job(Station station, Set<String> caseIds, Set<ExportFormat> formats, Path directory) {
        return station.gate().job(Action.CONTACTS_EXPORTED, caseIds, message("station.export-contacts"), (_, cancellation) -> {
            var contacts = contacts(station, caseIds, cancellation);
            return WrittenTables.in(directory, "contacts", ContactTables.of(contacts, station.mandateMark()), formats, cancellation);
        });
    }

    /** The contacts of some cases; of all where none is named. Those of a case that may not be examined any more stay closed;
     * whom two cases of one person met stands once, with the case that met more. */
    static List<Contact> contacts(Station station, Set<String> caseIds, Cancellation cancellation) {
        var contacts = new ArrayList<Contact>();
        var persons = new Persons(station);
        for (var summary : station.summaries()) {
            cancellation.throwIfCancelled();
            var id = summary.recorded().id();
            if (caseIds.isEmpty() ? summary.merging().into().isEmpty() : caseIds.contains(id)) {
                contacts.addAll(persons.contacts(id));
            }
        }
        return contacts;
    }
}
