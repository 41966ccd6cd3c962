package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pumphandle.matching.BruteForceMatcher;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;

/** The contacts of a simulated town against the brute force, which reads the town's files by itself. */
final class TownCheck {

    private TownCheck() {
    }

    /** A contact without its random reference. */
    private record Row(String caseId, int episodes, double minutes, double startT, double endT) {
        static final Comparator<Row> ORDER = Comparator.comparing(Row::caseId).thenComparingDouble(Row::minutes);
    }

    /** Holds contacts.csv of the preset {@code vicinity-15} against every pair of case and subscriber in the town. */
    static void hold(Path town, List<String> contacts) throws IOException {
        var subscribers = subscribers(town.resolve("fixes.csv"));
        var truth = new ArrayList<Row>();
        var cases = Files.readAllLines(town.resolve("cases.csv")).stream().skip(1).map(line -> line.split(",", -1));
        for (var fields : cases.filter(fields -> !fields[4].isEmpty()).toList()) {
            var examinable = examinable(town, fields);
            for (var fixes : subscribers.values()) {
                BruteForceMatcher.match(examinable, Rule.VICINITY_15, fixes)
                        .ifPresent(episodes -> truth.add(row(examinable.id(), episodes)));
            }
        }
        truth.sort(Row.ORDER);
        var told = contacts.stream().skip(1).map(line -> line.split(",", -1)).filter(fields -> fields[9].equals("true")).map(TownCheck::row)
                .sorted(Row.ORDER).toList();
        assertThat(truth).isNotEmpty();
        assertThat(told).hasSameSizeAs(truth);
        for (int i = 0; i < truth.size(); i++) {
            assertThat(told.get(i)).usingRecursiveComparison()
                    .withComparatorForType(TownCheck::compare, Double.class)
                    .isEqualTo(truth.get(i));
        }
    }

    /** Files hold minutes to four decimals and times to two. */
    private static int compare(double a, double b) {
        return Math.abs(a - b) <= 0.01 ? 0 : Double.compare(a, b);
    }

    private static Row row(String caseId, List<Episode> episodes) {
        double minutes = episodes.stream().mapToDouble(Episode::minutes).sum();
        return new Row(caseId, episodes.size(), minutes, episodes.getFirst().startT(), episodes.getLast().endT());
    }

    private static Row row(String[] fields) {
        return new Row(fields[0], Integer.parseInt(fields[3]), Double.parseDouble(fields[4]), Double.parseDouble(fields[6]),
                Double.parseDouble(fields[7]));
    }

    private static ExaminableCase examinable(Path town, String[] fields) throws IOException {
        var consent = new Consent(fields[4], Instant.parse(fields[5]), EnumSet.of(Purpose.CONTACT_TRACING));
        var recorded = new Case(fields[0], Instant.parse(fields[1]), instant(fields[2]), instant(fields[3]), consent);
        var history = town.resolve("history").resolve(fields[0] + ".csv");
        var fixes = Files.exists(history)
                ? Files.readAllLines(history).stream().skip(1).map(line -> fix(line.split(",", -1), 0)).toList()
                : List.<Fix>of();
        return ExaminableCase.of(recorded, FixColumns.trajectory(0, fixes));
    }

    private static @Nullable Instant instant(String field) {
        return field.isEmpty() ? null : Instant.parse(field);
    }

    private static Map<String, List<Fix>> subscribers(Path file) throws IOException {
        var subscribers = new TreeMap<String, List<Fix>>();
        Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1))
                .forEach(fields -> subscribers.computeIfAbsent(fields[0], id -> new ArrayList<>()).add(fix(fields, 1)));
        return subscribers;
    }

    private static Fix fix(String[] fields, int first) {
        return Fix.ofDegrees(Long.parseLong(fields[first]), Double.parseDouble(fields[first + 1]), Double.parseDouble(fields[first + 2]),
                Double.parseDouble(fields[first + 3]));
    }
}
