package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongNumbersTest {
    private final LongNumbers numbers = LongNumbers.ofSubscribers();

    @Test
    void aNumberIsHiddenInEverySpelling() {
        for (var spelt : List.of("99917761854", "+99917761854", "0099917761854", "+99 9 177-618-54", "(999) 177.618.54", "999/17761854",
                "999 177 61 854", "\u0669\u0669\u0669\u0661\u0667\u0667\u0666\u0661")) {
            var text = numbers.hidden("lat '" + spelt + "' is not a number from -90 to 90");
            assertThat(text).as(spelt).startsWith("lat '").endsWith("' is not a number from -90 to 90").doesNotContain("177", spelt);
        }
    }

    @Test
    void aTimeAPlaceAndACellStayReadable() {
        for (var harmless : List.of("time '2020-13-01T00:00:00Z'", "time '2020-03-01 25:00:00.385774+00'", "time '32.01.2020 12:00:00'",
                "lat '95.1234567'", "-120.12345678", "row 12 of 345,678", "lies outside the years 1970 to 2199")) {
            assertThat(numbers.hidden(harmless)).isEqualTo(harmless);
        }
        var cell = "location_id '262-2-801-134217728' is in no table of cells";
        assertThat(numbers.hidden(cell)).isEqualTo(cell);
        assertThat(LongNumbers.besideCells().hidden("location_id '134217728'")).contains("134217728");
        assertThat(LongNumbers.besideCells().hidden("location_id '99917761854'")).contains("99999999999");
    }

    @Test
    void aVeryLongFieldTakesNoTimeAndNoStack() {
        var separated = "9 ".repeat(500_000);
        assertThat(numbers.hidden(separated)).hasSameSizeAs(separated);
        assertThat(numbers.hidden("9".repeat(1_000_000) + "x")).hasSize(1_000_001);
    }

    @Test
    void aLineOfValuesIsNoHeader() {
        assertThat(List.of("99917761854", "+99 9 177", "2020-03-01T12:00:00Z", "52.5", "-13.4", "1583020800"))
                .allMatch(LongNumbers::isValue);
        assertThat(List.of("token", "lat", "x", "y", "t", "time_utc", "2g_cell", "accuracy 68 %", "1", "")).noneMatch(LongNumbers::isValue);
    }
}
