package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/** The worked examples of the method are those of the engine, number by number, and so are its pictures. */
class MethodTest {
    private static final Path EXAMPLES = Path.of("src/docs/examples");
    private static final Path IMAGES = Path.of("src/docs/images");
    /** Where what is drawn now can be compared, and taken from where it is right. */
    private static final Path DRAWN = Path.of("target/method");
    private static final Instant NOON = Instant.parse("2020-03-08T12:00:00Z");

    private final String method;
    private final ExaminableCase sitting;
    /** By the letter that each token begins with. */
    private final TreeMap<String, List<Fix>> subscribers = new TreeMap<>();

    MethodTest() throws IOException {
        method = Files.readString(Path.of("src/docs/method.md"));
        sitting = Cases.withHistory(Instant.parse("2020-03-10T00:00:00Z").getEpochSecond(), Instant.parse("2020-03-12T12:00:00Z"),
                rows("history.csv").stream().map(row -> fix(row, 0)).toList());
        for (var row : rows("fixes.csv")) {
            subscribers.computeIfAbsent(row.getFirst().substring(0, 1), _ -> new ArrayList<>()).add(fix(row, 1));
        }
    }

    @Test
    void theExamplesAreWhatTheEngineFinds() {
        var found = new ArrayList<String>();
        for (var rule : List.of(Rule.VICINITY_15, Rule.VICINITY_15.with(50, 15, 1_200, 120), Rule.ECDC_2020)) {
            for (var subscriber : subscribers.entrySet()) {
                ContactSearch.of(rule, List.of(sitting)).search(FixColumns.trajectory(1, subscriber.getValue()), new Cancellation())
                        .forEach(match -> found.add(row(rule, subscriber.getKey(), match)));
            }
        }
        assertThat(method.lines().filter(line -> line.startsWith("| `")).toList()).containsExactlyElementsOf(found);
    }

    private static String row(Rule rule, String who, Match match) {
        var evidence = match.evidence().orElseThrow();
        return String.format(Locale.ROOT, "| `%s` | %s | %s | %.2f | %.2f | %.2f | %.2f | %s |", rule.name(), who,
                match.nominal() ? "yes" : "no",
                match.episodes().stream().mapToDouble(episode -> episode.minutes()).sum(), evidence.sureMinutes(),
                evidence.expectedMinutes(),
                evidence.possibleMinutes(), evidence.verdict().inWords());
    }

    @Test
    void whatAnAccuracyAllowsIsWhatTheEngineComputes() {
        var rows = new ArrayList<String>();
        for (double accuracyM : new double[]{5, 10, 20, 50, 150, 500}) {
            double sM = Math.sqrt(2) * accuracyM / 1.5096;
            rows.add(String.format(Locale.ROOT, "| %.0f m | %.1f %% | %.1f %% |", accuracyM, 100 * new VicinityProbability(50).of(0, sM),
                    100 * new VicinityProbability(2).of(0, sM)));
        }
        assertThat(method.lines().filter(line -> line.matches("\\| \\d+ m \\|.*")).toList()).isEqualTo(rows);
    }

    @Test
    void thePicturesAreDrawnFromTheEngine() throws IOException {
        Files.createDirectories(DRAWN);
        Files.writeString(DRAWN.resolve("method-distance.svg"), distances().svg());
        Files.writeString(DRAWN.resolve("method-chance.svg"), chances().svg());
        for (var drawn : List.of("method-distance.svg", "method-chance.svg")) {
            assertThat(IMAGES.resolve(drawn)).as("what was drawn now lies in %s", DRAWN).hasSameTextualContentAs(DRAWN.resolve(drawn));
        }
    }

    private MethodPicture distances() {
        var picture = new MethodPicture("Distance from the case over time of A and of B, and the radius of 50 metres", 0, 30, 150);
        for (int minute = 0; minute <= 30; minute += 5) {
            picture.across(minute, String.format(Locale.ROOT, "12:%02d", minute));
        }
        for (int distanceM = 0; distanceM <= 150; distanceM += 50) {
            picture.up(distanceM, distanceM + " m");
        }
        picture.below("time of day, UTC");
        picture.level(50, "radius");
        picture.line("A, at the next table", 140, distance("A"));
        picture.line("B, who went out", 120, distance("B"));
        return picture;
    }

    private List<double[]> distance(String who) {
        double noon = NOON.getEpochSecond();
        return ProximityTrace
                .of(Rule.VICINITY_15, sitting, FixColumns.trajectory(1, subscribers.getOrDefault(who, List.of())), noon, noon + 1_800)
                .stream().map(step -> new double[]{(step.t() - noon) / 60, step.distanceM()}).toList();
    }

    private static MethodPicture chances() {
        var picture = new MethodPicture("Chance that two phones are within 50 metres, over the distance of their stated positions", 0, 150,
                1);
        for (int distanceM = 0; distanceM <= 150; distanceM += 25) {
            picture.across(distanceM, distanceM + " m");
        }
        for (int percent = 0; percent <= 100; percent += 25) {
            picture.up(percent / 100.0, percent + " %");
        }
        picture.below("distance of the stated positions");
        picture.level(0.95, "sure");
        picture.level(0.05, "possible");
        double labelY = 0.8;
        for (int accuracyM : new int[]{10, 40, 150, 500}) {
            double sM = Math.sqrt(2) * accuracyM / 1.5096;
            picture.line("both " + accuracyM + " m", labelY, distanceM -> new VicinityProbability(50).of(distanceM, sM), 150);
            labelY -= 0.1;
        }
        return picture;
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(EXAMPLES.resolve(file)).stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }

    private static Fix fix(List<String> row, int from) {
        return Fix.ofDegrees(Instant.parse(row.get(from)).getEpochSecond(), number(row, from + 1), number(row, from + 2),
                number(row, from + 3));
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }
}
