package org.pumphandle.ui.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.JobRunner;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.model.Role;
import org.pumphandle.station.Appeals.Precision;
import org.pumphandle.ui.batches.BatchModel.Question;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.HandClock;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.LongWorkBy;
import org.pumphandle.ui.common.WarningsInMemory;

class BatchesModelTest {
    private WarningsInMemory station = new WarningsInMemory(Role.TRACER, 3);

    @Test
    void aBatchIsReadOnceItIsChosenAndNotBefore() {
        var model = model();
        assertThat(station.asked).containsExactly("list");
        choose(model);
        assertThat(station.asked).containsExactly("list", "review 1", "text 1 2026-03-01");
        assertThat(model.batch().facts()).startsWith("3 warnings under vicinity-15, in English, Hebrew. Prepared by tracer");
        assertThat(model.batch().size()).isEqualTo("2 segments, GSM 03.38 each; about 6 segments in all");
    }

    @Test
    void aDraftIsTrimmedAndSubmittedAfterAskingOnceMore() {
        var model = model();
        choose(model);
        var batch = model.batch();
        batch.chosenLineProperty().set(Optional.of(batch.lines().getFirst()));
        batch.remove();
        assertThat(batch.lines()).hasSize(2);
        batch.askSubmit();
        assertThat(batch.questionInWords()).contains("2 warnings", "nothing of it can be changed");
        batch.keep();
        batch.confirm();
        assertThat(station.asked).doesNotContain("submit 1");
        batch.askSubmit();
        batch.confirm();
        assertThat(station.asked).contains("remove 101", "submit 1");
        assertThat(batch.reviewProperty().get())
                .hasValueSatisfying(shown -> assertThat(shown.batch().state()).isEqualTo(BatchState.SUBMITTED));
        assertThat(batch.canSubmit()).isFalse();
        assertThat(batch.canDiscard()).isFalse();
        assertThat(batch.questionProperty().get()).isEmpty();
    }

    @Test
    void whatWasGivenBackSaysWhyAndCanBeRevised() {
        station.submit();
        station.batch = ((Batch.Submitted) station.batch).giveBack(2, WarningsInMemory.T, "too many");
        var model = model();
        choose(model);
        assertThat(model.batch().next()).isEqualTo("Given back: too many");
        assertThat(model.batch().canSubmit()).isFalse();
        model.batch().revise();
        assertThat(model.batch().canRevise()).isFalse();
        assertThat(model.batch().canSubmit()).isTrue();
        model.batch().askDiscard();
        assertThat(model.batch().questionProperty().get()).contains(Question.DISCARD);
    }

    @Test
    void aDraftOfSomebodyElseIsNotSubmitted() {
        station.isOwn = false;
        var model = model();
        choose(model);
        model.batch().askSubmit();
        model.batch().confirm();
        assertThat(station.asked).doesNotContain("submit 1");
        assertThat(model.batch().next()).isEqualTo("A draft of tracer, who submits it.");
    }

    @Test
    void anApprovedBatchIsSentByASupervisorWhoIsAskedOnceMore() {
        station = new WarningsInMemory(Role.SUPERVISOR, 3);
        station.submit();
        station.batch = ((Batch.Submitted) station.batch).approve(new Batch.Approval(2, WarningsInMemory.T, "00"));
        var model = model();
        choose(model);
        assertThat(model.batch().canClose()).isFalse();
        assertThat(model.batch().sending().canSend()).isTrue();
        model.batch().askSend();
        assertThat(model.batch().questionInWords()).contains("What is out cannot be called back");
        model.batch().keep();
        model.batch().confirm();
        assertThat(station.asked).doesNotContain("send 1");
        model.batch().askSend();
        model.batch().confirm();
        assertThat(station.asked).contains("send 1");
    }

    @Test
    void aSupervisorSeesBatchesAndMakesNone() {
        station = new WarningsInMemory(Role.SUPERVISOR, 3);
        station.precision = new Precision(List.of(), 4);
        station.submit();
        var model = model();
        choose(model);
        assertThat(model.mayCompose()).isFalse();
        assertThat(model.retractionsDueProperty().get()).isZero();
        assertThat(model.batch().canJudge()).isTrue();
    }

    @Test
    void theListSaysWhereMessagesAreInDoubtToWhoDecidesAboutThem() {
        station.sending.doubts = List.of(new DoubtfulMessage(101, 1, "", "the connection was lost", WarningsInMemory.T));
        var tracers = model();
        assertThat(tracers.mayDecideDoubts()).isFalse();
        assertThat(tracers.inDoubt(tracers.batches().getFirst())).isZero();
        var doubts = station.sending.doubts;
        station = new WarningsInMemory(Role.SUPERVISOR, 3);
        station.sending.doubts = doubts;
        var model = model();
        assertThat(model.inDoubt(model.batches().getFirst())).isEqualTo(1);
    }

    @Test
    void aTracerIsToldOfRetractionsThatAreDue() {
        station.precision = new Precision(List.of(), 4);
        assertThat(model().retractionsDueProperty().get()).isEqualTo(4);
    }

    @Test
    void aHundredThousandLinesAreReadInTheBackgroundAndShownAtOnce() {
        station = new WarningsInMemory(Role.TRACER, 100_000);
        var reads = new HeldJobRunner();
        var model = new BatchesModel(station, station, station.sending, station.appeals(), sendings(reads), new AtOnce(), reads,
                BatchesModelTest::fail);
        model.refresh();
        reads.runNext();
        reads.runNext();
        choose(model);
        assertThat(model.batch().lines()).isEmpty();
        reads.runNext();
        assertThat(model.batch().lines()).hasSize(100_000);
        assertThat(model.batch().reviewProperty().get()).hasValueSatisfying(
                shown -> assertThat(shown.assessment().expectedFalseAlerts()).isEqualTo(5_000));
    }

    private Sendings sendings(JobRunner reads) {
        return new Sendings(station.sending, new LongWorkBy(reads), reads, new HandClock(WarningsInMemory.T), new ToldInMemory());
    }

    private BatchesModel model() {
        var model = new BatchesModel(station, station, station.sending, station.appeals(), sendings(new SameThreadJobRunner()),
                new AtOnce(), new SameThreadJobRunner(), BatchesModelTest::fail);
        model.refresh();
        return model;
    }

    private static void choose(BatchesModel model) {
        model.chosenProperty().set(Optional.of(model.batches().getFirst()));
    }

    private static void fail(Exception error) {
        throw new AssertionError(error);
    }
}
