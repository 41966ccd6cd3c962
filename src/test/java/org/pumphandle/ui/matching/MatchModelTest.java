package org.pumphandle.ui.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Rule;
import org.pumphandle.station.MatchLosses;
import org.pumphandle.station.MatchReport;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.Work;

class MatchModelTest {
    private static final MatchLosses SOME = new MatchLosses(2, 1, List.of(LocalDate.of(2026, 3, 6)));

    private final Matching station = new Matching();
    private final List<MatchReport> matched = new ArrayList<>();
    private final List<Boolean> asked = new ArrayList<>();
    private final MatchModel model = new MatchModel(station, new AtOnce(), matched::add);

    @Test
    void whereNothingIsLostNobodyIsAsked() {
        model.whenAsking(asked::add);
        model.match(Rule.VICINITY_15, Set.of("C-1"));
        assertThat(station.accepted).containsExactly(MatchLosses.NONE);
        assertThat(matched).extracting(MatchReport::rule).containsExactly(Rule.VICINITY_15);
        assertThat(asked).containsExactly(false);
    }

    @Test
    void whereContactsWouldBeLostItWaitsForAnAnswerAndSaysWhatWouldBe() {
        station.losses = SOME;
        model.whenAsking(asked::add);
        model.match(Rule.WHO_2021, Set.of("C-1"));
        assertThat(station.accepted).isEmpty();
        assertThat(model.questionProperty().get()).contains(new MatchModel.Question(Rule.WHO_2021, Set.of("C-1"), SOME));
        model.goOn();
        assertThat(station.accepted).as("no more than was told").containsExactly(SOME);
        assertThat(matched).hasSize(1);
        assertThat(asked).containsExactly(false, true, false);
    }

    @Test
    void whoLeavesItMatchesNothing() {
        station.losses = SOME;
        model.match(Rule.WHO_2021, Set.of());
        model.leave();
        model.goOn();
        assertThat(station.accepted).isEmpty();
        assertThat(matched).isEmpty();
    }

    /** Tells what would be lost, and remembers what was accepted. */
    private static final class Matching extends NoStation {
        private final List<MatchLosses> accepted = new ArrayList<>();
        private MatchLosses losses = MatchLosses.NONE;

        @Override
        public Job<MatchLosses> matchLosses(Rule rule, Set<String> caseIds) {
            return Job.of("look", (_, _) -> losses);
        }

        @Override
        public Job<MatchReport> match(Rule rule, Set<String> caseIds, MatchLosses told) {
            return Job.of("match", (_, _) -> {
                accepted.add(told);
                return new MatchReport(rule, 1, 0, List.of());
            });
        }
    }

    private static final class AtOnce implements Work {
        @Override
        public <T> void start(Job<T> job, Consumer<? super T> onDone) {
            try {
                onDone.accept(job.run(Progress.NONE, new Cancellation()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
