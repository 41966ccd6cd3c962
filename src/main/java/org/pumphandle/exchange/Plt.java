package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Fix;

/** GeoLife PLT: six lines of heading, then {@code lat,lon,0,altitude ft,days since 1899-12-30,date,time}, in GMT. It states no accuracy. */
final class Plt implements HistoryFormat {
    private static final int HEADING_LINES = 6;
    private static final int FIELDS = 7;
    private static final int LONGEST_LINE = 1 << 12;
    private static final TimeFormat TIME = TimeFormat.parse("iso", java.time.ZoneId.of("UTC"));

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT && source.beginning().stripLeading().startsWith("Geolife trajectory")
                ? Optional.of(message("exchange.geolife-plt-its-first-line"))
                : Optional.empty();
    }

    @Override
    public void read(HistoryReading reading) {
        var order = new TimeOrder();
        try (var reader = new BufferedReader(reading.source().characters())) {
            long lineNumber = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (++lineNumber > HEADING_LINES && !line.isBlank()) {
                    var fields = line.length() > LONGEST_LINE ? List.<String>of() : List.of(line.split(",", -1));
                    reading.row(lineNumber, () -> columns(fields), () -> fix(fields, order));
                }
            }
        } catch (IOException e) {
            throw reading.source().unreadable(e);
        }
        if (reading.rows() == 0) {
            throw new ImportException(message("exchange.this-is-a-geolife-plt", reading.source().file()));
        }
        reading.note(message("exchange.the-file-states-no-accuracy", ColumnMapping.DEFAULT_ACCURACY_M));
    }

    private static List<String> columns(List<String> fields) {
        return fields.size() == FIELDS
                ? List.of(fields.get(5) + "T" + fields.get(6) + "Z", fields.get(0), fields.get(1), "")
                : List.of("", "", "", "");
    }

    private static Fix fix(List<String> fields, TimeOrder order) {
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException(message("exchange.has-fields-a-plt-row", fields.size(), FIELDS));
        }
        long t = Values.time("time", TIME, fields.get(5).strip() + "T" + fields.get(6).strip());
        var fix = new Fix(t, Values.degreesE7("lat", fields.get(0), 90), Values.degreesE7("lon", fields.get(1), 180),
                ColumnMapping.DEFAULT_ACCURACY_M);
        order.check(t);
        return fix;
    }
}
