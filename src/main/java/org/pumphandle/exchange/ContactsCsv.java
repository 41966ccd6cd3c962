package org.pumphandle.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pumphandle.model.Contact;

/** Contacts as CSV: times in epoch seconds with two decimals, minutes with four, distances in metres with two. */
public final class ContactsCsv {
    private static final List<String> COLUMNS = List.of("case_id", "contact_ref", "rule", "episodes", "minutes", "longest_episode_minutes",
            "first_t", "last_t", "min_distance_m", "nominal", "sure_minutes", "expected_minutes", "possible_minutes", "verdict", "weight",
            "mandate");

    private ContactsCsv() {
    }

    /**
     * Writes one row for each contact, in the order given.
     *
     * @param mandate which mandate they were found under, or the word demonstration
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, List<Contact> contacts, String mandate) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (var contact : contacts) {
                csv.writeRecord(contact.caseId(), contact.reference(), contact.rule(), Integer.toString(contact.episodes().size()),
                        decimals(4, contact.minutes()), decimals(4, contact.longestEpisodeMinutes()), decimals(2, contact.firstT()),
                        decimals(2, contact.lastT()), decimals(2, contact.minDistanceM()), Boolean.toString(contact.nominal()),
                        decimals(4, contact.evidence().sureMinutes()), decimals(4, contact.evidence().expectedMinutes()),
                        decimals(4, contact.evidence().possibleMinutes()), contact.evidence().verdict().name(),
                        decimals(4, contact.evidence().weight()), mandate);
            }
        }
    }

    static String decimals(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
