package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Contact;

/**
 * Contacts in the shape that SORMAS imports: a row of entities, a row of paths, dates as its English interface wants them. The person is a reference and
 * nothing else.
 */
public final class SormasContacts {
    private static final List<String> PATHS = List.of("externalID", "caseIdExternalSystem", "reportDateTime", "reportingUser",
            "multiDayContact", "firstContactDate", "lastContactDate", "description", "person.firstName", "person.lastName", "person.sex");
    private static final List<String> READ = List.of("caseIdExternalSystem", "person.lastName", "lastContactDate");
    private static final String ENTITY = "Contact";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    private static final String DAY_THAT_TELLS = "12/31/2020";

    private SormasContacts() {
    }

    static boolean isOne(SourceText source) {
        return SormasHeader.of(source).filter(header -> header.paths().containsAll(List.of("reportDateTime", "lastContactDate")))
                .isPresent();
    }

    /**
     * Writes one row for each contact, in the order given.
     *
     * @param zone of the days of contact
     * @param reportedOn the day of the export
     * @param reportingUser the user of SORMAS who reports them
     * @param mandate which mandate they were found under, or the word demonstration
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, List<Contact> contacts, ZoneId zone, LocalDate reportedOn, String reportingUser, String mandate)
            throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(Collections.nCopies(PATHS.size(), ENTITY));
            csv.writeRecord(PATHS);
            for (var contact : contacts) {
                var first = ContactDays.first(contact, zone);
                var last = ContactDays.last(contact, zone);
                boolean isMultiDay = !first.equals(last);
                csv.writeRecord(contact.reference(), contact.caseId(), DAY.format(reportedOn), reportingUser, Boolean.toString(isMultiDay),
                        isMultiDay ? DAY.format(first) : "", DAY.format(last), ContactDays.inWords(contact, mandate), "Contact",
                        contact.reference(),
                        "UNKNOWN");
            }
        }
    }

    /**
     * Reads a list back.
     *
     * @throws ImportException where it is of another kind, or a row cannot be taken
     */
    public static List<ListedContact> read(Path file) {
        try (var source = SourceText.open(file)) {
            var rows = CsvRows.withoutComments(source, message("exchange.a-list-of-contacts-csv"), Progress.NONE, new Cancellation());
            return ContactDays.read(file, rows, SormasHeader.pathsBelow(rows), READ,
                    new LineListDates(ZoneOffset.UTC, List.of(DAY_THAT_TELLS)));
        }
    }
}
