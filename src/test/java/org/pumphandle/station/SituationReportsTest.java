package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.exchange.situation.SituationReport;
import org.pumphandle.exchange.situation.SituationReport.Deed;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.LogFilter;

/** Situation reports of a real station: one case and three exposed subscribers on 8 March, recorded and matched on 10 March. */
class SituationReportsTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets", "assets"));
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path directory;
    private WarnedOffice office;

    @BeforeEach
    void makeOffice() throws Exception {
        office = new WarnedOffice(directory);
    }

    private static SituationReport reviewed(Station station, LocalDate day) {
        return new SituationReview(station, day, Progress.NONE, new Cancellation()).report();
    }

    private static long ever(SituationReport report, Deed deed) {
        return report.oversight().stream().filter(one -> one.deed() == deed).findFirst().orElseThrow().ever();
    }

    private byte[] written(Station station, LocalDate day, String name) throws Exception {
        return Files.readAllBytes(run(ExportSituationReport.job(station, day, ASSETS, directory.resolve(name))));
    }

    @Test
    void aDayIsToldAsItWasKnownByItsEndWhateverCameLater() throws Exception {
        try (var station = office.tracer()) {
            var before = reviewed(station, THAT_DAY.minusDays(1));
            assertThat(before.curves().cases()).as("recorded a day later").isZero();
            assertThat(before.map().cells()).isEmpty();
            var then = reviewed(station, THAT_DAY);
            assertThat(then.curves().cases()).isEqualTo(1);
            assertThat(then.curves().exposures().total()).isEqualTo(3);
            assertThat(then.map().cells()).singleElement().satisfies(cell -> {
                assertThat(cell.cases().isFew()).isTrue();
                assertThat(cell.exposed().isFew()).as("of three nobody learns the number").isTrue();
            });
            assertThat(then.clusters().found()).hasSize(1);
            assertThat(ever(then, Deed.CASES_MATCHED)).as("the match, and what came of it").isEqualTo(2);
            var bytes = written(station, THAT_DAY, "then.pdf");
            office.office.clock.set(THAT_DAY.plusDays(2));
            office.importSecondCase(station);
            assertThat(written(station, THAT_DAY, "then.pdf")).as("what came two days later changes nothing").isEqualTo(bytes);
            assertThat(reviewed(station, THAT_DAY.plusDays(2)).curves().cases()).isEqualTo(2);
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(written(station, THAT_DAY, "then.pdf")).as("a withdrawn consent is gone from all days").isNotEqualTo(bytes);
            assertThat(reviewed(station, THAT_DAY).map().cells()).isEmpty();
        }
    }

    @Test
    void theSameStateGivesTheSameBytesAndALineInTheLogEachTime() throws Exception {
        try (var station = office.tracer()) {
            for (var name : new String[]{"one.html", "one.pdf"}) {
                assertThat(written(station, THAT_DAY, "again-" + name)).isEqualTo(written(station, THAT_DAY, name));
            }
            var filter = new LogFilter(null, null, null, Action.SITUATION_REPORT_EXPORTED, null);
            assertThat(new LogQuery(station.store(), station.log()).newest(filter, 10)).hasSize(4)
                    .allSatisfy(entry -> assertThat(String.valueOf(entry.detail())).contains("day 2026-03-10"));
            assertThat(written(station, THAT_DAY, "one.html")).as("another day")
                    .isNotEqualTo(written(station, THAT_DAY.minusDays(1), "one.html"));
        }
    }

    @Test
    void nobodyIsNamedAndTheMarkStandsOnIt() throws Exception {
        try (var station = office.supervisor()) {
            var page = new String(written(station, THAT_DAY, "page.html"), StandardCharsets.UTF_8);
            assertThat(page).contains(station.mandateMark(), "fewer than 10").doesNotContain("C-1", "TOKEN-A", WarnedOffice.NUMBER, "K-1",
                    "51.5");
            for (var contact : station.contacts("C-1")) {
                assertThat(page).doesNotContain(contact.reference());
            }
        }
    }

    @Test
    void aDayToComeAndAnotherFormatAreRefused() throws Exception {
        try (var station = office.tracer()) {
            assertThatThrownBy(() -> written(station, THAT_DAY.plusDays(1), "x.pdf")).isInstanceOf(StationException.class)
                    .hasMessageContaining("has not come yet");
            assertThatThrownBy(() -> written(station, THAT_DAY, "x.txt")).isInstanceOf(StationException.class)
                    .hasMessageContaining("neither in .pdf nor in .html");
            assertThat(directory.resolve("x.txt")).doesNotExist();
        }
    }
}
