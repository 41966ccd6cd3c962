package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Episode;
import org.pumphandle.model.FixColumns;

/** The brute force and the engine, both held to what was reasoned by hand. */
class GoldenCasesTest {
    private static final double SECONDS = 0.01;
    private static final double MINUTES = 2e-4;
    private static final double METRES = 1e-3;

    static List<Path> folders() throws IOException {
        return GoldenCase.folders();
    }

    @Test
    void thereAreGoldenCases() throws IOException {
        assertThat(folders()).hasSizeGreaterThanOrEqualTo(19);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bruteForceGivesWhatWasReasonedByHand(Path folder) throws IOException {
        var golden = GoldenCase.read(folder);
        var found = BruteForceMatcher.match(golden.examinable(), golden.rule(), golden.fixes());
        hold(found.orElse(List.of()), golden.expected());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void engineGivesWhatWasReasonedByHand(Path folder) throws IOException {
        var golden = GoldenCase.read(folder);
        var found = ContactSearch.of(golden.rule(), List.of(golden.examinable())).search(FixColumns.trajectory(7, golden.fixes()),
                new Cancellation());
        hold(found.stream().filter(Match::nominal).flatMap(match -> match.episodes().stream()).toList(), golden.expected());
    }

    private static void hold(List<Episode> found, List<GoldenCase.Expected> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).startT()).isCloseTo(expected.get(i).startT(), within(SECONDS));
            assertThat(found.get(i).endT()).isCloseTo(expected.get(i).endT(), within(SECONDS));
            assertThat(found.get(i).minutes()).isCloseTo(expected.get(i).minutes(), within(MINUTES));
            assertThat(found.get(i).minDistanceM()).isCloseTo(expected.get(i).minDistanceM(), within(METRES));
        }
    }
}
