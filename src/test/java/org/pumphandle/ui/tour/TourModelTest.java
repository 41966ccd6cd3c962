package org.pumphandle.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TourModelTest {
    private final List<String> heard = new ArrayList<>();
    private final List<TourStep> steps = List.of(step(TourStop.CASES), step(TourStop.EVIDENCE), step(TourStop.HELP));

    private TourStep step(TourStop stop) {
        return new TourStep(stop, "#" + stop, () -> heard.add("enter " + stop), () -> heard.add("leave " + stop));
    }

    private static TourModel without(TourStop... missing) {
        return new TourModel(step -> !Set.of(missing).contains(step.stop()));
    }

    private static TourStop at(TourModel tour) {
        return tour.stepProperty().get().orElseThrow().stop();
    }

    @Test
    void theTourGoesForthAndBackAndEndsAfterItsLastStep() {
        var tour = without();
        tour.begin(steps);
        assertThat(at(tour)).isEqualTo(TourStop.CASES);
        assertThat(tour.isFirst()).isTrue();
        tour.back();
        assertThat(at(tour)).isEqualTo(TourStop.CASES);
        tour.next();
        tour.next();
        assertThat(tour.isLast()).isTrue();
        tour.back();
        assertThat(at(tour)).isEqualTo(TourStop.EVIDENCE);
        tour.next();
        tour.next();
        assertThat(tour.isUnderWay()).isFalse();
    }

    @Test
    void aStepWhoseControlIsMissingIsPassedOverAndLeft() {
        var tour = without(TourStop.EVIDENCE);
        tour.begin(steps);
        tour.next();
        assertThat(at(tour)).isEqualTo(TourStop.HELP);
        assertThat(tour.number()).isEqualTo(3);
        assertThat(heard).containsExactly("enter CASES", "leave CASES", "enter EVIDENCE", "leave EVIDENCE", "enter HELP");
        tour.back();
        assertThat(at(tour)).isEqualTo(TourStop.CASES);
    }

    @Test
    void whereNothingIsThereThereIsNoTour() {
        var tour = without(TourStop.CASES, TourStop.EVIDENCE, TourStop.HELP);
        tour.begin(steps);
        assertThat(tour.isUnderWay()).isFalse();
    }

    @Test
    void anEndedTourPutsAwayWhatItOpened() {
        var tour = without();
        tour.begin(steps);
        tour.next();
        tour.end();
        assertThat(heard).endsWith("leave EVIDENCE");
        assertThat(tour.isUnderWay()).isFalse();
    }
}
