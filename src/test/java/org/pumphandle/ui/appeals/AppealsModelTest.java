package org.pumphandle.ui.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Appeal;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.OutcomeClass;
import org.pumphandle.model.Role;
import org.pumphandle.station.Appeals.EvidenceCard;
import org.pumphandle.station.Appeals.Precision;
import org.pumphandle.ui.common.HandClock;
import org.pumphandle.ui.common.WarningsInMemory;

class AppealsModelTest {
    private final HandClock clock = new HandClock(WarningsInMemory.T);
    private final List<String> changes = new ArrayList<>();

    @Test
    void aCodeIsLookedUpOnceItIsWholeAndAWrongCharacterIsTold() {
        var station = station(Role.TRACER);
        var hotLine = model(station).hotLine();
        var code = AppealCode.random().inGroups();
        hotLine.codeProperty().set(code.substring(0, 9));
        assertThat(hotLine.checkProperty().get()).isEqualTo(new CodeCheck(false, "8 of 17 characters"));
        hotLine.codeProperty().set(code.substring(0, code.length() - 1) + (code.endsWith("B") ? "C" : "B"));
        assertThat(hotLine.checkProperty().get().isWrong()).isTrue();
        assertThat(hotLine.checkProperty().get().words()).contains("wrong").doesNotContain(code.substring(0, 4));
        assertThat(station.asked).isEmpty();
        hotLine.codeProperty().set(code);
        assertThat(station.asked).containsExactly("look up");
        assertThat(hotLine.canTake()).isTrue();
    }

    @Test
    void theCardSaysWhyAndNothingOfTheCase() {
        var station = station(Role.TRACER);
        var words = model(station).words();
        var card = station.card.orElseThrow();
        assertThat(words.lines(card)).extracting(EvidenceWords.Line::value)
                .contains("2026-03-01", "3.5 m", "21.0 min", "18.0, 20.0, 22.0 min", "100 %")
                .noneMatch(value -> value.contains("C-") || value.contains("R-"));
        assertThat(words.meaning(card)).startsWith("Established");
        var withdrawn = new EvidenceCard(101, Optional.empty(), "vicinity-15", Optional.empty());
        assertThat(words.lines(withdrawn)).isEmpty();
        assertThat(words.meaning(withdrawn)).contains("Nothing of it is known any more");
    }

    @Test
    void anAppealIsTakenAndTheCodeForgotten() {
        var station = station(Role.TRACER);
        var hotLine = model(station).hotLine();
        hotLine.codeProperty().set(AppealCode.random().inGroups());
        hotLine.noteProperty().set("behind glass");
        hotLine.take();
        assertThat(station.asked).contains("take: behind glass");
        assertThat(hotLine.codeProperty().get()).isEmpty();
        assertThat(hotLine.cardProperty().get()).isEmpty();
        assertThat(hotLine.toldProperty().get()).contains("24 hours");
        assertThat(changes).containsExactly("changed");
    }

    @Test
    void theClockOfTheQueueRunsIntoRed() {
        var station = station(Role.SUPERVISOR);
        var queue = model(station).queue();
        var appeal = queue.appeals().getFirst();
        assertThat(queue.state(appeal)).isEqualTo("24 h 0 min left");
        clock.move(Duration.ofHours(23));
        assertThat(queue.state(appeal)).isEqualTo("1 h 0 min left");
        assertThat(queue.isOverdue(appeal)).isFalse();
        clock.move(Duration.ofMinutes(90));
        assertThat(queue.state(appeal)).isEqualTo("overdue by 0 h 30 min");
        assertThat(queue.isOverdue(appeal)).isTrue();
        queue.stop();
        assertThat(clock.listeners()).isZero();
    }

    @Test
    void aSupervisorDecidesWithAReason() {
        var station = station(Role.SUPERVISOR);
        var queue = model(station).queue();
        queue.chosenProperty().set(Optional.of(queue.appeals().getFirst()));
        assertThat(queue.cardProperty().get()).isPresent();
        queue.decide(true);
        assertThat(queue.attempt().problemProperty().get()).contains("Say why");
        queue.reasonProperty().set("a wall");
        queue.decide(true);
        assertThat(station.asked).contains("decide 101 true: a wall");
        assertThat(queue.waitingProperty().get()).isZero();
        assertThat(queue.advice()).isEqualTo("Upheld: a wall");
        assertThat(queue.canDecide()).isFalse();
    }

    @Test
    void neitherATracerNorWhoPreparedTheBatchDecides() {
        var tracer = model(station(Role.TRACER)).queue();
        tracer.chosenProperty().set(Optional.of(tracer.appeals().getFirst()));
        assertThat(tracer.canDecide()).isFalse();
        var station = station(Role.SUPERVISOR);
        station.appeals = List.of(appeal(1));
        var own = model(station).queue();
        own.chosenProperty().set(Optional.of(own.appeals().getFirst()));
        own.decide(true);
        assertThat(own.canDecide()).isFalse();
        assertThat(own.advice()).contains("You prepared");
        assertThat(station.asked).noneMatch(one -> one.startsWith("decide"));
    }

    @Test
    void aLaterCaseIsLinkedByAWholeCodeOnly() {
        var station = station(Role.TRACER);
        var model = new LinkModel(station.appeals(), "C-2", new SameThreadJobRunner(), changes::add);
        model.codeProperty().set("1234");
        model.link();
        assertThat(station.asked).isEmpty();
        model.codeProperty().set(AppealCode.random().inGroups());
        model.link();
        assertThat(changes).containsExactly("C-2");
        assertThat(model.codeProperty().get()).isEmpty();
    }

    @Test
    void thePlotComparesSharesByClassAndSaysHowLittleIsHeard() {
        var station = station(Role.SUPERVISOR);
        station.precision = new Precision(List.of(new OutcomeClass(0, 0.2, 0, 0, 0, 0), new OutcomeClass(0.4, 0.6, 10, 0.5, 2, 1)), 0);
        var model = new CalibrationModel(station.appeals(), new SameThreadJobRunner(), AppealsModelTest::fail);
        model.refresh();
        assertThat(model.rowsProperty().get()).containsExactly(new CalibrationModel.Row("40 % to 60 %", 0.5, 10, 1, 0.1, 2, 0.2));
        assertThat(model.caution()).contains("here of 7 of 10", "neither");
    }

    private AppealsModel model(WarningsInMemory station) {
        var runner = new SameThreadJobRunner();
        var model = new AppealsModel(station, station.appeals(), clock, runner, runner, AppealsModelTest::fail,
                () -> changes.add("changed"));
        model.refresh();
        return model;
    }

    /** Account 1 looks at an appeal against a batch of account 7. */
    private static WarningsInMemory station(Role role) {
        var station = new WarningsInMemory(role, 1);
        station.appeals = List.of(appeal(7));
        station.card = Optional.of(new EvidenceCard(101, station.lines.getFirst().exposed(), "vicinity-15", Optional.empty()));
        return station;
    }

    private static Appeal appeal(int preparedBy) {
        return new Appeal(101, 1, preparedBy, 3, WarningsInMemory.T, "behind glass", null);
    }

    private static void fail(Exception error) {
        throw new AssertionError(error);
    }
}
