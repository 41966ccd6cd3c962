package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.FIRST;
import static org.pumphandle.station.MandatedOffice.LAST;
import static org.pumphandle.station.MandatedOffice.hourAt;
import static org.pumphandle.station.MandatedOffice.mandate;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.Mandates;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.Rule;

/** Tries to act outside a mandate, on a real station with a clock that moves. */
class MandateGateTest {
    @TempDir
    Path directory;

    @Test
    void aStationActsOnTheDaysOfItsMandateAndReadsAfterwards() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            office.fill(station);
            assertThat(station.mandateState()).isInstanceOfSatisfying(MandateState.Valid.class, valid -> {
                assertThat(valid.daysLeft()).isEqualTo(12);
                assertThat(valid.facts().limits().inWords()).startsWith("radius at most 50 m");
                assertThat(valid.facts().area().inWords()).startsWith("latitude 51.0000 to 52.0000");
            });
            office.clock.set(LAST);
            assertThat(station.mandateState().inWords()).endsWith("holds until 2026-03-21, 1 day left");
            office.match(station, Rule.VICINITY_15);
            office.clock.set(LAST.plusDays(1));
            assertThat(station.mandateState()).isInstanceOfSatisfying(MandateState.Lapsed.class,
                    lapsed -> assertThat(lapsed.graceDaysLeft()).isEqualTo(7));
            refusesToAct(office, station, "the mandate 1 of Ministry of Health says last_day: 2026-03-21", "renewed by the Minister");
            readsOn(station);
        }
        try (var station = office.open()) {
            readsOn(station);
        }
    }

    private static void readsOn(Station station) throws Exception {
        assertThat(station.cases()).hasSize(1);
        assertThat(station.review("C-1").contacts()).hasSize(1);
        var out = station.directory().resolveSibling("out");
        assertThat(run(ExportContacts.job(station, Set.of(), Set.of(ExportFormat.CSV), out))).hasSize(2);
        assertThat(Files.readString(out.resolve("contacts.csv"))).contains("mandate 1 of Ministry of Health");
        assertThat(run(CheckStation.job(station))).isEmpty();
        assertThat(station.imports()).isNotEmpty();
    }

    private static void refusesToAct(MandatedOffice office, Station station, String... words) throws Exception {
        List<ThrowingCallable> acts = List.of(() -> office.importCases(station),
                () -> office.importHistory(station, hourAt("", "51.6", "0.1")),
                () -> office.importFixes(station, "more.csv", hourAt("TOKEN-B,", "51.6", "0.1")),
                () -> run(ImportCells.job(station, office.write("cells.csv", "site_id,arr_id,lon,lat\nC1,1,13.4,52.5\n"))),
                () -> run(ImportLayer.job(station, office.write("layer.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}"))),
                () -> office.match(station, Rule.VICINITY_15), () -> run(RuleTrial.job(station, "C-1", Rule.VICINITY_15)));
        for (var act : acts) {
            assertThatThrownBy(act).isInstanceOf(StationException.class).hasMessageContainingAll(words);
        }
        var look = office.write("look.csv", "token,time,lat,lon,accuracy\n" + hourAt("T,", "51.5", "0"));
        var preview = run(PreviewImport.job(station, PreviewRequest.of(look)));
        assertThat(preview.rows()).isEmpty();
        assertThat(preview.problem().orElseThrow()).contains(words);
        assertThat(station.mandateState().mayAct()).isFalse();
    }

    @Test
    void beforeItsFirstDayAMandateIsRefused() throws Exception {
        var office = new MandatedOffice(directory);
        office.clock.set(FIRST.minusDays(1));
        assertThatThrownBy(() -> office.make(mandate())).isInstanceOf(StationException.class).hasMessageContaining("holds from 2026-03-01");
        assertThat(office.folder()).doesNotExist();
        office.clock.set(LAST.plusDays(1));
        assertThatThrownBy(() -> office.make(mandate())).hasMessageContaining("lapsed on 2026-03-21");
    }

    @Test
    void aClockThatIsSetBackStopsTheStationUntilItIsRightAgain() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            office.fill(station);
            office.clock.move(Duration.ofMinutes(-4));
            assertThat(station.mandateState()).isInstanceOf(MandateState.Valid.class);
            office.clock.move(Duration.ofMinutes(-2));
            assertThat(station.mandateState()).isInstanceOf(MandateState.ClockSetBack.class);
            refusesToAct(office, station, "the mandate 1 of Ministry of Health", "last_day: 2026-03-21", "until the clock is right");
            readsOn(station);
        }
        office.clock.set(LAST.plusDays(3));
        office.open().close();
        office.clock.set(LAST);
        try (var station = office.open()) {
            assertThat(station.mandateState()).as("it was opened after the mandate's end").isInstanceOf(MandateState.ClockSetBack.class);
            var renewed = office.write("renewed",
                    station.mandate().mandate().orElseThrow().renewed(LAST, LAST.plusDays(20), Mandates.AUTHORITY).toText());
            assertThatThrownBy(() -> run(InstallMandate.job(station, renewed))).hasMessageContaining("until the clock is right");
            office.clock.set(LAST.plusDays(4));
            run(InstallMandate.job(station, renewed));
            office.match(station, Rule.VICINITY_15);
        }
    }

    @Test
    void aRenewalIsTakenFromThePinnedAuthorityAlone() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            office.fill(station);
            office.clock.set(LAST.plusDays(2));
            var fields = Mandates.fields(LAST, LAST.plusDays(20)).replace("serial: 1", "serial: 2\nrenews: 1");
            var others = office.write("others", Mandate.signed(fields, Mandates.ANOTHER).toText());
            assertThatThrownBy(() -> run(InstallMandate.job(station, others))).isInstanceOf(StationException.class)
                    .hasMessageContaining("may be renewed by the Minister only").hasMessageContaining("another key");
            var forged = office.write("forged",
                    Mandate.signed(fields, Mandates.ANOTHER).toText().replace(Mandates.ANOTHER.publicKey(),
                            Mandates.AUTHORITY.publicKey()));
            assertThatThrownBy(() -> run(InstallMandate.job(station, forged))).hasMessageContaining("signature does not fit");
            var again = office.write("again", mandate().toText());
            assertThatThrownBy(() -> run(InstallMandate.job(station, again))).hasMessageContaining("serial 1");
            var later = office.write("later",
                    mandate().renewed(LAST.plusDays(3), LAST.plusDays(20), Mandates.AUTHORITY).toText());
            assertThatThrownBy(() -> run(InstallMandate.job(station, later))).hasMessageContaining("holds from 2026-03-24");
            assertThat(station.mandateState()).isInstanceOf(MandateState.Lapsed.class);
            var renewed = office.write("renewed", Mandate.signed(fields, Mandates.AUTHORITY).toText());
            assertThat(run(InstallMandate.job(station, renewed))).isInstanceOfSatisfying(MandateState.Valid.class,
                    valid -> assertThat(valid.facts().serial()).isEqualTo(2));
            assertThatThrownBy(() -> run(InstallMandate.job(station, renewed))).hasMessageContaining("serial 2");
        }
        try (var station = office.open()) {
            assertThat(station.mandateMark()).isEqualTo("mandate 2 of Ministry of Health");
            office.match(station, Rule.VICINITY_15);
        }
    }

    @Test
    void aMandateThatIsExchangedInTheStoreIsNotGenuine() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            office.fill(station);
            station.store().settings().put("mandate", Mandate.signed(Mandates.fields(FIRST, LAST), Mandates.ANOTHER).toText());
        }
        try (var station = office.open()) {
            refusesToAct(office, station, "not genuine", "another key");
            station.store().settings().put("mandate", "demonstration");
        }
        try (var station = office.open()) {
            assertThat(station.isDemonstration()).isFalse();
            refusesToAct(office, station, "not genuine");
            station.store().settings().put("mandate", mandate().toText().replace("last_day: 2026-03-21", "last_day: 2026-03-20"));
        }
        try (var station = office.open()) {
            refusesToAct(office, station, "not genuine", "signature does not fit");
            assertThat(station.cases()).hasSize(1);
        }
    }

    @Test
    void aRuleBeyondTheLimitsIsRefusedWithTheFieldOfTheMandate() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            office.fill(station);
            var wide = Rule.VICINITY_15.with(50.5, 15, 600, 120);
            assertThatThrownBy(() -> office.match(station, wide)).isInstanceOf(StationException.class)
                    .hasMessageContaining("the mandate 1 of Ministry of Health says largest_radius_m: 50;").hasMessageContaining("50.5 m");
            var brief = Rule.VICINITY_15.with(50, 14, 600, 120);
            assertThatThrownBy(() -> office.match(station, brief)).hasMessageContaining("least_minutes: 15;");
            var trial = run(RuleTrial.job(station, "C-1", Rule.VICINITY_15.with(200, 15, 1_800, 120)));
            assertThat(trial.widest().radiusM()).isEqualTo(50);
            assertThat(trial.under(Rule.VICINITY_15, new Cancellation()).contacts()).hasSize(1);
            assertThatThrownBy(() -> trial.under(wide, new Cancellation())).hasMessageContaining("largest_radius_m: 50");
            assertThatThrownBy(() -> trial.under(brief, new Cancellation())).hasMessageContaining("least_minutes: 15");
        }
        var fields = Mandates.fields(FIRST, LAST).replace("longest_lookback_days: 14", "longest_lookback_days: 5");
        var other = new MandatedOffice(Files.createDirectory(directory.resolve("other")));
        try (var station = other.make(Mandate.signed(fields, Mandates.AUTHORITY))) {
            assertThatThrownBy(() -> other.match(station, Rule.VICINITY_15)).hasMessageContaining("longest_lookback_days: 5;");
            assertThat(Retention.firstKeptDay(station).orElseThrow()).isEqualTo(FIRST.plusDays(9).toEpochDay() - 5);
        }
    }

    @Test
    void aDemonstrationNeedsNoMandateAndTakesNone() throws Exception {
        var office = new MandatedOffice(directory);
        try (var station = office.make(Mandate.forDemonstration())) {
            office.fill(station);
            office.clock.move(Duration.ofDays(-3_000));
            office.match(station, Rule.VICINITY_15.with(5_000, 0, 600, 120));
            assertThat(station.mandateState()).isInstanceOf(MandateState.Demonstration.class);
            assertThat(station.mandateMark()).isEqualTo("demonstration");
            var file = office.write("mandate", mandate().toText());
            assertThatThrownBy(() -> run(InstallMandate.job(station, file))).hasMessageContaining("takes no mandate");
            var sormas = run(ExportLineList.job(station, ExportLineList.Shape.SORMAS, Set.of(), "tracer", directory.resolve("sormas.csv")));
            assertThat(Files.readString(sormas)).contains("found by Pumphandle, demonstration");
        }
    }
}
