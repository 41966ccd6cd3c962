package org.pumphandle.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumphandle.exchange.CarrierReader;
import org.pumphandle.exchange.ColumnMapping;
import org.pumphandle.exchange.FixSink;
import org.pumphandle.exchange.FixesCsv;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.ImportReport;
import org.pumphandle.store.FixWriter;

/** Brings in carrier fixes. Numbers become tokens while they are read; several files are one import: all of them or none. */
public final class ImportFixes {

    private ImportFixes() {
    }

    /**
     * @param mapping a saved column mapping; empty to guess it from the header and the first rows
     */
    public static Job<List<ImportReport>> job(Station station, List<Path> files, Optional<Path> mapping) {
        return job(station, files, () -> mapping.map(ImportFixes::readMapping));
    }

    /** With the columns that somebody chose. */
    public static Job<List<ImportReport>> withColumns(Station station, List<Path> files, ColumnChoice columns) {
        return job(station, files, () -> Optional.of(CarrierMappings.understood(columns)));
    }

    /**
     * With the mapping that is kept for a carrier, whose last use is noted.
     *
     * @param carrier the name it is kept under
     */
    public static Job<List<ImportReport>> ofCarrier(Station station, List<Path> files, String carrier) {
        return job(station, files, () -> {
            var saved = CarrierMappings.find(station, carrier);
            station.store().mappings().used(saved.carrier(), station.now());
            return Optional.of(CarrierMappings.understood(saved.columns()));
        });
    }

    private static Job<List<ImportReport>> job(Station station, List<Path> files, Supplier<Optional<ColumnMapping>> mapping) {
        return station.gate().job(Action.FIXES_IMPORTED, "Import carrier fixes", (progress, cancellation) -> {
            return station.store().inTransaction(() -> {
                var columns = mapping.get();
                var reports = new ArrayList<ImportReport>();
                for (var file : files) {
                    reports.add(importFile(station, file, columns, progress, cancellation));
                }
                station.gate().note(Action.FIXES_IMPORTED, List.of(), ImportRun.outcome(reports));
                return List.copyOf(reports);
            });
        });
    }

    /**
     * Writes the column mapping that a carrier's file is read with, to be given with its next file, changed where it guessed wrong.
     *
     * @param file of the carrier; nothing of it is stored
     * @param mapping what it was read with; empty where that was guessed
     * @param saved replaced where it stands
     */
    public static Job<Path> saveMapping(Path file, Optional<Path> mapping, Path saved) {
        return Job.of("Save column mapping", (_, _) -> Files.writeString(saved,
                mapping.map(ImportFixes::readMapping).orElseGet(() -> FixesCsv.guessMapping(file)).toText()));
    }

    private static ImportReport importFile(Station station, Path file, Optional<ColumnMapping> mapping, Progress progress,
            Cancellation cancellation) {
        try (var run = new ImportRun(station, file, "carrier fixes")) {
            if (run.isKnown()) {
                return run.alreadyImported();
            }
            try (var writer = station.store().fixes().writer(run.begin(), Retention.firstKeptT(station))) {
                var admission = station.mandate().admission(station.keys());
                var counts = CarrierReader.read(file, mapping.map(columns -> FixesCsv.fitted(file, columns)), station.keys().tokeniser(),
                        run.rejects(), new ArchiveSink(writer), admission,
                        ImportCells.positions(station), progress,
                        cancellation);
                progress.report("Storing " + file.getFileName(), 0, Progress.UNKNOWN);
                var stored = writer.finish();
                var notes = new ArrayList<>(counts.notes());
                notes.addAll(admission.notes());
                if (writer.tooOld() > 0) {
                    notes.add(writer.tooOld() + " rows are older than fixes may be kept; they were left out");
                }
                return run.finish(counts.kind(), counts.rowsRead(), stored, notes);
            }
        }
    }

    /**
     * The columns that a file with a column mapping chooses.
     *
     * @throws StationException where it makes no sense
     */
    public static Job<ColumnChoice> readColumns(Path mapping) {
        return Job.of("Read column mapping", (_, _) -> ColumnChoice.parse(readMapping(mapping).toText()));
    }

    private static ColumnMapping readMapping(Path file) {
        try {
            return ColumnMapping.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new StationException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the column mapping cannot be read", e);
        }
    }

    /** Hands what is read to the archive. */
    private record ArchiveSink(FixWriter writer) implements FixSink {
        @Override
        public int subscriber(String token) {
            return writer.subscriber(token);
        }

        @Override
        public void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM) {
            writer.add(subscriber, t, latE7, lonE7, accuracyM);
        }
    }
}
