package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneNumberTest {
    private static final int LAST_DAY = 47_000;

    @ParameterizedTest
    @ValueSource(strings = {"+44 20 7946 0018", "call 0171-555 0199 back", "(030) 901820", "07700900123", "+972-52-555-0134",
            "\u0660\u0665\u0660\u0661\u0662\u0663\u0664\u0665", "IMSI 262011234567890", "2020-03-09 0171 5550199", "00 49/30/90 18 20",
            "123-4567"})
    void whatIsWrittenAsANumberIsSeen(String text) {
        assertThat(TelephoneNumber.isIn(text)).isTrue();
        assertThat(TelephoneNumber.masked(text)).contains("...").doesNotContain("0199", "0018", "4567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no answer at 10:00 on 2020-03-09", "09.03.2020", "9/3/2020 and 10/3/2020", "20200309", "room 1854",
            "C-10, C-11, C-12",
            "three contacts on 2020-03-08, 2020-03-09", "oh seven seven hundred", "123 456", ""})
    void daysTimesAndShortNumbersAreNone(String text) {
        assertThat(TelephoneNumber.isIn(text)).isFalse();
        assertThat(TelephoneNumber.masked(text)).isEqualTo(text);
    }

    @Property
    void sevenDigitsOrMoreAreSeenUnlessTheyAreADay(@ForAll @NumericChars @StringLength(min = 9, max = 15) String digits,
            @ForAll @IntRange(min = 1, max = 8) int space) {
        // Eight digits by themselves may be a day, whatever comes after them.
        Assume.that(space < 8 || !digits.matches("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]).*"));
        assertThat(TelephoneNumber.isIn("ring " + digits.substring(0, space) + " " + digits.substring(space) + " at noon")).isTrue();
    }

    @Property
    void noDayIsTakenForANumber(@ForAll @LongRange(min = 0, max = LAST_DAY) long epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        for (var pattern : new String[]{"yyyy-MM-dd", "dd.MM.yyyy", "d/M/yyyy", "yyyyMMdd"}) {
            assertThat(TelephoneNumber.isIn("on " + day.format(DateTimeFormatter.ofPattern(pattern)) + " at 10:30")).as("%s", day)
                    .isFalse();
        }
    }
}
