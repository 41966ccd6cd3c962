package org.pumphandle.ui.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.ContactsPerCase;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.Delay;
import org.pumphandle.model.NowcastDay;
import org.pumphandle.model.ReproductionDay;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.model.WeekPrecision;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.SpreadJobs;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.curves.CurvesModel.Row;
import org.pumphandle.ui.curves.Plot.Kind;
import org.pumphandle.ui.curves.Plot.Mark;

class CurvesModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final List<SerialInterval> asked = new ArrayList<>();
    private SpreadCurves known = curves();
    private final CurvesModel model = new CurvesModel(new SpreadJobs() {
        @Override
        public Job<SpreadCurves> curves(SerialInterval interval) {
            return Job.of("curves", (_, _) -> {
                asked.add(interval);
                return known;
            });
        }

        @Override
        public Job<SpreadMap> map(double cellKm2) {
            throw new AssertionError("nobody should have asked this");
        }

        @Override
        public Job<Path> report(LocalDate day, Path fonts, Path file) {
            throw new AssertionError("nobody should have asked this");
        }
    }, new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }), new TimeFormat(ZoneOffset.UTC));

    private static SpreadCurves curves() {
        return new SpreadCurves(TODAY, SerialInterval.USUAL, new DaySeries(TODAY.minusDays(3), List.of(1, 2, 4, 1)),
                new DaySeries(TODAY.minusDays(1), List.of(3, 5)), List.of(new NowcastDay(TODAY, 1, 0.25, 4, 2, 9)),
                Optional.of(TODAY.minusDays(1)), DaySeries.EMPTY, List.of(new Delay(Delay.Step.ONSET_TO_SAMPLE, 8, -1, 2, 4)),
                List.of(new WeekPrecision(TODAY.minusDays(8), 10, 1, 2)),
                List.of(new ReproductionDay(TODAY.minusDays(1), 7, 1.25, 0.8, 1.2, 1.9)), new ContactsPerCase(List.of(0, 3, 12)), 8, 1, 2);
    }

    @Test
    void allCurvesOfDaysBeginAndEndTogether() {
        model.refresh();
        for (var kind : List.of(Kind.ONSETS, Kind.REPRODUCTION, Kind.REPORTS, Kind.EXPOSURES)) {
            assertThat(plot(kind).marks()).extracting(Mark::at).containsExactly("7 Mar", "8 Mar", "9 Mar", "10 Mar");
        }
        assertThat(plot(Kind.REPORTS).marks()).extracting(Mark::value).containsExactly(0.0, 0.0, 3.0, 5.0);
        assertThat(plot(Kind.EXPOSURES).isEmpty()).isTrue();
        assertThat(model.counted()).contains("counted: 8", "no consent: 2", "Without onset, and so in no curve by onset: 1");
    }

    @Test
    void whatIsToComeStandsAboveWhatIsKnownAndSaysSo() {
        model.refresh();
        var last = plot(Kind.ONSETS).marks().getLast();
        assertThat(last.value()).isEqualTo(1);
        assertThat(last.more()).isEqualTo(4);
        assertThat(last.hasBand()).isTrue();
        assertThat(last.says()).isEqualTo("10 Mar: known onsets 1, in the end about 4 (2 to 9)");
        assertThat(plot(Kind.ONSETS).top()).as("room for the band").isEqualTo(10);
        assertThat(model.caution(Kind.ONSETS)).contains("still to come");
    }

    @Test
    void whereNothingIsKnownOfTheDelayThatIsSaid() {
        known = new SpreadCurves(TODAY, SerialInterval.USUAL, known.onsets(), known.reports(), List.of(), Optional.empty(),
                known.exposures(),
                known.delays(), known.precision(), known.reproduction(), known.contacts(), 8, 1, 2);
        model.refresh();
        assertThat(model.caution(Kind.ONSETS)).contains("cannot be said");
    }

    @Test
    void theReproductionNumberIsAGapWhereItIsNotKnownAndWeakOfFewCases() {
        model.refresh();
        assertThat(plot(Kind.REPRODUCTION).marks()).extracting(Mark::isDrawn).containsExactly(false, false, true, false);
        assertThat(plot(Kind.REPRODUCTION).marks().get(2).isWeak()).isTrue();
        assertThat(plot(Kind.REPRODUCTION).reference()).contains(1.0);
        assertThat(plot(Kind.REPRODUCTION).latest().orElseThrow().says()).isEqualTo("9 Mar: 1.25 (0.80 to 1.90), onsets in the week 7");
        model.chosenProperty().set(Kind.REPRODUCTION);
        assertThat(model.rows()).containsExactly(new Row("9 Mar", 1.25, 0.8, 1.9));
    }

    @Test
    void aSampleBeforeTheOnsetLiesBelowTheGround() {
        model.refresh();
        assertThat(plot(Kind.DELAYS).bottom()).isEqualTo(-1);
        assertThat(plot(Kind.DELAYS).top()).isEqualTo(4);
        assertThat(plot(Kind.CONTACTS).marks().stream().mapToDouble(Mark::value).sum()).isEqualTo(3);
        assertThat(plot(Kind.PRECISION).marks().getFirst().says()).contains("warnings 10", "found wrong 10 %");
    }

    @Test
    void anotherSerialIntervalIsReckonedWithAndNonsenseIsRefusedInWords() {
        model.meanDaysProperty().set("4");
        model.sdDaysProperty().set(" 2.5 ");
        model.refresh();
        assertThat(asked).containsExactly(new SerialInterval(4, 2.5));
        model.sdDaysProperty().set("two");
        model.refresh();
        assertThat(model.problemProperty().get()).contains("such as 5.8 and 3.1");
        model.sdDaysProperty().set("0");
        model.refresh();
        assertThat(model.problemProperty().get()).contains("standard deviation above 0");
        assertThat(asked).hasSize(1);
        assertThat(model.isEmpty()).as("what was read stays").isFalse();
    }

    private Plot plot(Kind kind) {
        return model.plotsProperty().get().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }
}
