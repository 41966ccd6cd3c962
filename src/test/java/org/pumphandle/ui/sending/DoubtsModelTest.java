package org.pumphandle.ui.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.model.Role;
import org.pumphandle.ui.common.WarningsInMemory;

class DoubtsModelTest {
    private final WarningsInMemory station = new WarningsInMemory(Role.SUPERVISOR, 3);
    private final List<String> told = new ArrayList<>();
    private final DoubtsModel model = new DoubtsModel(station, station.sending, new SameThreadJobRunner(), new SameThreadJobRunner(),
            error -> {
                throw new AssertionError(error);
            }, told::add);

    @BeforeEach
    void threeInDoubt() {
        station.sending.doubts = LongStream.rangeClosed(101, 103)
                .mapToObj(number -> new DoubtfulMessage(number, number == 103 ? 2 : 1, "North",
                        "the connection was lost before the gateway answered", WarningsInMemory.T))
                .toList();
        model.refresh();
    }

    @Test
    void nothingIsAskedWhereNothingIsChosen() {
        assertThat(model.countProperty().get()).isEqualTo(3);
        model.ask(DoubtDecision.SEND_AGAIN);
        model.confirm();
        assertThat(model.questionProperty().get()).isEmpty();
        assertThat(station.asked).isEmpty();
    }

    @Test
    void aDecisionIsAskedOnceMoreWithWhatItMeansAndThenMadeForAllThatAreChosen() {
        model.choose(model.doubts());
        model.ask(DoubtDecision.SEND_AGAIN);
        assertThat(model.questionInWords()).contains("Send 3 messages once more", "may get it twice");
        assertThat(station.asked).isEmpty();
        model.confirm();
        assertThat(station.asked).containsExactly("decide [101, 102, 103] SEND_AGAIN");
        assertThat(told).containsExactly("3 messages waiting again. Send batches 1, 2 to let them leave.");
        assertThat(model.countProperty().get()).isZero();
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void eachDecisionSaysAnotherThing() {
        model.choose(model.doubts().subList(0, 1));
        model.ask(DoubtDecision.WAS_HANDED_OVER);
        assertThat(model.questionInWords()).contains("has 1 message?", "not sent again");
        model.ask(DoubtDecision.GIVE_UP);
        assertThat(model.questionInWords()).contains("Give up 1 message?", "never sent again");
    }

    @Test
    void anotherChoiceTakesTheQuestionBack() {
        model.choose(model.doubts().subList(0, 1));
        model.ask(DoubtDecision.GIVE_UP);
        model.choose(model.doubts());
        model.confirm();
        assertThat(station.asked).isEmpty();
    }
}
