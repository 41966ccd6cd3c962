package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.PreviewRow;

/** Reads a case's own history in whichever format it stands, recognised by content. */
public final class CaseHistoryReader {
    /** In the order in which they are asked; the last takes every CSV. */
    private static final List<HistoryFormat> FORMATS = List.of(new Gpx(), new Kml(), new Kmz(), new Plt(), new RecordsJson(),
            new SemanticHistoryJson(),
            new TimelineAndroidJson(), new TimelineIosJson(), new PathCheckJson(), new HistoryCsv());

    private CaseHistoryReader() {
    }

    /** What the file is where it is none of those that every table could be; else empty. */
    static Optional<String> recognise(SourceText source) {
        return FORMATS.stream().filter(format -> !(format instanceof HistoryCsv)).flatMap(format -> format.recognise(source).stream())
                .findFirst();
    }

    /**
     * Reads a file through for a look at it: keeps the first rows, and counts the devices.
     *
     * @throws ImportException where it is of another kind or cannot be taken
     */
    public static HistoryPreview preview(HistoryRequest request, Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(request.file()); var rejects = Rejects.countedOnly()) {
            for (var format : FORMATS) {
                var kind = format.recognise(source);
                if (kind.isPresent()) {
                    var rows = new ArrayList<PreviewRow>();
                    var reading = new HistoryReading(source, request, rejects, progress, cancellation, rows);
                    format.read(reading);
                    return reading.preview(kind.get(), rows);
                }
            }
            throw new ImportException(message("exchange.this-is-no-location-history", request.file()));
        }
    }

    /**
     * Reads a file.
     *
     * @throws ImportException where it is of another kind or cannot be taken
     */
    public static CaseHistory read(HistoryRequest request, Rejects rejects, Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(request.file())) {
            for (var format : FORMATS) {
                var kind = format.recognise(source);
                if (kind.isPresent()) {
                    var reading = new HistoryReading(source, request, rejects, progress, cancellation, null);
                    format.read(reading);
                    return reading.finish(kind.get());
                }
            }
            JsonOutline.of(source).ifPresent(outline -> {
                throw new ImportException(message("exchange.this-is-a-json-file", request.file(), outline.inWords()));
            });
            source.requireText(message("exchange.a-location-history-fixes-csv"));
            throw new ImportException(message("exchange.this-is-no-location-history", request.file()));
        }
    }
}
