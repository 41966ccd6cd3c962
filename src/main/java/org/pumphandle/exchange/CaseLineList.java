package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Purpose;

/**
 * The case line list: CSV with {@code case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes} in any order. ISO 8601; a
 * date alone is its first instant in the station's zone. Purposes are separated by {@code ;}, {@code |} or blanks.
 */
public final class CaseLineList {
    private static final List<String> COLUMNS = List.of("case_id", "test_positive_at", "onset", "isolation", "consent_id", "consent_at",
            "consent_purposes");

    /** How it is recognised among other line lists: as what is left. */
    static final CaseListFormat FORMAT = new CaseListFormat() {
        @Override
        public Optional<String> recognise(SourceText source) {
            return source.kind() == SourceText.Kind.TEXT ? Optional.of(message("exchange.case-line-list-it-is")) : Optional.empty();
        }

        @Override
        public CaseList read(Reading reading, String kind) {
            return CaseLineList.read(reading, kind);
        }
    };

    private CaseLineList() {
    }

    /** What the file is, by its header; empty where it is something else. */
    static Optional<String> recognise(List<String> header) {
        return header.contains("case_id") && header.stream().filter(COLUMNS::contains).count() > 2
                ? Optional.of(message("exchange.case-line-list-it-has"))
                : Optional.empty();
    }

    /** Names of the columns. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /**
     * Reads a line list.
     *
     * @param zone the zone of dates without a time and of times without an offset
     * @throws ImportException where the file cannot be taken
     */
    public static List<Case> read(Path file, ZoneId zone, Rejects rejects, Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(file)) {
            return read(new CaseListFormat.Reading(source, zone, rejects, progress, cancellation), "").cases();
        }
    }

    private static CaseList read(CaseListFormat.Reading reading, String kind) {
        var file = reading.source().file();
        var rejects = reading.rejects();
        var rows = new CsvRows(reading.source(), message("exchange.a-case-line-list-csv"), reading.progress(), reading.cancellation());
        var missing = COLUMNS.stream().filter(column -> !rows.header().contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new ImportException(message("exchange.line-1-the-header-lacks", file, rows.header(), missing, COLUMNS));
        }
        rejects.header(COLUMNS);
        var cases = new ArrayList<Case>();
        var ids = new HashSet<String>();
        while (rows.hasNext()) {
            var row = rows.next();
            try {
                var recorded = read(row, rows.header(), reading.zone());
                if (!ids.add(recorded.id())) {
                    throw new IllegalArgumentException(message("exchange.case-id-stands-in-the", recorded.id()));
                }
                cases.add(recorded);
            } catch (IllegalArgumentException e) {
                rejects.reject(row.line(), String.valueOf(e.getMessage()), fields(row, rows.header()));
            }
        }
        if (rows.rows() == 0) {
            throw new ImportException(message("exchange.there-is-a-header-but", file));
        }
        rejects.check(file, rows.rows(), true);
        var used = new TreeSet<>(COLUMNS);
        used.add(Rejects.REASON);
        return new CaseList(kind, rows.rows(), true, cases, CsvRows.dropped(rows.header(), used));
    }

    private static Case read(CsvRow row, List<String> header, ZoneId zone) {
        if (row.count() != header.size()) {
            throw new IllegalArgumentException(message("exchange.has-fields-the-header-has", row.count(), header.size()));
        }
        var fields = fields(row, header);
        return new Case(fields.get(0), instant("test_positive_at", fields.get(1), zone), instant("onset", fields.get(2), zone),
                instant("isolation", fields.get(3), zone), consent(fields.get(4), fields.get(5), fields.get(6), zone));
    }

    /** What is wanted of a row, as far as it is there. */
    private static List<String> fields(CsvRow row, List<String> header) {
        return COLUMNS.stream().map(header::indexOf).map(column -> column < row.count() ? row.field(column).strip() : "").toList();
    }

    private static @Nullable Consent consent(String id, String at, String purposes, ZoneId zone) {
        if (id.isEmpty()) {
            if (!at.isEmpty() || !purposes.isEmpty()) {
                throw new IllegalArgumentException(message("exchange.consent-id-is-empty-but"));
            }
            return null;
        }
        var instant = instant("consent_at", at, zone);
        if (instant == null) {
            throw new IllegalArgumentException(message("exchange.consent-at-is-empty-state", id));
        }
        var read = EnumSet.noneOf(Purpose.class);
        for (var word : purposes.split("[;|\\s]+", -1)) {
            if (!word.isEmpty()) {
                try {
                    read.add(Purpose.of(word));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(message("exchange.consent-purposes", e.getMessage()), e);
                }
            }
        }
        return new Consent(id, instant, read);
    }

    private static @Nullable Instant instant(String field, String text, ZoneId zone) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() == "2020-03-01".length()
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : Instant.ofEpochSecond(Values.time(field, TimeFormat.parse("iso", zone), text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(message("exchange.is-not-a-date-such", field, text), e);
        }
    }

    /**
     * Writes a line list that {@link #read} reads back.
     *
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, List<Case> cases) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (var recorded : cases) {
                csv.writeRecord(fields(recorded));
            }
        }
    }

    /** What stands in the columns for a case. */
    static List<String> fields(Case recorded) {
        var consent = recorded.consent();
        return List.of(recorded.id(), text(recorded.testPositiveAt()), text(recorded.onset()), text(recorded.isolation()),
                consent == null ? "" : consent.id(), text(consent == null ? null : consent.at()),
                consent == null ? "" : consent.purposes().stream().sorted().map(Purpose::code).collect(Collectors.joining(";")));
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
