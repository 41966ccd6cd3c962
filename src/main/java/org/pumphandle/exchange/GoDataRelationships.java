package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Verdict;

/** Contacts as relationships in the shape of Go.Data's lists: from a case to a contact that has a reference and nothing else. */
public final class GoDataRelationships {
    private static final List<String> COLUMNS = List.of("uuid", "source_uuid", "source_visualid", "source_gender", "date_of_last_contact",
            "date_of_data_entry", "source_age", "target_uuid", "target_visualid", "target_gender", "target_age", "exposure_type",
            "context_of_exposure", "exposure_frequency", "certainty_level", "exposure_duration", "relation_detail", "cluster",
            "is_contact_date_estimated", "comment", "createdBy");
    private static final List<String> READ = List.of("source_visualid", "target_visualid", "date_of_last_contact");
    private static final List<String> TELLING = List.of("source_uuid", "target_uuid", "date_of_last_contact");
    private static final int HOUR_MINUTES = 60;
    private static final int DAY_MINUTES = 1_440;

    private GoDataRelationships() {
    }

    static boolean isOne(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT && CsvRows.headerOf(source).containsAll(TELLING);
    }

    /**
     * Writes one row for each contact, in the order given.
     *
     * @param zone of the days of contact
     * @param enteredOn the day of the export
     * @param mandate which mandate they were found under, or the word demonstration
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, List<Contact> contacts, ZoneId zone, LocalDate enteredOn, String mandate) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (var contact : contacts) {
                csv.writeRecord(id(contact.caseId() + " " + contact.reference()), uuid(contact.caseId()), contact.caseId(), "",
                        ContactDays.last(contact, zone).toString(), enteredOn.toString(), "", id(contact.reference()), contact.reference(),
                        "", "", "", "", frequency(contact.episodes().size()), certainty(contact.evidence().verdict()),
                        duration(contact.minutes()), "", "", "FALSE", ContactDays.inWords(contact, mandate), "");
            }
        }
    }

    /** The same name gives the same identifier, so that a list that is exported again adds nothing there. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String uuid(String caseId) {
        return caseId.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? caseId.toLowerCase(Locale.ROOT) : id(caseId);
    }

    private static String frequency(int episodes) {
        if (episodes == 0 || episodes > 20) {
            return "";
        }
        return episodes <= 5 ? "1-5 Times" : episodes <= 10 ? "6-10 Times" : "11-20 Times";
    }

    private static String certainty(Verdict verdict) {
        return switch (verdict) {
            case ESTABLISHED -> "3 - High";
            case PROBABLE -> "2 - Medium";
            default -> "1 - Low";
        };
    }

    private static String duration(double minutes) {
        return minutes < HOUR_MINUTES ? "Short (minutes)" : minutes < DAY_MINUTES ? "Medium (hours)" : "Long (days)";
    }

    /**
     * Reads a list back.
     *
     * @throws ImportException where it is of another kind, or a row cannot be taken
     */
    public static List<ListedContact> read(Path file) {
        try (var source = SourceText.open(file)) {
            var rows = new CsvRows(source, message("exchange.a-list-of-relationships-csv"), Progress.NONE, new Cancellation());
            return ContactDays.read(file, rows, rows.header(), READ, new LineListDates(ZoneId.of("UTC"), List.of()));
        }
    }
}
