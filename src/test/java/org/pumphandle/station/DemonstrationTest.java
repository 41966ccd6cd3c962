package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.model.LogFilter;

class DemonstrationTest {
    private static final int PEOPLE = 150;

    @TempDir
    Path directory;

    @Test
    void casesAreRecordedOnTheDaysOnWhichTheyAreReportedAndTheLogIsInThatOrder() throws Exception {
        var made = run(Demonstration.town(directory.resolve("demo"), PEOPLE, InstantSource.system()));
        var now = Instant.now();
        try (var station = Station.open(made.station(), "tracer", Demonstration.PASSPHRASE.toCharArray())) {
            var tested = station.store().cases().times().stream().filter(one -> one.sample() != null).toList();
            assertThat(tested).isNotEmpty().allSatisfy(one -> {
                var recorded = Objects.requireNonNull(one.recorded());
                assertThat(ChronoUnit.DAYS.between(day(Objects.requireNonNull(one.sample())), day(recorded))).isBetween(0L, 3L);
                assertThat(recorded).isBefore(now);
            });
            assertThat(tested.stream().map(one -> day(Objects.requireNonNull(one.recorded()))).collect(Collectors.toSet()))
                    .as("days").hasSizeGreaterThan(3);
            var lines = new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 1_000);
            assertThat(lines).extracting(line -> line.leaf().at()).as("the newest first")
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    @Test
    void itsClockIsNeverAheadOfTheComputersAndNeverGoesBack() {
        var computer = new MovingClock(LocalDate.of(2026, 3, 15));
        var now = computer.instant();
        var clock = new DemonstrationClock(computer, now.minus(Duration.ofDays(14)));
        assertThat(clock.instant()).isEqualTo(now.minus(Duration.ofDays(14)));
        clock.passUntil(now.minus(Duration.ofDays(9)));
        clock.passUntil(now.minus(Duration.ofDays(10)));
        assertThat(clock.instant()).isEqualTo(now.minus(Duration.ofDays(9)));
        assertThat(clock.hasCome(now.minusSeconds(1))).isTrue();
        assertThat(clock.hasCome(now.plusSeconds(1))).isFalse();
        clock.passUntil(now.plus(Duration.ofDays(1)));
        assertThat(clock.instant()).isEqualTo(now);
        assertThatThrownBy(() -> new DemonstrationClock(computer, now.plusSeconds(1))).hasMessageContaining("future");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
