package org.pumphandle.exchange;

import static org.pumphandle.exchange.ContactsCsv.decimals;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pumphandle.model.Contact;

/** Episodes as CSV: times in epoch seconds with two decimals, minutes with four, the case's position at the middle with seven. */
public final class EpisodesCsv {
    private static final List<String> COLUMNS = List.of("case_id", "contact_ref", "start_t", "end_t", "minutes", "lat", "lon",
            "min_distance_m", "mandate");

    private EpisodesCsv() {
    }

    /**
     * Writes one row for each episode of each contact, in the order given.
     *
     * @param mandate which mandate they were found under, or the word demonstration
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, List<Contact> contacts, String mandate) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (var contact : contacts) {
                for (var episode : contact.episodes()) {
                    csv.writeRecord(contact.caseId(), contact.reference(), decimals(2, episode.startT()), decimals(2, episode.endT()),
                            decimals(4, episode.minutes()), decimals(7, episode.latDeg()), decimals(7, episode.lonDeg()),
                            decimals(2, episode.minDistanceM()), mandate);
                }
            }
        }
    }
}
