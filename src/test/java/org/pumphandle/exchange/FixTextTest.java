package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FixTextTest {

    @Property
    void degreesAreTheNearestUnitOfTheWrittenDecimal(@ForAll @LongRange(min = -18_000_000_000L, max = 18_000_000_000L) long digits,
            @ForAll @IntRange(min = 0, max = 12) int scale) {
        var degrees = BigDecimal.valueOf(digits, scale).remainder(BigDecimal.valueOf(180));
        long expected = degrees.movePointRight(7).setScale(0, RoundingMode.HALF_UP).longValueExact();
        assertThat(degrees(degrees.toPlainString())).isEqualTo(expected);
    }

    @Property
    void metresAreTheFloatOfTheWrittenDecimal(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = 0, max = 6) int scale) {
        var text = BigDecimal.valueOf(digits, scale).toPlainString();
        var read = FixText.metres(bytes(text), 0, text.length());
        assertThat(read).isIn((float) Double.parseDouble(text), -1f);
        assertThat(read >= 0).isEqualTo(text.replace(".", "").length() <= 15);
    }

    @Property
    void instantsAreThoseOfTheLibrary(@ForAll @LongRange(min = 0, max = 7_258_118_399L) long t,
            @ForAll @IntRange(min = -17 * 60, max = 17 * 60) int offsetMinutes) {
        var time = OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(t), ZoneOffset.ofTotalSeconds(60 * offsetMinutes));
        if (time.getYear() < 1970) {
            return;
        }
        var text = time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.123xxx"));
        assertThat(FixText.iso(bytes(text), 0, text.length(), false)).isEqualTo(t);
        var zulu = java.time.Instant.ofEpochSecond(t).toString();
        assertThat(FixText.iso(bytes(zulu), 0, zulu.length(), false)).isEqualTo(t);
    }

    @Example
    void whatIsOddIsLeftToOthers() {
        for (var text : new String[]{"", "-", ".", "1.", "+1", "1e2", "NaN", "200", "1,5", " 1", "1.5x", "-180.00000006"}) {
            assertThat(degrees(text)).as(text).isEqualTo(FixText.UNUSUAL);
        }
        for (var text : new String[]{"2020-02-30T00:00:00Z", "2019-02-29T00:00:00Z", "2020-13-01T00:00:00Z", "2020-01-01T24:00:00Z",
                "2020-01-01T00:00:00", "2020-01-01T00:00:00.Z1", "2020-01-01T00:00:00+99:00", "20200101T000000Z", "1969-12-31T00:00:00Z"}) {
            assertThat(FixText.iso(bytes(text), 0, text.length(), false)).as(text).isEqualTo(FixText.UNUSUAL);
        }
        assertThat(FixText.iso(bytes("2020-01-01T00:00:00"), 0, 19, true)).isEqualTo(1_577_836_800L);
    }

    private static long degrees(String text) {
        var alone = FixText.degreesE7(bytes(text), 0, text.length(), 180);
        assertThat(FixText.degreesE7(bytes("1234567," + text), 8, 8 + text.length(), 180)).as("behind another field").isEqualTo(alone);
        return alone;
    }

    @Property
    void wholeNumbersAreReadWhereverTheyStand(@ForAll @LongRange(min = 0, max = 99_999_999_999_999_999L) long number,
            @ForAll @IntRange(min = 1, max = 17) int digits, @ForAll @IntRange(min = 0, max = 9) int before) {
        var text = String.format(Locale.ROOT, "%017d", number).substring(17 - digits);
        assertThat(FixText.wholeNumber(bytes("7".repeat(before) + text + "7"), before, before + digits)).isEqualTo(Long.parseLong(text));
    }

    @Property
    void oneCharacterThatIsNoDigitMakesANumberUnusual(@ForAll @LongRange(min = 0, max = 99_999_999_999_999_999L) long number,
            @ForAll @IntRange(min = 1, max = 17) int digits, @ForAll @IntRange(min = 0, max = 16) int place,
            @ForAll @IntRange(min = -128, max = 127) int wrong) {
        Assume.that(wrong < '0' || wrong > '9');
        var text = bytes("1234567" + String.format(Locale.ROOT, "%017d", number).substring(17 - digits));
        text[7 + place % digits] = (byte) wrong;
        assertThat(FixText.wholeNumber(text, 7, text.length)).isEqualTo(FixText.UNUSUAL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
