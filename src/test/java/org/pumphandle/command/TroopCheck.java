package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.matching.BruteForceMatcher;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;
import org.pumphandle.station.Demonstration;

/** The demonstration's contacts of the baboon troop against the brute force, which reads the collars by itself. */
final class TroopCheck {

    private TroopCheck() {
    }

    static void run(Path collars, Path directory) throws Exception {
        var result = Demonstration.troop(collars, directory.resolve("troop")).run(Progress.NONE, new Cancellation());
        assertThat(result.imports().stream().mapToLong(report -> report.rejectedRows()).sum()).isEqualTo(51);
        var rule = Rule.VICINITY_15.with(10, 15, 600, 120);
        var animals = read(collars);
        var ids = List.copyOf(animals.keySet());
        var truth = new ArrayList<Double>();
        for (int i = 0; i < ids.size(); i += 4) {
            for (int j = 0; j < ids.size(); j++) {
                if (j % 4 != 0) {
                    BruteForceMatcher
                            .match(examinable(ids.get(i), animals.getOrDefault(ids.get(i), List.of())), rule,
                                    animals.getOrDefault(ids.get(j), List.of()))
                            .ifPresent(episodes -> truth.add(episodes.stream().mapToDouble(Episode::minutes).sum()));
                }
            }
        }
        truth.sort(java.util.Comparator.reverseOrder());
        assertThat(truth).isNotEmpty();
        var nominal = result.contacts().stream().filter(Contact::nominal).toList();
        assertThat(nominal).hasSameSizeAs(truth);
        for (int i = 0; i < truth.size(); i++) {
            assertThat(nominal.get(i).minutes()).isCloseTo(truth.get(i), within(1e-4));
        }
    }

    private static ExaminableCase examinable(String id, List<Fix> fixes) {
        var onset = Instant.parse("2012-08-05T12:00:00Z");
        return ExaminableCase.of(new Case(id, onset, onset, null, new Consent("K", onset, EnumSet.of(Purpose.CONTACT_TRACING))),
                FixColumns.trajectory(0, fixes));
    }

    private static Map<String, List<Fix>> read(Path collars) throws IOException {
        var animals = new TreeMap<String, List<Fix>>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(collars)), StandardCharsets.UTF_8)).lines()) {
            lines.skip(1).map(line -> line.split(",", -1)).filter(fields -> !fields[2].equals("nan"))
                    .forEach(fields -> animals.computeIfAbsent(fields[0], id -> new ArrayList<>()).add(Fix.ofDegrees(
                            Instant.parse(fields[1]).getEpochSecond(), Double.parseDouble(fields[2]), Double.parseDouble(fields[3]), 50)));
        }
        return animals;
    }
}
