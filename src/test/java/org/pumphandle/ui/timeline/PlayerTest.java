package org.pumphandle.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.ui.common.Reviews.START_T;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.ui.common.Narrowing.Period;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;
import org.pumphandle.ui.timeline.Player.Speed;

class PlayerTest {
    private static final double END_T = START_T + 119 * 60.0;

    private final Selection selection = new Selection();
    private final TimelineModel model = new TimelineModel(selection, Reviews.UTC);
    private final Player player = model.player();

    @Test
    void withoutACaseThereIsNothingToPlay() {
        player.toggle();
        player.pass(1);
        assertThat(player.playingProperty().get()).isFalse();
        assertThat(played()).isNaN();
    }

    @Test
    void timePassesAtTheChosenSpeedAndStandsStillWhilePaused() {
        show();
        player.speedProperty().set(Speed.FIVE_MINUTES);
        player.toggle();
        assertThat(played()).isEqualTo(START_T);
        player.pass(0.5);
        assertThat(played()).isEqualTo(START_T + 150.0);
        player.toggle();
        player.pass(10);
        assertThat(played()).isEqualTo(START_T + 150.0);
        player.toggle();
        player.pass(1);
        assertThat(played()).as("goes on from there").isEqualTo(START_T + 450.0);
    }

    @Test
    void itPausesAtTheEndAndBeginsAnewFromThere() {
        show();
        player.speedProperty().set(Speed.HOUR);
        player.toggle();
        player.pass(3);
        assertThat(played()).isEqualTo(END_T);
        assertThat(player.playingProperty().get()).isFalse();
        player.toggle();
        assertThat(played()).isEqualTo(START_T);
    }

    @Test
    void aPeriodIsPlayedAlone() {
        show();
        model.brush(START_T + 2_000, START_T + 1_000);
        player.toggle();
        assertThat(played()).isEqualTo(START_T + 1_000.0);
        player.pass(2);
        assertThat(played()).isEqualTo(START_T + 2_000.0);
    }

    @Test
    void withLessMotionTimeJumpsOnceASecond() {
        show();
        player.setStepwise(true);
        player.speedProperty().set(Speed.MINUTE);
        player.toggle();
        player.pass(0.6);
        assertThat(played()).isEqualTo(START_T);
        player.pass(0.6);
        assertThat(played()).isEqualTo(START_T + 60.0);
    }

    @Test
    void whatIsPlayedStaysInSight() {
        show();
        model.zoom(0.1, START_T);
        player.speedProperty().set(Speed.QUARTER_OF_AN_HOUR);
        player.toggle();
        for (int i = 0; i < 70; i++) {
            player.pass(0.1);
            assertThat(model.shownProperty().get().holds(played())).as("after %s s", played() - START_T).isTrue();
        }
    }

    @Test
    void thePeriodBeginsAndEndsAtWhatIsPlayed() {
        show();
        player.moveTo(START_T + 600);
        model.brushFromPlayed(true);
        assertThat(selection.narrowing().period()).contains(new Period(START_T + 600, END_T));
        player.moveBy(600);
        model.brushFromPlayed(false);
        assertThat(selection.narrowing().period()).contains(new Period(START_T + 600, START_T + 1_200));
        assertThat(model.clearPeriod()).isTrue();
        assertThat(model.clearPeriod()).isFalse();
    }

    @Test
    void anotherCaseEndsWhatIsPlayed() {
        show();
        player.toggle();
        selection.show(Optional.empty());
        assertThat(player.playingProperty().get()).isFalse();
        assertThat(played()).isNaN();
    }

    @Test
    void insideAGapItSaysThatThePositionIsNotKnown() {
        show();
        assertThat(model.stateInWords(START_T + 30.0)).isEqualTo("on the way");
        assertThat(model.stateInWords(END_T + 30)).isEqualTo("position unknown");
    }

    @Test
    void speedsAreRememberedByWhatTheyDo() {
        for (var speed : Speed.values()) {
            assertThat(Speed.of(Integer.toString(speed.perSecond()))).contains(speed);
        }
        assertThat(Speed.of("fast")).isEmpty();
    }

    private void show() {
        selection.show(Optional.of(Reviews.review()));
    }

    private double played() {
        return selection.playedTProperty().get();
    }
}
