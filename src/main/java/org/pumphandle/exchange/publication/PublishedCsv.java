package org.pumphandle.exchange.publication;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pumphandle.exchange.publication.PublishedMap.Value;
import org.pumphandle.model.HexCell;

/** A published map as CSV, one row for each value. Degrees have five decimals. */
public final class PublishedCsv {
    private static final List<String> COLUMNS = List.of("day", "q", "r", "lat", "lon", "persons_with_noise", "within_95", "epsilon",
            "delta",
            "k", "threshold", "measure", "audience", "grid", "publication", "mandate");

    private PublishedCsv() {
    }

    /** @throws IOException where the file cannot be written */
    public static void write(Path file, PublishedMap map) throws IOException {
        var facts = map.facts();
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (var day : map.days()) {
                for (var value : day.values().entrySet()) {
                    var cell = value.getKey();
                    var centre = PublishedGeoJson.outline(map, cell).centre();
                    csv.writeRecord(day.day().toString(), Integer.toString(cell.q()), Integer.toString(cell.r()), degrees(centre.latDeg()),
                            degrees(centre.lonDeg()), Long.toString(value.getValue()), Long.toString(day.within95()),
                            day.epsilon().toString(), PublishedGeoJson.small(day.delta()), Integer.toString(day.k()),
                            Long.toString(day.threshold()), facts.measure().code(), facts.audience().code(), facts.grid(),
                            Long.toString(facts.number()), facts.mark());
                }
            }
        }
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    /**
     * The values of such a file.
     *
     * @throws IOException where the file cannot be read or is none of these
     */
    public static List<Value> read(Path file) throws IOException {
        var values = new ArrayList<Value>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : csv) {
                Map<String, String> fields = row.getFieldsAsMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                values.add(new Value(LocalDate.parse(field(fields, "day")),
                        new HexCell(Integer.parseInt(field(fields, "q")), Integer.parseInt(field(fields, "r"))),
                        Long.parseLong(field(fields, "persons_with_noise"))));
            }
        } catch (RuntimeException e) {
            throw new IOException(file + " is not the CSV of a published map", e);
        }
        return List.copyOf(values);
    }

    private static String field(Map<String, String> fields, String name) {
        var field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return field;
    }
}
