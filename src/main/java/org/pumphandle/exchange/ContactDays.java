package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pumphandle.model.Contact;

/** What lists of contacts of other systems share: days, and the words in which the minutes are told. */
final class ContactDays {

    private ContactDays() {
    }

    static LocalDate first(Contact contact, ZoneId zone) {
        return day(contact.firstT(), zone);
    }

    static LocalDate last(Contact contact, ZoneId zone) {
        return day(contact.lastT(), zone);
    }

    private static LocalDate day(double t, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond((long) Math.floor(t)), zone);
    }

    /** The contact in one line, without anything of who was exposed. */
    static String inWords(Contact contact, String mandate) {
        return String.format(Locale.ROOT, "rule %s: %.1f minutes in %d episodes, %s; found by Pumphandle, %s", contact.rule(),
                contact.minutes(), contact.episodes().size(), contact.evidence().verdict(), mandate);
    }

    /**
     * Reads the rows of a list.
     *
     * @param wanted names of the columns of case, reference and last day
     */
    static List<ListedContact> read(Path file, CsvRows rows, List<String> header, List<String> wanted, LineListDates dates) {
        if (!header.containsAll(wanted)) {
            throw new ImportException(message("exchange.the-columns-lack-some-of", file, header, wanted));
        }
        var contacts = new ArrayList<ListedContact>();
        while (rows.hasNext()) {
            var row = rows.next();
            try {
                if (row.count() != header.size()) {
                    throw new IllegalArgumentException(message("exchange.has-fields-the-header-has", row.count(), header.size()));
                }
                var fields = wanted.stream().map(name -> row.field(header.indexOf(name)).strip()).toList();
                var day = dates.instant(wanted.getLast(), fields.getLast());
                if (day == null || fields.contains("")) {
                    throw new IllegalArgumentException(message("exchange.must-not-be-empty", wanted));
                }
                contacts.add(new ListedContact(fields.getFirst(), fields.get(1), LocalDate.ofInstant(day, ZoneOffset.UTC)));
            } catch (IllegalArgumentException e) {
                throw new ImportException(message("exchange.line", file, row.line(), e.getMessage()), e);
            }
        }
        return contacts;
    }
}
