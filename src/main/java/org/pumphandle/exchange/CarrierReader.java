package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.custody.Tokeniser;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Reads a carrier's file in whichever format it stands, recognised by content. */
public final class CarrierReader {
    /** In the order in which they are asked; the last takes every CSV. */
    private static final List<CarrierFormat> FORMATS = List.of(new CarrierFixesParquet(), new EventsByCell(), new CarrierFixesCsv());

    private CarrierReader() {
    }

    /** What the file is where it is none of those that every table could be; else empty. */
    static Optional<String> recognise(SourceText source) {
        return FORMATS.stream().filter(format -> !(format instanceof CarrierFixesCsv)).flatMap(format -> format.recognise(source).stream())
                .findFirst();
    }

    /** Reads a file of which everything is let in. */
    public static ReadCounts read(Path file, Optional<ColumnMapping> mapping, Tokeniser tokeniser, Rejects rejects, FixSink sink,
            CellPositions cells, Progress progress, Cancellation cancellation) {
        return read(file, mapping, tokeniser, rejects, sink, Admission.ofAll(), cells, progress, cancellation);
    }

    /**
     * Reads a file.
     *
     * @param admission counts what it does not let in, which reaches neither sink nor rejects
     * @param mapping which column is what; empty to guess it from the header and the first rows
     * @param cells where the cells are that events name
     * @throws ImportException where it is of another kind or cannot be taken; then no fix of it may stay
     */
    public static ReadCounts read(Path file, Optional<ColumnMapping> mapping, Tokeniser tokeniser, Rejects rejects, FixSink sink,
            Admission admission, CellPositions cells, Progress progress, Cancellation cancellation) {
        var admitting = admission.isOfAll() ? sink : new AdmittingSink(sink, admission);
        try (var source = SourceText.open(file)) {
            for (var format : FORMATS) {
                var kind = format.recognise(source);
                if (kind.isPresent()) {
                    return format.read(new CarrierReading(source, mapping, tokeniser, rejects, admitting, admission, cells,
                            progress, cancellation)).of(kind.get());
                }
            }
            source.requireText(message("exchange.a-file-of-carrier-fixes"));
            throw new ImportException(message("exchange.this-is-no-file-of", file));
        }
    }
}
