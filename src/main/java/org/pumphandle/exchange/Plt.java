package org.pumphandle.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;

/** GeoLife PLT: six lines of heading, then {@code lat,lon,0,altitude ft,days since 1899-12-30,date,time}, in GMT. It states no accuracy. */
final class Plt {
    private static final int HEADING_LINES = 6;
    private static final int FIELDS = 7;
    private static final int LONGEST_LINE = 1 << 12;
    private static final int LINES_BETWEEN_REPORTS = 1 << 12;
    private static final TimeFormat TIME = TimeFormat.parse("iso", java.time.ZoneId.of("UTC"));

    private Plt() {
    }

    static boolean isPlt(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT && source.beginning().stripLeading().startsWith("Geolife trajectory");
    }

    static CaseHistory read(SourceText source, Rejects rejects, Progress progress, Cancellation cancellation) {
        rejects.header(List.of("lat", "lon", "zero", "altitude_ft", "days", "date", "clock"));
        var fixes = new ArrayList<Fix>();
        var order = new TimeOrder();
        long rows = 0;
        try (var reader = new BufferedReader(source.characters())) {
            long lineNumber = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (++lineNumber <= HEADING_LINES || line.isBlank()) {
                    continue;
                }
                if (rows++ % LINES_BETWEEN_REPORTS == 0) {
                    cancellation.throwIfCancelled();
                    progress.report("Reading " + source.file().getFileName(), source.bytesRead(), source.totalBytes());
                }
                readLine(line, lineNumber, fixes, order, rejects);
                rejects.check(source.file(), rows, false);
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        if (rows == 0) {
            throw new ImportException(source.file() + ": this is a GeoLife PLT without a single row below its heading");
        }
        rejects.check(source.file(), rows, true);
        return new CaseHistory("GeoLife PLT (its first line says so)", fixes,
                List.of("the file states no accuracy; " + ColumnMapping.DEFAULT_ACCURACY_M + " m is assumed for every fix"));
    }

    private static void readLine(String line, long lineNumber, List<Fix> fixes, TimeOrder order, Rejects rejects) {
        var fields = line.length() > LONGEST_LINE ? List.<String>of() : List.of(line.split(",", -1));
        try {
            if (fields.size() != FIELDS) {
                throw new IllegalArgumentException("has " + fields.size() + " fields, a PLT row has " + FIELDS);
            }
            long t = Values.time("time", TIME, fields.get(5).strip() + "T" + fields.get(6).strip());
            var fix = new Fix(t, Values.degreesE7("lat", fields.get(0), 90), Values.degreesE7("lon", fields.get(1), 180),
                    ColumnMapping.DEFAULT_ACCURACY_M);
            order.check(t);
            fixes.add(fix);
        } catch (IllegalArgumentException e) {
            rejects.reject(lineNumber, String.valueOf(e.getMessage()), fields);
        }
    }
}
