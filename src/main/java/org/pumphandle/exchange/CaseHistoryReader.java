package org.pumphandle.exchange;

import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Reads a case's own history in whichever format it stands, recognised by content. */
public final class CaseHistoryReader {
    /** In the order in which they are asked; the last takes every CSV. */
    private static final List<HistoryFormat> FORMATS = List.of(new Gpx(), new Kml(), new Kmz(), new Plt(), new RecordsJson(),
            new SemanticHistoryJson(),
            new TimelineAndroidJson(), new TimelineIosJson(), new PathCheckJson(), new HistoryCsv());

    private CaseHistoryReader() {
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
                    var reading = new HistoryReading(source, request, rejects, progress, cancellation);
                    format.read(reading);
                    return reading.finish(kind.get());
                }
            }
            JsonOutline.of(source).ifPresent(outline -> {
                throw new ImportException(request.file() + ": this is a JSON file of an unknown kind (" + outline.inWords()
                        + "); known are Google's Records.json, Semantic Location History and Timeline of Android and of iOS, and PathCheck");
            });
            source.requireText("a location history (fixes CSV, GPX, KML, KMZ, GeoLife PLT, or JSON of Google or PathCheck)");
            throw new ImportException(request.file() + ": this is no location history that is known here");
        }
    }
}
