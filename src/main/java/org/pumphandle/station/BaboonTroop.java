package org.pumphandle.station;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Makes importable files of the GPS collars of one baboon troop (Movebank doi:10.5441/001/1.kn0816jn, CC0): every fourth animal becomes a
 * case, with positive test and consent recorded for the exercise, the others carrier data. Rows are passed on as they are, those without a
 * position too: rejecting them is the importers' work.
 */
final class BaboonTroop {
    private static final int EVERY = 4;

    private BaboonTroop() {
    }

    /** Writes {@code cases.csv}, {@code history/CASE_ID.csv} and {@code fixes.csv}. */
    static void write(Path collars, Path directory) throws IOException {
        var animals = read(collars);
        var ids = List.copyOf(animals.keySet());
        Files.createDirectories(directory.resolve("history"));
        var cases = new StringBuilder("case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n");
        try (var fixes = Files.newBufferedWriter(directory.resolve("fixes.csv"))) {
            fixes.write("token,time_utc,lat,lon\n");
            for (int i = 0; i < ids.size(); i++) {
                var id = ids.get(i);
                if (i % EVERY == 0) {
                    cases.append(id).append(",2012-08-06T00:00:00Z,2012-08-05T12:00:00Z,,EXERCISE-").append(id)
                            .append(",2012-08-06T00:00:00Z,contact-tracing\n");
                    writeHistory(directory.resolve("history").resolve(id + ".csv"), animals.getOrDefault(id, List.of()));
                } else {
                    writeRows(fixes, id + ",", animals.getOrDefault(id, List.of()));
                }
            }
        }
        Files.writeString(directory.resolve("cases.csv"), cases);
    }

    private static Map<String, List<String>> read(Path collars) throws IOException {
        var animals = new TreeMap<String, List<String>>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(collars)), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int comma = line.indexOf(',');
                animals.computeIfAbsent(line.substring(0, comma), animal -> new ArrayList<>()).add(line.substring(comma + 1));
            }
        }
        return animals;
    }

    private static void writeHistory(Path file, List<String> rows) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("time,lat,lon\n");
            writeRows(writer, "", rows);
        }
    }

    private static void writeRows(Writer writer, String start, List<String> rows) throws IOException {
        for (var row : rows) {
            writer.write(start + row + "\n");
        }
    }
}
