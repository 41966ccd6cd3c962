package org.pumphandle.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.DoublePredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedRangeTest {

    @Property
    void aComparisonTakesWhatTheSignSays(@ForAll @IntRange(min = -500, max = 500) int typed,
            @ForAll @DoubleRange(min = -600, max = 600) double value) {
        assertThat(number(">" + typed).test(value)).isEqualTo(value > typed);
        assertThat(number(">= " + typed).test(value)).isEqualTo(value >= typed);
        assertThat(number("<" + typed).test(value)).isEqualTo(value < typed);
        assertThat(number("<=" + typed).test(value)).isEqualTo(value <= typed);
        assertThat(number(">=" + typed).test(typed)).isTrue();
        assertThat(number("<=" + typed).test(typed)).isTrue();
        assertThat(number(">" + typed).test(typed)).isFalse();
        assertThat(number("<" + typed).test(typed)).isFalse();
    }

    @Property
    void aRangeTakesInBothEnds(@ForAll @IntRange(max = 500) int from, @ForAll @IntRange(max = 500) int length,
            @ForAll @DoubleRange(min = -1, max = 1_100) double value) {
        int to = from + length;
        assertThat(number(from + ".." + to).test(value)).isEqualTo(value >= from && value <= to);
        assertThat(number(from + "..").test(value)).isEqualTo(value >= from);
        assertThat(number(".." + to).test(value)).isEqualTo(value <= to);
        assertThat(number(from + " .. " + to).test(from)).isTrue();
        assertThat(number(from + " .. " + to).test(to)).isTrue();
    }

    @Test
    void aNumberAloneTakesWhatIsRoundedToIt() {
        assertThat(number("12").test(12.4)).isTrue();
        assertThat(number("12").test(12.5)).isFalse();
        assertThat(number("12.0").test(12.04)).isTrue();
        assertThat(number("12,0").test(12.06)).isFalse();
        assertThat(number("=1 204").test(1204)).isTrue();
    }

    @Test
    void aNumberIsTypedInTheUnitThatIsShown() {
        var percent = TypedRange.parse(">=90", one -> TypedNumber.parse(one, 0.01)).orElseThrow();
        assertThat(percent.test(0.93)).isTrue();
        assertThat(percent.test(0.89)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", ">", "1..2..3", "..", "12 m", "=>3", "1.2.3", ">2020-13-01"})
    void whatIsNoNumberIsNotUnderstood(String typed) {
        assertThat(TypedRange.parse(typed, one -> TypedNumber.parse(one, 1))).isEmpty();
    }

    @Test
    void aDayStandsForItsHoursInTheZoneThatIsShown() {
        assertThat(time("2020-03-01").test(t("2020-02-29T23:00:00Z"))).isTrue();
        assertThat(time("2020-03-01").test(t("2020-03-01T23:00:00Z"))).isFalse();
        assertThat(time(">2020-03-01").test(t("2020-03-01T12:00:00Z"))).as("not yet the day after").isFalse();
        assertThat(time(">2020-03-01").test(t("2020-03-01T23:00:00Z"))).isTrue();
        assertThat(time("2020-03-01..2020-03-02").test(t("2020-03-02T22:59:59Z"))).isTrue();
        assertThat(time("<=2020-03-01 9:30").test(t("2020-03-01T08:30:59Z"))).isTrue();
        assertThat(time("<=2020-03-01 9:30").test(t("2020-03-01T08:31:00Z"))).isFalse();
        assertThat(time("2020-03-01 09:30:10").test(t("2020-03-01T08:30:10Z"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-02-30", "2020-03-01 25:00", "yesterday", "3 Aug"})
    void whatIsNoDayIsNotUnderstood(String typed) {
        assertThat(parsedTime(typed)).isEmpty();
    }

    private static DoublePredicate number(String typed) {
        return TypedRange.parse(typed, one -> TypedNumber.parse(one, 1)).orElseThrow();
    }

    private static DoublePredicate time(String typed) {
        return parsedTime(typed).orElseThrow();
    }

    private static Optional<DoublePredicate> parsedTime(String typed) {
        return TypedRange.parse(typed, one -> TypedTime.parse(one, ZoneId.of("Europe/Berlin")));
    }

    private static double t(String instant) {
        return (double) Instant.parse(instant).getEpochSecond();
    }
}
