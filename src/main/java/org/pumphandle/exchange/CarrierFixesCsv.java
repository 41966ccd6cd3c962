package org.pumphandle.exchange;

import java.util.List;
import java.util.Optional;
import org.pumphandle.custody.Tokeniser;

/**
 * Fixes CSV as carriers give it. Rows in their usual spelling are read many at a time, see {@link PlainRows}; all others one by one, with reasons
 * where they cannot be taken.
 */
final class CarrierFixesCsv implements CarrierFormat {
    private static final int LONGEST_TOKEN = 20;
    private static final String WITHHELD = "(withheld)";

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT ? Optional.of("fixes CSV (it is text with a header)") : Optional.empty();
    }

    @Override
    public ReadCounts read(CarrierReading reading) {
        var source = reading.source();
        var firstRows = CsvRows.firstRows(source);
        var plainHeader = PlainRows.header(source);
        if (plainHeader.isEmpty()) {
            var rows = new CsvRows(source, FixesCsv.WANTED, reading.progress(), reading.cancellation());
            var run = new Run(reading, FixesCsv.layout(source.file(), rows.header(), firstRows, reading.mapping(), false));
            try (run.subscribers) {
                run.takeAll(rows);
            }
            return run.finish();
        }
        var run = new Run(reading, FixesCsv.layout(source.file(), CsvRows.requireDistinct(source.file(), plainHeader.get()), firstRows,
                reading.mapping(), false));
        try (run.subscribers; var chunks = new PlainRows(source, run.layout)) {
            for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                reading.cancellation().throwIfCancelled();
                run.take(chunk.get());
                reading.progress().read("Reading " + source.file().getFileName(), run.rows, source.bytesRead(), source.totalBytes());
            }
            chunks.rest(run.rows, reading.progress(), reading.cancellation()).ifPresent(run::takeAll);
        }
        return run.finish();
    }

    /**
     * The token that a field holds or becomes.
     *
     * @throws IllegalArgumentException where it is none; the message never repeats it
     */
    static String token(ColumnMapping mapping, Tokeniser tokeniser, String field) {
        if (mapping.rawNumber()) {
            try {
                return tokeniser.token(field);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(mapping.subject() + " " + e.getMessage(), e);
            }
        }
        if (field.isEmpty() || field.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException(mapping.subject() + " has " + field.length() + " characters; a token has 1 to "
                    + LONGEST_TOKEN + ". If these are numbers, give a column mapping with subject_kind=number");
        }
        return field;
    }

    /** One file being read; for one thread. */
    private static final class Run {
        private final CarrierReading reading;
        private final FixLayout layout;
        private final SubscriberCache subscribers;
        private final CsvRow single = new CsvRow();
        private long rows;
        private long fixes;

        Run(CarrierReading reading, FixLayout layout) {
            this.reading = reading;
            this.layout = layout;
            this.subscribers = new SubscriberCache(field -> reading.sink().subscriber(token(field)));
            reading.rejects().header(layout.header().stream()
                    .map(name -> layout.mapping().rawNumber() && name.equals(layout.mapping().subject()) ? Rejects.TOKEN : name).toList());
        }

        void take(PlainChunk chunk) {
            for (int row = 0; row < chunk.rows(); row++) {
                rows++;
                int subscriber = chunk.isUsual(row)
                        ? subscribers.known(chunk.key(row), chunk.text(), chunk.subjectFrom(row), chunk.subjectTo(row))
                        : SubscriberCache.UNKNOWN;
                if (subscriber != SubscriberCache.UNKNOWN) {
                    reading.sink().fix(subscriber, chunk.t(row), chunk.latE7(row), chunk.lonE7(row), chunk.accuracyM(row));
                    fixes++;
                } else {
                    chunk.fill(single, row, reading.source());
                    take(single);
                }
            }
        }

        void takeAll(CsvRows more) {
            while (more.hasNext()) {
                rows++;
                take(more.next());
            }
        }

        private void take(CsvRow row) {
            try {
                layout.requireWhole(row);
                long t = layout.t(row);
                int latE7 = layout.latE7(row);
                int lonE7 = layout.lonE7(row);
                float accuracyM = layout.accuracyM(row);
                int subscriber = subscribers.subscriber(row.text(), row.from(layout.subject()), row.to(layout.subject()));
                reading.sink().fix(subscriber, t, latE7, lonE7, accuracyM);
                fixes++;
            } catch (IllegalArgumentException e) {
                reading.rejects().reject(row.line(), String.valueOf(e.getMessage()), withoutNumber(row));
                reading.rejects().check(reading.source().file(), rows, false);
            }
        }

        ReadCounts finish() {
            FixesCsv.requireRows(reading.source().file(), rows);
            reading.rejects().check(reading.source().file(), rows, true);
            return new ReadCounts(rows, fixes, layout.notes());
        }

        private String token(String field) {
            return CarrierFixesCsv.token(layout.mapping(), reading.tokeniser(), field);
        }

        /** The fields of a row as they may be written: a raw number is replaced by its token, or withheld where it may stand anywhere. */
        private List<String> withoutNumber(CsvRow row) {
            var fields = row.fields();
            if (layout.mapping().rawNumber()) {
                if (fields.size() != layout.header().size()) {
                    fields.replaceAll(field -> WITHHELD);
                } else {
                    fields.set(layout.subject(), tokenOrWithheld(fields.get(layout.subject()).strip()));
                }
            }
            return fields;
        }

        private String tokenOrWithheld(String number) {
            try {
                return reading.tokeniser().token(number);
            } catch (IllegalArgumentException e) {
                return WITHHELD;
            }
        }
    }
}
