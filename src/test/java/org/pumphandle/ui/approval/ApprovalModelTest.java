package org.pumphandle.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.OutcomeClass;
import org.pumphandle.model.Role;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Appeals.Precision;
import org.pumphandle.ui.approval.ApprovalModel.Done;
import org.pumphandle.ui.approval.ApprovalModel.Step;
import org.pumphandle.ui.common.WarningsInMemory;

class ApprovalModelTest {
    private final WarningsInMemory station = new WarningsInMemory(Role.SUPERVISOR, 20);
    private final List<Done> done = new ArrayList<>();

    @Test
    void theJudgementSaysHowManyHowSureAndWhoCouldGuessTheCase() {
        station.isOwn = false;
        station.submit();
        var judgement = model().judgement().orElseThrow();
        assertThat(judgement.messages()).isEqualTo(20);
        assertThat(judgement.expectedFalseAlerts()).isEqualTo(1);
        assertThat(judgement.verdicts()).extracting(Map.Entry::getKey).containsExactly(Verdict.ESTABLISHED, Verdict.PROBABLE);
        assertThat(judgement.warnings()).singleElement().asString().contains("C-0 on 2026-03-01 (2)", "and 3 more");
    }

    @Test
    void aLineIsStruckOutWithAReasonAndTakenInAgain() {
        station.isOwn = false;
        station.submit();
        var model = model();
        model.ask(Step.STRIKE_OUT);
        assertThat(model.stepProperty().get()).isEmpty();
        model.chosenProperty().set(Optional.of(model.lines().get(1)));
        model.ask(Step.STRIKE_OUT);
        model.confirm();
        assertThat(model.attempt().problemProperty().get()).contains("Say why");
        model.reasonProperty().set("a bus driver");
        model.confirm();
        assertThat(station.asked).contains("strike out 102: a bus driver");
        assertThat(model.stepProperty().get()).isEmpty();
        assertThat(model.judgement().orElseThrow().struckOut()).isEqualTo(1);
        assertThat(model.chosenProperty().get()).hasValueSatisfying(line -> assertThat(line.rejection()).isEqualTo("a bus driver"));
        assertThat(model.canStrikeOut()).isFalse();
        model.takeIn();
        assertThat(model.judgement().orElseThrow().struckOut()).isZero();
    }

    @Test
    void theLastQuestionNamesWhatIsSigned() {
        station.isOwn = false;
        station.submit();
        var model = model();
        model.ask(Step.APPROVE);
        assertThat(model.stepInWords()).contains("20 warnings", "1.0 of them expected to be false alerts", "Few recipients",
                "signature");
        assertThat(done).isEmpty();
        model.confirm();
        assertThat(station.asked).contains("approve 1");
        assertThat(done).containsExactly(Done.APPROVED);
    }

    @Test
    void itIsGivenBackWithAReasonOnly() {
        station.isOwn = false;
        station.submit();
        var model = model();
        model.ask(Step.GIVE_BACK);
        model.confirm();
        assertThat(done).isEmpty();
        model.reasonProperty().set("too coarse");
        model.confirm();
        assertThat(station.asked).contains("give back: too coarse");
        assertThat(done).containsExactly(Done.GIVEN_BACK);
    }

    @Test
    void onesOwnBatchSaysWhyItCannotBeApproved() {
        station.submit();
        var model = model();
        assertThat(model.whyNot()).hasValueSatisfying(words -> assertThat(words).contains("You prepared this batch"));
        model.ask(Step.APPROVE);
        model.confirm();
        assertThat(station.asked).doesNotContain("approve 1");
    }

    @Test
    void thePrecisionSaysWhatItRestsOn() {
        station.submit();
        assertThat(model().precisionInWords()).singleElement().asString().contains("No warning went out yet");
        station.precision = new Precision(List.of(new OutcomeClass(0.8, 1, 200, 0.95, 1, 3)), 0);
        assertThat(model().precisionInWords()).hasSize(2).last().asString().contains("rests on 2 %", "nothing was heard");
    }

    @Test
    void aHundredThousandLinesAreJudged() {
        var large = new WarningsInMemory(Role.SUPERVISOR, 100_000);
        large.isOwn = false;
        large.submit();
        var model = model(large);
        assertThat(model.lines()).hasSize(100_000);
        assertThat(model.judgement().orElseThrow().expectedFalseAlerts()).isEqualTo(5_000);
        assertThat(model.judgement().orElseThrow().warnings()).isEmpty();
    }

    private ApprovalModel model() {
        return model(station);
    }

    private ApprovalModel model(WarningsInMemory of) {
        var runner = new SameThreadJobRunner();
        var model = new ApprovalModel(1, of, of, of.appeals(), runner, runner, error -> {
            throw new AssertionError(error);
        }, done::add);
        model.refresh();
        return model;
    }
}
