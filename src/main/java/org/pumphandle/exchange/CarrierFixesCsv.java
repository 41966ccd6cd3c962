package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fixes CSV as carriers give it. Rows in their usual spelling are read many at a time, see {@link PlainRows}; all others one by one, with reasons
 * where they cannot be taken.
 */
final class CarrierFixesCsv implements CarrierFormat {
    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT ? Optional.of(message("exchange.fixes-csv-it-is-text")) : Optional.empty();
    }

    @Override
    public ReadCounts read(CarrierReading reading) {
        var source = reading.source();
        var firstRows = CsvRows.firstRows(source);
        var plainHeader = PlainRows.header(source);
        if (plainHeader.isEmpty()) {
            var rows = new CsvRows(source, FixesCsv.wanted(), reading.progress(), reading.cancellation());
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
                reading.progress().read(message("exchange.reading", source.file().getFileName()), run.rows, source.bytesRead(),
                        source.totalBytes());
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
        /** Columns that are read; nothing of the others is ever written. */
        private final int[] used;
        private int[] known = {};
        private long rows;
        private long fixes;

        Run(CarrierReading reading, FixLayout layout) {
            this.reading = reading;
            this.layout = layout;
            this.subject = new SubjectColumn(layout.mapping(), reading.tokeniser());
            this.subscribers = new SubscriberCache(field -> reading.sink().subscriber(subject.pseudonym(field)));
            this.used = IntStream.range(0, layout.header().size()).filter(layout::isUsed).toArray();
            reading.rejects().header(IntStream.of(used)
                    .mapToObj(column -> column == layout.subject() ? subject.nameInRejects() : layout.header().get(column)).toList());
            reading.rejects().hide(LongNumbers.ofSubscribers());
        }

        void take(PlainChunk chunk) {
            if (known.length < chunk.rows()) {
                known = new int[chunk.rows()];
            }
            // All look-ups first: they wait for memory, and so they wait together.
            for (int row = 0; row < chunk.rows(); row++) {
                known[row] = chunk.isUsual(row)
                        ? subscribers.known(chunk.key(row), chunk.bytes(), chunk.subjectFrom(row), chunk.subjectTo(row))
                        : SubscriberCache.UNKNOWN;
            }
            for (int row = 0; row < chunk.rows(); row++) {
                rows++;
                int subscriber = known[row];
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
                        () -> subject.pseudonym(whole(row).field(layout.subject()).strip()), () -> layout.latE7(whole(row)),
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

        /**
         * What is read of a row, as it may be written: a raw number is replaced by its token, and long numbers elsewhere are hidden. Where it cannot be
         * told which field is which, all is withheld, unless the file has neither numbers nor columns that are dropped.
         */
        private List<String> withoutNumber(CsvRow row) {
            if (row.count() != layout.header().size()) {
                boolean isHarmless = !layout.mapping().rawNumber() && layout.dropped().isEmpty() && row.count() < layout.header().size();
                return isHarmless ? row.fields() : Collections.nCopies(used.length, SubjectColumn.WITHHELD);
            }
            return IntStream.of(used).mapToObj(column -> {
                var field = row.field(column);
                return column == layout.subject()
                        ? subject.shown(field.strip())
                        : layout.isUnderstood(row, column)
                                ? field
                                : LongNumbers.ofSubscribers().hidden(field);
            }).toList();
        }
    }
}
