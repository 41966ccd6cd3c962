package org.pumphandle.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.DuplicateLikelihood;
import org.pumphandle.model.DuplicateReason;
import org.pumphandle.model.DuplicateReason.Kind;
import org.pumphandle.model.ToldApart;
import org.pumphandle.model.Window;
import org.pumphandle.station.DuplicatePair;
import org.pumphandle.station.DuplicateSide;
import org.pumphandle.station.FindDuplicates.Findings;
import org.pumphandle.station.StationException;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.DuplicateJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Reviews;

class DuplicatesModelTest {
    private final Pairs jobs = new Pairs();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> undos = new ArrayList<>();
    private final DuplicatesModel model = new DuplicatesModel(jobs, new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }), new SameThreadJobRunner(), new AtOnce(), Reviews.UTC, new Told());

    @Test
    void theLikeliestPairIsShownFirstWithWhatDiffers() {
        model.refresh();
        assertThat(model.countProperty().get()).isEqualTo(2);
        var chosen = model.chosenProperty().get().orElseThrow();
        assertThat(chosen.cases()).isEqualTo(new CasePair("C-1", "C-2"));
        var facts = Fact.of(chosen, Reviews.UTC);
        assertThat(facts.stream().filter(Fact::differs).map(Fact::name)).containsExactly("Consent", "History", "Contacts", "Notes",
                "Who it is");
        assertThat(ReasonWords.listed(chosen.reasons())).contains("1,204 of 1,310 positions are the same", "tested at the same time");
        assertThat(chosen.reasons().stream().map(ReasonWords::weight)).containsExactly("strong", "slight");
    }

    @Test
    void nothingIsMergedBeforeItWasSaidWhatThatDoes() {
        model.refresh();
        model.confirm();
        assertThat(jobs.done).isEmpty();
        model.ask(Answer.KEEP_RIGHT);
        assertThat(String.join(" ", model.questionInWords())).contains("Case C-1 is not listed any more", "stand with case C-2",
                "Withdrawing either consent");
        model.choose(Optional.of(jobs.pairs.getLast()));
        assertThat(model.questionProperty().get()).as("another pair is another question").isEmpty();
        model.choose(Optional.of(jobs.pairs.getFirst()));
        model.ask(Answer.KEEP_RIGHT);
        model.confirm();
        assertThat(jobs.done).containsExactly("C-1 into C-2");
        assertThat(told).containsExactly("merged C-1");
        undos.getFirst().run();
        assertThat(jobs.done).endsWith("C-1 back");
        assertThat(told).endsWith("unmerged C-1");
    }

    @Test
    void whyItIsRefusedIsSaidOnThePageAndThePairStays() {
        model.refresh();
        jobs.refusal = Optional.of("batches of messages about these cases did not go out yet (7); send or discard them first");
        model.ask(Answer.KEEP_LEFT);
        model.confirm();
        assertThat(model.attempt().problemProperty().get()).contains("did not go out yet (7)");
        assertThat(model.chosenProperty().get()).isPresent();
        assertThat(told).isEmpty();
        model.leave();
        assertThat(model.attempt().problemProperty().get()).isEmpty();
    }

    @Test
    void twoPersonsAreRememberedAndThatIsTakenBack() {
        model.refresh();
        model.ask(Answer.TWO_PERSONS);
        assertThat(model.questionInWords()).singleElement().asString().contains("not shown beside each other again");
        model.confirm();
        assertThat(model.pairs()).hasSize(1);
        assertThat(model.findingsProperty().get().orElseThrow().toldApart()).hasSize(1);
        undos.getFirst().run();
        assertThat(model.pairs()).hasSize(2);
    }

    private static DuplicateSide side(String id, long fixes, int notes) {
        return new DuplicateSide(Reviews.summary(id, fixes, notes), Window.EMPTY, notes, 0, notes > 0);
    }

    private final class Told implements DuplicatesModel.Told {
        @Override
        public void merged(CaseMerge merge, Runnable undo) {
            told.add("merged " + merge.merged());
            undos.add(undo);
        }

        @Override
        public void unmerged(CaseMerge merge) {
            told.add("unmerged " + merge.merged());
        }

        @Override
        public void toldApart(CasePair pair, Runnable undo) {
            undos.add(undo);
        }
    }

    private static final class Pairs implements DuplicateJobs {
        private final List<DuplicatePair> pairs = new ArrayList<>(List.of(
                new DuplicatePair(side("C-1", 1310, 0), side("C-2", 2000, 2), DuplicateLikelihood.VERY_LIKELY,
                        List.of(new DuplicateReason(Kind.SAME_POSITIONS, 1204, 1310), DuplicateReason.of(Kind.SAME_TEST_TIME))),
                new DuplicatePair(side("C-3", 1, 0), side("C-4", 1, 0), DuplicateLikelihood.POSSIBLE,
                        List.of(DuplicateReason.of(Kind.SAME_NUMBER)))));
        private final List<String> done = new ArrayList<>();
        private final List<ToldApart> apart = new ArrayList<>();
        private Optional<String> refusal = Optional.empty();

        @Override
        public Job<Findings> find() {
            return Job.of("find", (_, _) -> new Findings(pairs.stream()
                    .filter(pair -> apart.stream().noneMatch(one -> one.pair().equals(pair.cases()))).toList(), 4, 2, 1, apart));
        }

        @Override
        public Job<CaseMerge> merge(String kept, String merged) {
            return Job.of("merge", (_, _) -> {
                if (refusal.isPresent()) {
                    throw new StationException(refusal.get());
                }
                done.add(merged + " into " + kept);
                return new CaseMerge(kept, merged, "me", Instant.EPOCH);
            });
        }

        @Override
        public Job<CaseMerge> unmerge(String merged) {
            return Job.of("unmerge", (_, _) -> {
                done.add(merged + " back");
                return new CaseMerge("C-2", merged, "me", Instant.EPOCH);
            });
        }

        @Override
        public Job<CasePair> tellApart(CasePair pair) {
            return noted(() -> apart.add(new ToldApart(pair, "me", Instant.EPOCH)), pair);
        }

        @Override
        public Job<CasePair> compareAgain(CasePair pair) {
            return noted(apart::clear, pair);
        }

        private static Job<CasePair> noted(Runnable change, CasePair pair) {
            return Job.of("say", (_, _) -> {
                change.run();
                return pair;
            });
        }
    }
}
