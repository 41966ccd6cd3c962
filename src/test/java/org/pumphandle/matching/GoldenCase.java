package org.pumphandle.matching;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Rule;

/**
 * One story with its files: {@code case.csv} and {@code fixes.csv} ({@code time,lat,lon,accuracy}), {@code rule.txt} (preset, changed numbers,
 * the case's onset and isolation as epoch seconds) and what was reasoned by hand, {@code expected.csv}; without a row, no contact.
 */
record GoldenCase(String name, ExaminableCase examinable, Rule rule, List<Fix> fixes, List<Expected> expected) {

    /** An episode as expected. */
    record Expected(double startT, double endT, double minutes, double minDistanceM) {
    }

    static List<Path> folders() throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources/golden"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static GoldenCase read(Path folder) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(Files.readString(folder.resolve("rule.txt"))));
        var preset = Rule.named(settings.getProperty("preset")).orElseThrow();
        var rule = preset.with(number(settings, "radius", preset.radiusM()), number(settings, "minutes", preset.minutes()),
                (int) number(settings, "max_gap", preset.maxGapS()), (int) number(settings, "bridge", preset.bridgeS()));
        var examinable = Cases.withHistory(Long.parseLong(settings.getProperty("onset")), isolation(settings),
                fixes(folder.resolve("case.csv")));
        return new GoldenCase(String.valueOf(folder.getFileName()), examinable, rule, fixes(folder.resolve("fixes.csv")),
                rows(folder.resolve("expected.csv")).stream().map(row -> new Expected(row[0], row[1], row[2], row[3])).toList());
    }

    private static double number(Properties settings, String key, double otherwise) {
        var value = settings.getProperty(key);
        return value == null ? otherwise : Double.parseDouble(value);
    }

    private static @Nullable Instant isolation(Properties settings) {
        var value = settings.getProperty("isolation");
        return value == null ? null : Instant.ofEpochSecond(Long.parseLong(value));
    }

    private static List<Fix> fixes(Path file) throws IOException {
        return rows(file).stream().map(row -> Fix.ofDegrees((long) row[0], row[1], row[2], row[3])).toList();
    }

    private static List<double[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> List.of(line.split(",", -1)))
                .map(cells -> cells.stream().mapToDouble(Double::parseDouble).toArray()).toList();
    }
}
