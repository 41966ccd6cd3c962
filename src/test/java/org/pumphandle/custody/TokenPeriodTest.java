package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Periods follow one another without a gap, and end before what came in during them is let go. */
class TokenPeriodTest {

    @Property
    void everyDayLiesInThePeriodThatBeginsAtMostThirteenDaysBefore(@ForAll @LongRange(min = -100_000, max = 100_000) long day) {
        long first = TokenPeriod.of(LocalDate.ofEpochDay(day)).firstDay();
        assertThat(day - first).isBetween(0L, 13L);
    }

    @Property
    void aPeriodIsOverWhenAllItsDaysAre(@ForAll @LongRange(min = -100_000, max = 100_000) long firstKept,
            @ForAll @LongRange(min = -9, max = 9) long near) {
        var period = TokenPeriod.of(LocalDate.ofEpochDay(firstKept + 14 * near));
        boolean isOver = period.firstDay() < TokenPeriod.firstDayNotOver(firstKept);
        assertThat(isOver).isEqualTo(period.firstDay() + 14 <= firstKept);
    }

    @Test
    void atTheEndOfAllDaysEveryPeriodIsOver() {
        assertThat(TokenPeriod.of(LocalDate.of(9999, 12, 31)).firstDay()).isLessThan(TokenPeriod.firstDayNotOver(Long.MAX_VALUE));
    }
}
