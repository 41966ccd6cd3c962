package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pumphandle.custody.TokenPeriod;
import org.pumphandle.exchange.CarrierReader;
import org.pumphandle.exchange.ColumnMapping;
import org.pumphandle.exchange.FixesCsv;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.ImportReport;

/**
 * Brings in carrier fixes. Numbers become tokens while they are read, under the carrier's key of the present period, and lie sealed for who sends
 * messages; several files are one import: all of them or none.
 */
public final class ImportFixes {
    private static final String UNNAMED = "";

    private ImportFixes() {
    }

    /**
     * @param mapping a saved column mapping; empty to guess it from the header and the first rows
     */
    public static Job<List<ImportReport>> job(Station station, List<Path> files, Optional<Path> mapping) {
        return job(station, files, UNNAMED, () -> mapping.map(ImportFixes::readMapping));
    }

    /**
     * With the columns that somebody chose.
     *
     * @param carrier whose fixes they are; empty for an unnamed one
     */
    public static Job<List<ImportReport>> withColumns(Station station, List<Path> files, String carrier, ColumnChoice columns) {
        var name = carrier.isEmpty() ? UNNAMED : CarrierMappings.requireName(carrier);
        return job(station, files, name, () -> Optional.of(CarrierMappings.understood(columns)));
    }

    /**
     * Of a named carrier, whose subscribers are told apart from those of others.
     *
     * @param carrier the name; a mapping that is kept under it is used, and its use noted
     * @param mapping a saved column mapping in the place of that; empty for the one that is kept, or to guess it where none is
     */
    public static Job<List<ImportReport>> ofCarrier(Station station, List<Path> files, String carrier, Optional<Path> mapping) {
        var name = CarrierMappings.requireName(carrier);
        return job(station, files, name, () -> mapping.map(ImportFixes::readMapping).or(() -> kept(station, name)));
    }

    private static Optional<ColumnMapping> kept(Station station, String carrier) {
        return CarrierMappings.kept(station, carrier).map(saved -> {
            station.store().mappings().used(saved.carrier(), station.now());
            return CarrierMappings.understood(saved.columns());
        });
    }

    private static Job<List<ImportReport>> job(Station station, List<Path> files, String carrier,
            Supplier<Optional<ColumnMapping>> mapping) {
        return station.gate().job(Action.FIXES_IMPORTED, message("station.import-carrier-fixes"), (progress, cancellation) -> {
            return station.store().inTransaction(() -> {
                var columns = mapping.get();
                var reports = new ArrayList<ImportReport>();
                for (var file : files) {
                    reports.add(importFile(station, file, carrier, columns, progress, cancellation));
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
        return Job.of(message("station.save-column-mapping"), (_, _) -> Files.writeString(saved,
                mapping.map(ImportFixes::readMapping).orElseGet(() -> FixesCsv.guessMapping(file)).toText()));
    }

    private static ImportReport importFile(Station station, Path file, String carrier, Optional<ColumnMapping> mapping, Progress progress,
            Cancellation cancellation) {
        try (var run = new ImportRun(station, file, "carrier fixes", cancellation)) {
            if (run.isKnown()) {
                return run.alreadyImported();
            }
            var others = station.store().fixes().carriers();
            long period = TokenPeriod.of(station.today()).firstDay();
            try (var writer = station.store().fixes().writer(run.begin(), carrier, period, Retention.firstKeptT(station));
                    var sink = new ArchiveSink(writer, station.addressVault().sealer(station.today()))) {
                var admission = station.mandate().admission(station.keys());
                var counts = CarrierReader.read(file, mapping.map(columns -> FixesCsv.fitted(file, columns)),
                        station.tokenKeys().tokeniser(carrier, station.today()), run.rejects(), sink, admission,
                        ImportCells.positions(station),
                        progress, cancellation);
                progress.report(message("station.storing", file.getFileName()), 0, Progress.UNKNOWN);
                var stored = writer.finish();
                sink.saveAddresses();
                var notes = new ArrayList<>(counts.notes());
                notes.addAll(admission.notes());
                notes.addAll(sink.notes());
                newCarrier(carrier, others).ifPresent(notes::add);
                if (writer.tooOld() > 0) {
                    notes.add(message("station.rows-are-older-than-fixes", writer.tooOld()));
                }
                return run.finish(counts.kind(), counts.rowsRead(), stored, notes);
            }
        }
    }

    /** Where a carrier's name is spelled in two ways, each of its subscribers would be taken for two. */
    private static Optional<String> newCarrier(String carrier, List<String> others) {
        if (others.isEmpty() || others.contains(carrier)) {
            return Optional.empty();
        }
        var known = others.stream().map(ImportFixes::named).collect(Collectors.joining(", "));
        return Optional.of(message("station.these-are-the-first-fixes", named(carrier), known));
    }

    private static String named(String carrier) {
        return carrier.isEmpty() ? message("station.an-unnamed-carrier") : message("station.carrier", carrier);
    }

    /**
     * The columns that a file with a column mapping chooses.
     *
     * @throws StationException where it makes no sense
     */
    public static Job<ColumnChoice> readColumns(Path mapping) {
        return Job.of(message("station.read-column-mapping"), (_, _) -> ColumnChoice.parse(readMapping(mapping).toText()));
    }

    private static ColumnMapping readMapping(Path file) {
        try {
            return ColumnMapping.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new StationException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(message("station.the-column-mapping-cannot-be", file), e);
        }
    }
}
