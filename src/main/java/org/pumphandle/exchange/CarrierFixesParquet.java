package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.parquet.ParquetException;
import org.pumphandle.exchange.parquet.ParquetFile;

/** Fixes Parquet as carriers give it: the columns of fixes CSV, by their names and types. Only what a fix needs is read. */
final class CarrierFixesParquet implements CarrierFormat {

    @Override
    public Optional<String> recognise(SourceText source) {
        return isParquet(source)
                ? Optional.of(message("exchange.fixes-parquet-it-begins-and", ParquetFile.MAGIC))
                : Optional.empty();
    }

    private static boolean isParquet(SourceText source) {
        return source.startsWith(ParquetFile.MAGIC.getBytes(StandardCharsets.US_ASCII))
                || source.startsWith(ParquetFile.ENCRYPTED_MAGIC.getBytes(StandardCharsets.US_ASCII));
    }

    /** The column mapping that a file is read with where none is given; empty where it is no Parquet. */
    static Optional<ColumnMapping> guessMapping(SourceText source) {
        if (!isParquet(source)) {
            return Optional.empty();
        }
        return Optional.of(inWordsOfAnImport(source.file(),
                file -> ParquetFixLayout.of(source.file(), file, Optional.empty()).columns().mapping()));
    }

    @Override
    public ReadCounts read(CarrierReading reading) {
        var path = reading.source().file();
        return inWordsOfAnImport(path, file -> {
            var run = new Run(reading, ParquetFixLayout.of(path, file, reading.mapping()));
            FixesCsv.requireRows(path, file.rows());
            try (run.subscribers; var batches = new ParquetFixes(file, run.layout)) {
                for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                    reading.cancellation().throwIfCancelled();
                    run.take(batch.get());
                    reading.progress().report(message("exchange.reading", path.getFileName()), run.rows, file.rows());
                }
            }
            return run.finish();
        });
    }

    /** What is done with an open file. */
    @FunctionalInterface
    private interface Use<T> {
        T of(ParquetFile file) throws IOException;
    }

    private static <T> T inWordsOfAnImport(Path path, Use<T> use) {
        try (var file = ParquetFile.open(path)) {
            return use.of(file);
        } catch (ParquetException e) {
            throw new ImportException(path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw SourceText.unreadable(path, e);
        }
    }

    /** One file being read; for one thread. */
    private static final class Run {
        private final CarrierReading reading;
        private final ParquetFixLayout layout;
        private final SubjectColumn subject;
        private final SubscriberCache subscribers;
        private final int[] known = new int[FixBatch.MOST_ROWS];
        private long rows;
        private long fixes;

        Run(CarrierReading reading, ParquetFixLayout layout) {
            this.reading = reading;
            this.layout = layout;
            this.subject = new SubjectColumn(layout.columns().mapping(), reading.tokeniser());
            this.subscribers = new SubscriberCache(field -> reading.sink().subscriber(subject.pseudonym(field)));
            var names = new ArrayList<>(layout.fields().stream().map(field -> field.column().name()).toList());
            names.set(0, subject.nameInRejects());
            reading.rejects().header(names);
            reading.rejects().nameByRow();
            reading.rejects().hide(LongNumbers.ofSubscribers());
        }

        void take(FixBatch batch) {
            // All look-ups first: they wait for memory, and so they wait together.
            for (int row = 0; row < batch.rows(); row++) {
                known[row] = batch.isUsual(row) ? batch.known(subscribers, row) : SubscriberCache.UNKNOWN;
            }
            for (int row = 0; row < batch.rows(); row++) {
                rows++;
                int subscriber = known[row];
                if (subscriber != SubscriberCache.UNKNOWN) {
                    reading.sink().fix(subscriber, batch.t(row), batch.latE7(row), batch.lonE7(row), batch.accuracyM(row));
                    fixes++;
                } else {
                    take(batch.number(row), batch.texts(row));
                }
            }
        }

        private void take(long number, List<String> texts) {
            try {
                long t = Values.time(name(1), layout.timeFormat(), texts.get(1));
                int latE7 = Values.degreesE7(name(2), texts.get(2), 90);
                int lonE7 = Values.degreesE7(name(3), texts.get(3), 180);
                float accuracyM = accuracyM(texts);
                if (FixBatch.isBroken(texts.getFirst())) {
                    throw new IllegalArgumentException(message("exchange.is-not-text-in-utf", name(0)));
                }
                var field = texts.getFirst().getBytes(StandardCharsets.UTF_8);
                reading.sink().fix(subscribers.subscriber(field, 0, field.length), t, latE7, lonE7, accuracyM);
                fixes++;
            } catch (IllegalArgumentException e) {
                var shown = withoutLongNumbers(texts);
                shown.set(0, subject.shown(texts.getFirst().strip()));
                reading.reject(number, e, () -> shown, () -> subject.pseudonym(texts.getFirst().strip()),
                        () -> Values.degreesE7(name(2), texts.get(2), 90), () -> Values.degreesE7(name(3), texts.get(3), 180));
                reading.rejects().check(reading.source().file(), rows, false);
            }
        }

        /** A time is written as it stands where it is one; elsewhere a long number may be somebody's. */
        private List<String> withoutLongNumbers(List<String> texts) {
            var shown = new ArrayList<>(texts);
            shown.replaceAll(LongNumbers.ofSubscribers()::hidden);
            try {
                Values.time(name(1), layout.timeFormat(), texts.get(1));
                shown.set(1, texts.get(1));
            } catch (IllegalArgumentException e) {
                shown.set(1, LongNumbers.ofSubscribers().hidden(texts.get(1)));
            }
            return shown;
        }

        private String name(int field) {
            return layout.fields().get(field).column().name();
        }

        private float accuracyM(List<String> texts) {
            return texts.size() <= 4 || texts.get(4).isBlank()
                    ? layout.columns().mapping().assumedAccuracyM()
                    : Values.accuracyM(name(4), texts.get(4));
        }

        ReadCounts finish() {
            reading.rejects().check(reading.source().file(), rows, true);
            var notes = new ArrayList<>(layout.notes());
            if (reading.rejects().count() > 0) {
                notes.add(message("exchange.rejected-rows-are-named-by"));
            }
            return new ReadCounts(rows, fixes, notes);
        }
    }
}
