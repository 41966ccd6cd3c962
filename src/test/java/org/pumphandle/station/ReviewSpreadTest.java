package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.model.Action;
import org.pumphandle.model.Delay;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadMap.CellDay;
import org.pumphandle.spread.HexagonGrid;

/** What curves and map are drawn of, on a real station with one case and three exposed subscribers on 8 March. */
class ReviewSpreadTest {
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 3, 8);

    @TempDir
    Path directory;

    @Test
    void whatIsCountedAreCasesThatMayBeExaminedUntilTheyWithdraw() throws Exception {
        var office = new WarnedOffice(directory);
        try (var station = office.tracer()) {
            run(ImportCases.job(station, office.office.write("third.csv",
                    "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                            + "C-2,2026-03-10T09:00:00Z,2026-03-07T00:00:00Z,,K-2,2026-03-10T10:00:00Z,contact-tracing\n"
                            + "C-3,2026-03-10T09:00:00Z,2026-03-07T00:00:00Z,,,,\n")));
            assertThat(office.sending(station)).isPositive();
            curvesSayHowManyDoNotCount(station);
            theMapHasTheCellOfTheStay(station);
            assertThat(new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 20).toString())
                    .contains(Action.CURVES_VIEWED.code(), Action.SPREAD_MAP_VIEWED.code());
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(run(ReviewSpreadMap.job(station, 1)).cells()).isEmpty();
            var left = run(ReviewCurves.job(station, SerialInterval.USUAL));
            assertThat(left.cases()).isEqualTo(1);
            assertThat(left.exposures().total()).isZero();
            assertThat(left.left()).isEqualTo(2);
        }
    }

    private static void curvesSayHowManyDoNotCount(Station station) throws Exception {
        var curves = run(ReviewCurves.job(station, SerialInterval.USUAL));
        assertThat(curves.cases()).isEqualTo(2);
        assertThat(curves.left()).isEqualTo(1);
        assertThat(curves.withoutOnset()).isEqualTo(1);
        assertThat(curves.onsets().on(LocalDate.of(2026, 3, 7))).isEqualTo(1);
        assertThat(curves.exposures().on(THAT_DAY)).isEqualTo(3);
        assertThat(curves.exposures().total()).isEqualTo(3);
        assertThat(curves.contacts().ascending()).as("the other case gave no history").containsExactly(3);
        assertThat(curves.completeUntil()).as("nothing is known of the delay").isEmpty();
        assertThat(curves.delays()).extracting(Delay::step).containsExactly(Delay.Step.ONSET_TO_SAMPLE, Delay.Step.SAMPLE_TO_MATCH);
        assertThat(curves.precision()).singleElement().satisfies(week -> assertThat(week.warnings()).isEqualTo(3));
    }

    private static void theMapHasTheCellOfTheStay(Station station) throws Exception {
        var map = run(ReviewSpreadMap.job(station, 1));
        assertThat(map.parallelDeg()).as("near its latitude of 51.5").isEqualTo(50);
        assertThat(map.cells()).containsExactly(new CellDay(THAT_DAY, new HexagonGrid(50, 1).cell(51.5, 0.1), 1, 3));
        assertThat(map.flows()).isEmpty();
        assertThat(map.outlines()).hasSize(1);
        assertThat(station.store().settings().get(ReviewSpreadMap.PARALLEL)).contains("50");
    }
}
