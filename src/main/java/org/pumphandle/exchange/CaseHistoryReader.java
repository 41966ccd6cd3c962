package org.pumphandle.exchange;

import java.nio.file.Path;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Reads a case's own history in whichever format it stands, recognised by content. */
public final class CaseHistoryReader {
    private static final String WANTED = "a location history (fixes CSV, GPX or GeoLife PLT)";

    private CaseHistoryReader() {
    }

    /**
     * Reads a file.
     *
     * @throws ImportException where it is of another kind or cannot be taken
     */
    public static CaseHistory read(Path file, Rejects rejects, Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(file)) {
            if (Gpx.isGpx(source)) {
                return Gpx.read(source, rejects, progress, cancellation);
            }
            if (Plt.isPlt(source)) {
                return Plt.read(source, rejects, progress, cancellation);
            }
            source.requireText(WANTED);
            return FixesCsv.readHistory(source, rejects, progress, cancellation);
        }
    }
}
