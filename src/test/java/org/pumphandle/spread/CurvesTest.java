package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.CaseTimes;
import org.pumphandle.model.ContactsPerCase;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.Delay;
import org.pumphandle.model.Delay.Step;

class CurvesTest {
    private static final Instant ONSET = Instant.parse("2026-03-02T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void stepsAreMeasuredOverThoseCasesThatKnowBothEnds() {
        var cases = IntStream.rangeClosed(1, 10).mapToObj(i -> times(ONSET, day(i), day(2 * i), i == 1 ? day(20) : null)).toList();
        assertThat(Delays.of(cases)).containsExactly(new Delay(Step.ONSET_TO_SAMPLE, 10, 1, 5, 9),
                new Delay(Step.SAMPLE_TO_MATCH, 10, 1, 5, 9), new Delay(Step.MATCH_TO_MESSAGE, 1, 18, 18, 18),
                new Delay(Step.ONSET_TO_MESSAGE, 1, 20, 20, 20));
    }

    @Test
    void aSampleMayComeBeforeTheOnsetAndAMessageNotBeforeTheMatch() {
        assertThat(Delays.of(List.of(times(day(2), day(0), null, null)))).containsExactly(new Delay(Step.ONSET_TO_SAMPLE, 1, -2, -2, -2));
        assertThat(Delays.of(List.of(times(null, null, day(5), day(3))))).isEmpty();
    }

    @Test
    void daysAreCountedWithThoseThatHaveNone() {
        var series = DaySeries.of(List.of(DAY, DAY.plusDays(2), DAY.plusDays(2), DAY.minusDays(9)), DAY, DAY.plusDays(3));
        assertThat(series.counts()).containsExactly(1, 0, 2, 0);
        assertThat(series.on(DAY.plusDays(2))).isEqualTo(2);
        assertThat(series.on(DAY.plusDays(9))).isZero();
        assertThat(DaySeries.of(List.of(DAY.plusDays(1), DAY)).counts()).containsExactly(1, 1);
        assertThat(DaySeries.of(List.of())).isEqualTo(DaySeries.EMPTY);
    }

    @Test
    void contactsOfCasesAreGroupedAndTheFewWithManyStandOut() {
        var contacts = new ContactsPerCase(List.of(90, 0, 1, 2, 7, 0, 3, 5, 2, 10));
        assertThat(contacts.groups().stream().mapToInt(ContactsPerCase.Group::cases).boxed()).containsExactly(2, 1, 3, 2, 1, 0, 1, 0);
        assertThat(contacts.mean()).isCloseTo(12, within(1e-9));
        assertThat(contacts.most()).isEqualTo(90);
        assertThat(contacts.shareOfTopFifth()).isCloseTo(100.0 / 120, within(1e-9));
        assertThat(new ContactsPerCase(List.of()).shareOfTopFifth()).isZero();
    }

    private static CaseTimes times(@Nullable Instant onset, @Nullable Instant sample, @Nullable Instant matched, @Nullable Instant told) {
        return new CaseTimes("C", onset, sample, null, matched, told);
    }

    private static Instant day(int i) {
        return ONSET.plusSeconds(86_400L * i);
    }
}
