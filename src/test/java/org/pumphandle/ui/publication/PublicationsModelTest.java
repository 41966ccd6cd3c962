package org.pumphandle.ui.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Audience;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.DayQuestion;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Hash;
import org.pumphandle.model.Publication;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.Role;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.model.WithheldCells;
import org.pumphandle.station.Publications.DayPlan;
import org.pumphandle.station.Publications.LedgerDay;
import org.pumphandle.station.Publications.Request;
import org.pumphandle.station.Publications.Review;
import org.pumphandle.station.Publications.Summary;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.PublicationJobs;
import org.pumphandle.ui.common.ScreenClock;

class PublicationsModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final Epsilon HALF = new Epsilon(500);

    private final InMemory jobs = new InMemory();
    private final List<String> told = new ArrayList<>();
    private final PublicationsModel model = new PublicationsModel(new Supervised(), jobs, new StandingClock(), new SameThreadJobRunner(),
            new SameThreadJobRunner(), error -> {
                throw new AssertionError(error);
            }, (title, words) -> told.add(title + ": " + words));

    @Test
    void itBeginsWithTheWeekThatIsOver() {
        assertThat(model.form().request()).map(Request::from).contains(DAY.minusDays(7));
        assertThat(model.form().request()).map(Request::to).contains(DAY.minusDays(1));
    }

    @Test
    void onlyWhatWasPreviewedAsItStandsIsPrepared() {
        model.prepare();
        assertThat(jobs.asked).isEmpty();
        model.preview();
        assertThat(model.canPrepare()).isTrue();
        model.form().cellKm2.set(100);
        assertThat(model.canPrepare()).as("something was chosen otherwise").isFalse();
        model.prepare();
        assertThat(jobs.asked).containsExactly("plan");
        model.preview();
        model.prepare();
        assertThat(jobs.asked).containsExactly("plan", "plan", "prepare 100");
        assertThat(told).singleElement().asString().contains("Publication 7 is prepared");
        assertThat(model.canPrepare()).isFalse();
    }

    @Test
    void whatIsBeyondTheBudgetIsSaidAndCannotBePrepared() {
        jobs.isAllowed = false;
        model.preview();
        assertThat(model.canPrepare()).isFalse();
        assertThat(PublicationWords.plan(model.planProperty().get())).anyMatch(line -> line.startsWith("One day costs more than is left"));
    }

    @Test
    void aDayThatIsMissingIsAskedFor() {
        model.form().to.set(null);
        model.preview();
        assertThat(model.preparing().problemProperty().get()).contains("last day");
    }

    @Test
    void whyCellsAreWithheldIsSaidInCounts() {
        var lines = PublicationWords.withheld(jobs.review.answers());
        assertThat(lines).containsExactly("One day, 3 values to be published.", "Withheld, as fewer than 10 persons were there: 5.",
                "Withheld, as the value with its noise is below 37: 2.");
    }

    @Test
    void whoPreparedItIsOfferedNoJudgement() {
        jobs.review = jobs.review(true);
        model.refresh();
        model.chosenProperty().set(Optional.of(model.publications().getFirst()));
        assertThat(model.reviewProperty().get()).isPresent();
        assertThat(model.canJudge()).isFalse();
        jobs.review = jobs.review(false);
        model.chosenProperty().set(Optional.empty());
        model.chosenProperty().set(Optional.of(model.publications().getFirst()));
        assertThat(model.canJudge()).isTrue();
        assertThat(model.canWrite()).isFalse();
        model.approve();
        assertThat(jobs.asked).containsExactly("approve 7");
    }

    /** Somebody who may judge. */
    private static final class Supervised extends NoStation {
        @Override
        public Role role() {
            return Role.SUPERVISOR;
        }
    }

    private static final class StandingClock implements ScreenClock {
        @Override
        public Instant now() {
            return Instant.parse("2026-03-08T09:00:00Z");
        }

        @Override
        public Subscription onBeat(Runnable listener) {
            return Subscription.EMPTY;
        }
    }

    private static final class InMemory implements PublicationJobs {
        final List<String> asked = new ArrayList<>();
        boolean isAllowed = true;
        Review review = review(false);

        Review review(boolean isOwn) {
            var facts = new PublicationFacts(7, Audience.PUBLIC, SpreadMeasure.EXPOSURES, "hexagon-25km2-50", DAY, DAY, "demonstration", 1,
                    Instant.EPOCH);
            var answer = new DayAnswer(new DayQuestion(SpreadMeasure.EXPOSURES, facts.grid(), DAY), HALF, 10, 37, new TreeMap<>(),
                    new WithheldCells(3, 5, 0, 2, 0));
            return new Review(new Publication.Prepared(facts, Hash.of(new byte[Hash.BYTES])), List.of(answer), "tracer", isOwn);
        }

        private <T> Job<T> job(String word, T result) {
            return Job.of(word, (_, _) -> {
                asked.add(word);
                return result;
            });
        }

        @Override
        public Job<List<Summary>> list() {
            return Job.of("list", (_, _) -> List.of(new Summary(review.publication(), "tracer")));
        }

        @Override
        public Job<List<LedgerDay>> ledger() {
            return Job.of("ledger", (_, _) -> List.of(new LedgerDay(DAY, Map.of(Audience.PUBLIC, HALF))));
        }

        @Override
        public Job<List<DayPlan>> plan(Request request) {
            return job("plan", List.of(new DayPlan(request.to(), HALF, HALF, false, 9, 4, 2, isAllowed)));
        }

        @Override
        public Job<Long> prepare(Request request) {
            return job("prepare " + request.cellKm2(), 7L);
        }

        @Override
        public Job<Review> review(long number) {
            return Job.of("review", (_, _) -> review);
        }

        @Override
        public Job<byte[]> picture(long number) {
            return Job.of("picture", (_, _) -> new byte[]{1});
        }

        @Override
        public Job<Long> approve(long number) {
            return job("approve " + number, number);
        }

        @Override
        public Job<Long> giveBack(long number, String reason) {
            return job("give back " + number, number);
        }

        @Override
        public Job<List<Path>> write(long number, Path folder) {
            return job("write " + number, List.of(folder));
        }
    }
}
