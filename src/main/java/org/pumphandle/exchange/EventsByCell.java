package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.model.Cell;
import org.pumphandle.model.Fix;

/**
 * Events that name a cell instead of a position: FlowKit's {@code events.calls} and its like, and D4D's {@code user_id,timestamp,site_id}. A fix lies
 * where the cell's subscribers are, in the version of that day. Whom somebody called, for how long and with which device is dropped.
 */
final class EventsByCell implements CarrierFormat {
    private static final int LONGEST_TOKEN = 20;
    private static final LongNumbers NUMBERS = LongNumbers.ofSubscribersInFull();
    private static final TimeFormat TIME = TimeFormat.parse("iso", ZoneOffset.UTC);
    private static final List<String> FLOWKIT = List.of("msisdn", "datetime", "location_id");
    private static final List<String> D4D = List.of("user_id", "timestamp", "site_id");

    @Override
    public Optional<String> recognise(SourceText source) {
        var header = source.kind() == SourceText.Kind.TEXT ? PlainRows.header(source).orElse(List.of()) : List.<String>of();
        if (header.containsAll(FLOWKIT)) {
            return Optional.of(message("exchange.events-by-cell-of-flowkit"));
        }
        return header.containsAll(D4D)
                ? Optional.of(message("exchange.events-by-cell-of-d4d"))
                : Optional.empty();
    }

    @Override
    public ReadCounts read(CarrierReading reading) {
        var file = reading.source().file();
        var rows = new CsvRows(reading.source(), message("exchange.a-csv-of-events-by"), reading.progress(), reading.cancellation());
        var columns = rows.header().containsAll(FLOWKIT) ? FLOWKIT : D4D;
        int subject = rows.header().indexOf(columns.get(0));
        int time = rows.header().indexOf(columns.get(1));
        int cell = rows.header().indexOf(columns.get(2));
        reading.rejects().header(D4D);
        reading.rejects().hide(LongNumbers.besideCells(), D4D.get(1), D4D.get(2));
        long fixes = 0;
        try (var subscribers = new SubscriberCache(field -> reading.sink().subscriber(pseudonym(field, columns, reading)))) {
            while (rows.hasNext()) {
                var row = rows.next();
                try {
                    if (row.count() != rows.header().size()) {
                        throw RowFault.of("exchange.has-fields-the-header-has", row.count(), rows.header().size());
                    }
                    long t = t(columns.get(1), row, time);
                    var at = at(columns.get(2), row.field(cell).strip(), t, reading);
                    reading.sink().fix(subscribers.subscriber(row.text(), row.from(subject), row.to(subject)), t, at.latE7(), at.lonE7(),
                            at.accuracyM());
                    fixes++;
                } catch (IllegalArgumentException e) {
                    boolean isWhole = row.count() == rows.header().size();
                    Supplier<Cell> at = () -> at(columns.get(2), row.field(cell).strip(), t(columns.get(1), row, time), reading);
                    reading.reject(row.line(), e, () -> isWhole
                            ? List.of(tokenOrEmpty(row.field(subject), columns, reading), row.field(time), row.field(cell))
                            : List.of("", "", ""), () -> pseudonym(isWhole ? row.field(subject).strip() : "", columns, reading),
                            () -> isWhole ? at.get().latE7() : unknownPlace(), () -> isWhole ? at.get().lonE7() : unknownPlace());
                    reading.rejects().check(file, rows.rows(), false);
                }
            }
        }
        FixesCsv.requireRows(file, rows.rows());
        reading.rejects().check(file, rows.rows(), true);
        return new ReadCounts(rows.rows(), fixes, notes(rows.header(), columns));
    }

    /** Instants of PostgreSQL too, whose offsets have no minutes. */
    private static long t(String name, CsvRow row, int column) {
        long usual = FixText.iso(row.text(), row.from(column), row.to(column), true);
        if (usual >= Fix.EARLIEST_T && usual < Fix.LATEST_T) {
            return usual;
        }
        var text = row.field(column).strip();
        return Values.time(name, TIME, text.matches(".*:.*[+-]\\d\\d") ? text + ":00" : text);
    }

    private static Cell at(String name, String id, long t, CarrierReading reading) {
        return reading.cells().at(id, Math.floorDiv(t, 86_400)).orElseThrow(() -> unknown(name, id));
    }

    private static int unknownPlace() {
        throw RowFault.of("exchange.the-row-is-not-whole");
    }

    private static IllegalArgumentException unknown(String name, String id) {
        return RowFault.of("exchange.is-in-no-table-of", name, new RowFault.Found(id.length() > 100 ? id.substring(0, 100) : id));
    }

    /** FlowKit's subscribers are numbers or hashes of them, D4D's are tokens; a long number is one of a subscriber, whatever its column is called. */
    private static Pseudonym pseudonym(String field, List<String> columns, CarrierReading reading) {
        boolean isFlowKit = columns.equals(FLOWKIT);
        boolean isNumber = isFlowKit
                ? field.chars().allMatch(c -> (c >= '0' && c <= '9') || " -().+".indexOf(c) >= 0)
                : NUMBERS.isOne(field);
        if (isNumber || field.isEmpty()) {
            try {
                return reading.tokeniser().ofNumber(field);
            } catch (IllegalArgumentException e) {
                throw RowFault.ofField(columns.getFirst(), e);
            }
        }
        return isFlowKit || field.length() > LONGEST_TOKEN
                ? reading.tokeniser().ofLongPseudonym(field)
                : Pseudonym.ofCarrier(field);
    }

    private static String tokenOrEmpty(String field, List<String> columns, CarrierReading reading) {
        try {
            return pseudonym(field.strip(), columns, reading).token();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static List<String> notes(List<String> header, List<String> columns) {
        var notes = new ArrayList<>(
                List.of(message("exchange.positions-are-those-of-cells")));
        var dropped = new ArrayList<>(header);
        dropped.removeAll(columns);
        dropped.remove(Rejects.REASON);
        if (!dropped.isEmpty()) {
            notes.add(message("exchange.columns-dropped-while-reading", String.join(", ", dropped)));
        }
        return notes;
    }
}
