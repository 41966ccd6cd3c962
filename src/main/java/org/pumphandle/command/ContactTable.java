package org.pumphandle.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pumphandle.model.Contact;

/** Contacts as a table of text, those of most minutes first. */
final class ContactTable {
    private static final int ROWS_SHOWN = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ContactTable() {
    }

    static void print(List<Contact> contacts, PrintWriter out) {
        out.printf(Locale.ROOT, "%-10s %-12s %9s %9s %9s  %-11s  %-11s %9s %9s  %s%n", "case", "contact", "minutes", "longest",
                "episodes", "first (UTC)", "last (UTC)", "nearest m", "expected", "verdict");
        contacts.stream().limit(ROWS_SHOWN)
                .forEach(contact -> out.printf(Locale.ROOT, "%-10s %-12s %9.1f %9.1f %9d  %s  %s %9.1f %9.1f  %s%n", contact.caseId(),
                        contact.reference(), contact.minutes(), contact.longestEpisodeMinutes(), contact.episodes().size(),
                        time(contact.firstT()), time(contact.lastT()), contact.minDistanceM(), contact.evidence().expectedMinutes(),
                        contact.evidence().verdict().inWords()));
        if (contacts.size() > ROWS_SHOWN) {
            out.println("and " + (contacts.size() - ROWS_SHOWN) + " more in contacts.csv");
        }
    }

    private static String time(double t) {
        return TIME.format(Instant.ofEpochSecond((long) Math.floor(t)));
    }
}
