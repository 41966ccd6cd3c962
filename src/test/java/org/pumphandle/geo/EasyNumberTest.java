package org.pumphandle.geo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EasyNumberTest {

    @Test
    void theyAreOneTwoOrFiveOfAPowerOfTen() {
        assertThat(new double[]{EasyNumber.atMost(1), EasyNumber.atMost(1.99), EasyNumber.atMost(4.9), EasyNumber.atMost(99),
                EasyNumber.atMost(0.03)}).containsExactly(1, 1, 2, 50, 0.02);
        assertThat(new double[]{EasyNumber.atLeast(1), EasyNumber.atLeast(1.1), EasyNumber.atLeast(2.1), EasyNumber.atLeast(5.1),
                EasyNumber.atLeast(1000)}).containsExactly(1, 2, 5, 10, 1000);
    }

    @Property(tries = 200)
    void noOtherLiesBetween(@ForAll @DoubleRange(min = 0.01, max = 1e9) double value) {
        assertThat(EasyNumber.atMost(value)).isBetween(value / 2.5, value);
        assertThat(EasyNumber.atLeast(value)).isBetween(value, value * 2.5);
    }
}
