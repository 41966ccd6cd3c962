package org.pumphandle.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Fixes CSV as carriers give it. Rows in their usual spelling are read many at a time, see {@link PlainRows}; all others one by one, with reasons
 * where they cannot be taken.
 */
final class CarrierFixesCsv implements CarrierFormat {
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

    /** One file being read; for one thread. */
    private static final class Run {
        private final CarrierReading reading;
        private final FixLayout layout;
        private final SubjectColumn subject;
        private final SubscriberCache subscribers;
        private final CsvRow single = new CsvRow();
        private long rows;
        private long fixes;

        Run(CarrierReading reading, FixLayout layout) {
            this.reading = reading;
            this.layout = layout;
            this.subject = new SubjectColumn(layout.mapping(), reading.tokeniser());
            this.subscribers = new SubscriberCache(field -> reading.sink().subscriber(subject.token(field)));
            reading.rejects().header(layout.header().stream()
                    .map(name -> name.equals(layout.mapping().subject()) ? subject.nameInRejects() : name).toList());
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
                reading.reject(row.line(), e, () -> withoutNumber(row),
                        () -> subject.token(whole(row).field(layout.subject()).strip()), () -> layout.latE7(whole(row)),
                        () -> layout.lonE7(whole(row)));
                reading.rejects().check(reading.source().file(), rows, false);
            }
        }

        /** Of a row that is not whole nobody knows which field is which. */
        private CsvRow whole(CsvRow row) {
            layout.requireWhole(row);
            return row;
        }

        ReadCounts finish() {
            FixesCsv.requireRows(reading.source().file(), rows);
            reading.rejects().check(reading.source().file(), rows, true);
            return new ReadCounts(rows, fixes, layout.notes());
        }

        /** The fields of a row as they may be written: a raw number is replaced by its token, or withheld where it may stand anywhere. */
        private List<String> withoutNumber(CsvRow row) {
            var fields = row.fields();
            if (layout.mapping().rawNumber()) {
                if (fields.size() != layout.header().size()) {
                    fields.replaceAll(field -> SubjectColumn.WITHHELD);
                } else {
                    fields.set(layout.subject(), subject.shown(fields.get(layout.subject()).strip()));
                }
            }
            return fields;
        }
    }
}
