package org.pumphandle.station.simulation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pumphandle.model.Fix;

/** Writes what the importers read, the map, and the truth. Instants of onset, test and consent lie at noon. */
final class TownWriter {
    private static final int NOON_S = 43_200;
    /** Every so many cases gave no consent, and are recorded all the same. */
    private static final int WITHOUT_CONSENT = 7;

    private final Path directory;
    private final Town town;
    private final Streets streets;
    private final Population population;
    private final Outbreak outbreak;

    TownWriter(Path directory, Town town, Streets streets, Population population, Outbreak outbreak) {
        this.directory = directory;
        this.town = town;
        this.streets = streets;
        this.population = population;
        this.outbreak = outbreak;
    }

    /** {@code lat,lon} in full precision, without the cost of a formatter for each of millions of lines. */
    static String line(Fix fix) {
        var line = new StringBuilder(48).append(fix.t()).append(',');
        appendDegrees(line, fix.latE7()).append(',');
        return appendDegrees(line, fix.lonE7()).append(',').append((int) fix.accuracyM()).append('\n').toString();
    }

    private static StringBuilder appendDegrees(StringBuilder line, int e7) {
        if (e7 < 0) {
            line.append('-');
        }
        int magnitude = Math.abs(e7);
        line.append(magnitude / 10_000_000).append('.');
        var fraction = Integer.toString(magnitude % 10_000_000);
        return line.repeat('0', 7 - fraction.length()).append(fraction);
    }

    /** All cases in one list, and in one for each day on which some were reported. */
    void writeCases(Map<Integer, String> cases) throws IOException {
        var all = new ArrayList<String>();
        var reported = new TreeMap<Integer, List<String>>();
        for (var one : cases.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            var line = caseLine(one.getKey(), one.getValue(), all.size());
            all.add(line);
            reported.computeIfAbsent(outbreak.reportDay(one.getKey()), _ -> new ArrayList<>()).add(line);
        }
        var untested = "C-999,," + noon(1) + ",,,,";
        all.add(untested);
        reported.computeIfAbsent(1, _ -> new ArrayList<>()).add(untested);
        writeLineList("cases.csv", all);
        for (var day : reported.entrySet()) {
            writeLineList("reported/" + town.date(day.getKey()) + ".csv", day.getValue());
        }
    }

    private String caseLine(int who, String id, int before) {
        var test = noon(outbreak.testDay(who));
        var onset = before % 5 == 4 ? "" : noon(outbreak.onsetDay(who));
        int n = before + 1;
        var consent = n % WITHOUT_CONSENT == 0
                ? ",,"
                : "SIM-" + id + "," + test + "," + (n % 3 == 0 ? "contact-tracing;identity" : "contact-tracing");
        return id + "," + test + "," + onset + "," + test + "," + consent;
    }

    private void writeLineList(String file, List<String> lines) throws IOException {
        Files.writeString(directory.resolve(file), "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                + String.join("\n", lines) + "\n");
    }

    void writeTruth(Map<Integer, String> cases) throws IOException {
        try (var csv = Files.newBufferedWriter(directory.resolve("truth.csv"))) {
            csv.write("infector,infector_case_id,infectee,infectee_case_id,t,place,lat,lon\n");
            for (var one : outbreak.transmissions()) {
                var place = population.places().get(one.place());
                csv.write(String.format(Locale.ROOT, "P%06d,%s,P%06d,%s,%d,%s,%.7f,%.7f%n", one.infector(),
                        cases.getOrDefault(one.infector(), ""), one.infectee(), cases.getOrDefault(one.infectee(), ""),
                        town.dayT(one.day()) + one.second(), place.kind(), town.latDeg(place.y()), town.lonDeg(place.x())));
            }
        }
    }

    void writeMap() throws IOException {
        try (var json = Files.newBufferedWriter(directory.resolve("streets.geojson"))) {
            json.write("{\"type\":\"FeatureCollection\",\"name\":\"Broad Street Town (simulated)\",\"features\":[\n");
            feature(json, "water", "River", "LineString", "[" + river() + "]");
            for (var place : population.places()) {
                json.write(",\n");
                feature(json, place.kind(), place.kind() + " (simulated)", "Polygon", "[[" + square(place) + "]]");
            }
            for (var street : streets.streets()) {
                json.write(",\n");
                feature(json, street.kind(), street.name(), "LineString",
                        "[" + point(streets.x(street.from()), streets.y(street.from())) + ","
                                + point(streets.x(street.to()), streets.y(street.to())) + "]");
            }
            json.write("\n]}\n");
        }
    }

    private static void feature(BufferedWriter json, String kind, String name, String type, String coordinates) throws IOException {
        json.write("{\"type\":\"Feature\",\"properties\":{\"kind\":\"" + kind + "\",\"name\":\"" + name
                + "\",\"simulated\":true},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}}");
    }

    private String river() {
        var points = new ArrayList<String>();
        int row = streets.riverRow();
        int side = streets.side();
        for (int column = 0; column < side; column++) {
            int below = row * side + column;
            int above = below + side;
            points.add(point((streets.x(below) + streets.x(above)) / 2, (streets.y(below) + streets.y(above)) / 2));
        }
        return String.join(",", points);
    }

    private String square(Place place) {
        double half = place.sizeM() / 2;
        return String.join(",", point(place.x() - half, place.y() - half), point(place.x() + half, place.y() - half),
                point(place.x() + half, place.y() + half), point(place.x() - half, place.y() + half),
                point(place.x() - half, place.y() - half));
    }

    private String point(double x, double y) {
        return String.format(Locale.ROOT, "[%.7f,%.7f]", town.lonDeg(x), town.latDeg(y));
    }

    private Instant noon(int day) {
        return Instant.ofEpochSecond(town.dayT(day) + NOON_S);
    }
}
