package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Chains;
import org.pumphandle.model.ClusterSettings;

/** How much of a simulated outbreak, of which the truth is known, is found again. */
class RecoveryTest {
    private static final int OUTBREAKS = 6;

    /** Shares over several outbreaks. */
    private record Recovery(double found, double right, double possible, int cases) {
    }

    @Test
    void ofTrueTransmissionsMostAreFoundAndNearlyAllAreAmongThePossible() {
        var recovery = recovery(0.95);
        assertThat(recovery.cases).isGreaterThan(300);
        assertThat(recovery.found).isGreaterThan(0.8);
        assertThat(recovery.right).isGreaterThan(0.8);
        assertThat(recovery.possible).isGreaterThan(0.9);
    }

    @Test
    void whoIsSeenLessIsFoundLess() {
        assertThat(recovery(0.5).found).isLessThan(recovery(0.95).found);
    }

    @Test
    void episodesOfOneClusterAreOfOneGathering() {
        double purity = 0;
        int clusters = 0;
        for (int seed = 1; seed <= OUTBREAKS; seed++) {
            var outbreak = new SimulatedOutbreak(seed, 1_500, 26, 0.9);
            for (var found : ExposureClusters.withEpisodes(outbreak.contacts(), ClusterSettings.USUAL, new Cancellation())) {
                var gatherings = found.members().stream().collect(Collectors
                        .groupingBy(member -> outbreak.gathering(member.contact(), member.episode()), Collectors.counting()));
                long most = gatherings.values().stream().mapToLong(count -> count).max().orElseThrow();
                purity += (double) most / found.members().size();
                clusters++;
            }
        }
        assertThat(clusters).isGreaterThan(50);
        assertThat(purity / clusters).isGreaterThan(0.95);
    }

    private static Recovery recovery(double seen) {
        double found = 0;
        double links = 0;
        double possible = 0;
        double truths = 0;
        int cases = 0;
        for (int seed = 1; seed <= OUTBREAKS; seed++) {
            var outbreak = new SimulatedOutbreak(seed, 1_500, 26, seen);
            var truth = outbreak.truth.entrySet().stream()
                    .map(one -> List.of(SimulatedOutbreak.id(one.getValue()), SimulatedOutbreak.id(one.getKey())))
                    .collect(Collectors.toCollection(HashSet::new));
            var chains = chains(outbreak);
            var linked = chains.links().stream().map(link -> List.of(link.infector(), link.infectee())).toList();
            var all = new ArrayList<>(linked);
            chains.possible().forEach(link -> all.add(List.of(link.infector(), link.infectee())));
            found += linked.stream().filter(truth::contains).count();
            possible += all.stream().filter(truth::contains).count();
            links += linked.size();
            truths += truth.size();
            cases += outbreak.cases().size();
        }
        return new Recovery(found / truths, found / links, possible / truths, cases);
    }

    private static Chains chains(SimulatedOutbreak outbreak) {
        return TransmissionChains.of(outbreak.cases(), outbreak.meetings(), List.of(), Map.of(), false, ChainSettings.USUAL);
    }

    @Test
    void theOutbreakIsTheSameForTheSameSeed() {
        assertThat(IntStream.range(0, 2).mapToObj(_ -> new SimulatedOutbreak(7, 200, 20, 0.9).truth).distinct()).hasSize(1);
    }
}
