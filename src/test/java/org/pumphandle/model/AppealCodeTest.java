package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AppealCodeTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECK_SYMBOLS = DIGITS + "*~$=U";

    /** Any 80 bits, with the check symbol that the definition gives by large numbers. */
    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(80).subtract(BigInteger.ONE))
                .map(AppealCodeTest::code);
    }

    private static String code(BigInteger bits) {
        var base32 = "0".repeat(16) + bits.toString(32);
        return base32.substring(base32.length() - 16).chars().mapToObj(c -> String.valueOf(DIGITS.charAt(Character.digit(c, 32))))
                .collect(Collectors.joining()) + CHECK_SYMBOLS.charAt(bits.mod(BigInteger.valueOf(37)).intValue());
    }

    @Property
    void aCodeIsReadHoweverItIsTyped(@ForAll("codes") String code) {
        var read = AppealCode.parse(code);
        var grouped = read.inGroups();
        assertThat(grouped).hasSize(20).matches(".{4}-.{4}-.{4}-.{5}").isEqualTo(grouped.toUpperCase(Locale.ROOT));
        assertThat(grouped.replace("-", "")).isEqualTo(code);
        assertThat(AppealCode.parse(grouped)).isEqualTo(read);
        assertThat(AppealCode.parse("\u200E " + grouped.toLowerCase(Locale.ROOT).replace('-', '\u2013') + "\u200F\n")).isEqualTo(read);
        assertThat(AppealCode.parse(code.replace('1', 'l').replace('0', 'o'))).isEqualTo(read);
        assertThat(AppealCode.parse(code.replace('1', 'I').replace('0', 'O'))).isEqualTo(read);
    }

    @Property(tries = 200)
    void everyWrongCharacterIsNoticed(@ForAll("codes") String code) {
        for (int i = 0; i < code.length(); i++) {
            for (int s = 0; s < CHECK_SYMBOLS.length(); s++) {
                char symbol = CHECK_SYMBOLS.charAt(s);
                var wrong = new StringBuilder(code);
                wrong.setCharAt(i, symbol);
                if (symbol != code.charAt(i)) {
                    assertRefused(wrong.toString());
                }
            }
        }
    }

    @Property
    void everyExchangeOfNeighboursIsNoticed(@ForAll("codes") String code) {
        for (int i = 1; i < code.length(); i++) {
            var wrong = new StringBuilder(code);
            wrong.setCharAt(i, code.charAt(i - 1));
            wrong.setCharAt(i - 1, code.charAt(i));
            if (code.charAt(i) != code.charAt(i - 1)) {
                assertRefused(wrong.toString());
            }
        }
    }

    private static void assertRefused(String wrong) {
        assertThatThrownBy(() -> AppealCode.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read it again").hasMessageNotContaining(wrong);
    }

    @Example
    void whatIsWrongIsTold() {
        assertThatThrownBy(() -> AppealCode.parse("0000-0000-0000-00001"))
                .hasMessageContaining("one character of the appeal code is wrong");
        assertThatThrownBy(() -> AppealCode.parse("0000-0000-0000-0000")).hasMessageContaining("this one has 16");
        assertThatThrownBy(() -> AppealCode.parse("0000-0?00-0000-00000")).hasMessageContaining("character 6 cannot stand there");
        assertThatThrownBy(() -> AppealCode.parse("U000-0000-0000-00000")).hasMessageContaining("character 1 cannot stand there");
        assertThatThrownBy(() -> AppealCode.parse("0000-0000-0000-0000\uD83D\uDE00")).hasMessageContaining("character 17 cannot stand");
        assertThatThrownBy(() -> AppealCode.parse("")).hasMessageContaining("this one has 0");
    }

    @Example
    void theCheckSymbolIsCrockfords() {
        assertThat(AppealCode.parse("0000-0000-0000-0010*").inGroups()).isEqualTo("0000-0000-0000-0010*");
        assertThat(AppealCode.parse("0000-0000-0000-0014u").inGroups()).isEqualTo("0000-0000-0000-0014U");
        assertThat(AppealCode.parse("0000-0000-0000-00150")).as("37").isNotNull();
    }

    @Example
    void newCodesDifferInEveryBit() {
        var seen = new HashSet<String>();
        var ones = new int[80];
        int count = 2_000;
        for (int n = 0; n < count; n++) {
            var code = AppealCode.random();
            var characters = code.inGroups().replace("-", "");
            assertThat(AppealCode.parse(characters)).isEqualTo(code).hasSameHashCodeAs(code);
            assertThat(seen.add(characters)).isTrue();
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += DIGITS.indexOf(characters.charAt(bit / 5)) >> bit % 5 & 1;
            }
        }
        // Ten standard deviations of a fair coin's tosses.
        assertThat(IntStream.of(ones)).allMatch(n -> Math.abs(n - count / 2) < 10 * Math.sqrt(count) / 2);
    }

    @Example
    void onlyItsHashIsMeantToStay() {
        var code = AppealCode.parse("3f7k 9q2m xw4d t6hac");
        assertThat(code.hash()).hasToString("096dbced1a34793ceafaa4b6fa99356427f051f5847c1e637c9c9044d8ae43da");
        assertThat(code).hasToString("AppealCode[withheld]");
    }
}
