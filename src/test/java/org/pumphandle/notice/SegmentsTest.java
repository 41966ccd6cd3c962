package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.commons.charset.GSMCharset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SegmentsTest {
    /** The other program's table, in the order of the septets. */
    private static final GSMCharset OTHER = new GSMCharset();
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    @Provide
    Arbitrary<String> gsmTexts() {
        return Arbitraries.of(characters()).list().ofMaxSize(700).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("a", "Z", " ", "\n", "\r", "é", "e\u0301", "€", "[", "ש", "שׁ", "ሰ", "я", "\u200E", "😷", "👩🏽‍⚕️", "🇮🇱", "각",
                        "क्षि")
                .list().ofMaxSize(400).map(list -> String.join("", list));
    }

    private static List<String> characters() {
        var basic = IntStream.range(0, 128).filter(septet -> septet != 0x1B).mapToObj(septet -> OTHER.decode(new byte[]{(byte) septet}));
        return Stream.concat(basic, EXTENSION.chars().mapToObj(Character::toString)).toList();
    }

    @Example
    void theAlphabetIsThatOfAnotherProgram() {
        assertThat(characters()).hasSize(137).doesNotHaveDuplicates();
        for (int c = 0; c < Character.MIN_SURROGATE; c++) {
            var text = Character.toString(c);
            assertThat(GsmAlphabet.septets((char) c) > 0).as("U+%04X", c).isEqualTo(GSMCharset.canRepresent(text));
        }
        for (var character : characters()) {
            var bytes = GsmAlphabet.encode(character);
            assertThat(OTHER.decode(bytes)).isEqualTo(character);
            assertThat(bytes).hasSize(EXTENSION.contains(character) ? 2 : 1).hasSize(GsmAlphabet.septets(character.charAt(0)));
        }
        assertThatThrownBy(() -> GsmAlphabet.encode("ê")).hasMessageContaining("LATIN SMALL LETTER E WITH CIRCUMFLEX");
    }

    @Property
    void textInTheAlphabetComesBackFromItsBytes(@ForAll("gsmTexts") String text) {
        var segments = Segments.of(text);
        assertThat(segments.encoding()).isEqualTo(Segments.Encoding.GSM_7);
        var joined = new StringBuilder();
        for (var bytes : segments.bytes()) {
            assertThat(bytes).hasSizeLessThanOrEqualTo(segments.count() == 1 ? 160 : 153);
            assertThat(bytes.length > 0 ? bytes[bytes.length - 1] : 0).as("no escape without its character").isNotEqualTo((byte) 0x1B);
            joined.append(OTHER.decode(bytes));
        }
        assertThat(joined).hasToString(text);
    }

    @Property
    void anyTextComesBackWholeFromItsParts(@ForAll("texts") String text) {
        var segments = Segments.of(text);
        assertThat(String.join("", segments.texts())).isEqualTo(text);
        assertThat(segments.bytes()).hasSize(segments.count());
        if (segments.encoding() == Segments.Encoding.UCS_2) {
            assertThat(segments.bytes()).allMatch(bytes -> bytes.length <= 2 * (segments.count() == 1 ? 70 : 67));
            assertThat(segments.bytes().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_16BE)).toList())
                    .isEqualTo(segments.texts());
            assertThat(segments.texts()).noneMatch(part -> !part.isEmpty() && Character.isLowSurrogate(part.charAt(0)));
        }
        int at = 0;
        for (var part : segments.texts()) {
            at += part.length();
            int end = at;
            assertThat(CLUSTER.matcher(text).results().anyMatch(cluster -> cluster.end() == end) || text.isEmpty())
                    .as("a part ends where a character ends").isTrue();
        }
    }

    @Property
    void theCountIsThatOfASimpleCounter(@ForAll("texts") String text, @ForAll("gsmTexts") String gsm) {
        assertThat(Segments.of(text).count()).isEqualTo(count(text));
        assertThat(Segments.of(gsm).count()).isEqualTo(count(gsm));
    }

    /** Puts one character after another into a part until it is full. */
    private static int count(String text) {
        var clusters = CLUSTER.matcher(text).results().map(MatchResult::group).toList();
        boolean isGsm = GSMCharset.canRepresent(text);
        var costs = clusters.stream().map(c -> isGsm
                ? c.length() + (int) c.chars().filter(x -> EXTENSION.indexOf(x) >= 0).count()
                : c.length()).toList();
        if (costs.stream().mapToInt(Integer::intValue).sum() <= (isGsm ? 160 : 70)) {
            return 1;
        }
        int parts = 1;
        int room = isGsm ? 153 : 67;
        for (int cost : costs) {
            if (cost > room) {
                parts++;
                room = isGsm ? 153 : 67;
            }
            room -= cost;
        }
        return parts;
    }

    @Example
    void theBordersAreWhereTheStandardPutsThem() {
        assertThat(Segments.of("a".repeat(160)).count()).isEqualTo(1);
        assertThat(Segments.of("a".repeat(161)).texts()).extracting(String::length).containsExactly(153, 8);
        assertThat(Segments.of("a".repeat(306)).count()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(159) + "€").count()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(20)).texts()).extracting(String::length).containsExactly(152, 21);
        assertThat(Segments.of("я".repeat(70)).count()).isEqualTo(1);
        assertThat(Segments.of("я".repeat(71)).texts()).extracting(String::length).containsExactly(67, 4);
        assertThat(Segments.of("я".repeat(66) + "😷" + "я".repeat(10)).texts()).extracting(String::length).containsExactly(66, 12);
        assertThat(Segments.of("").texts()).containsExactly("");
    }

    @Example
    void aCharacterThatNoSegmentHoldsIsSplitAtACodePoint() {
        var text = "e" + "\u0301".repeat(200);
        assertThat(Segments.of(text).texts()).hasSize(3).allMatch(part -> part.length() <= 67);
        assertThat(String.join("", Segments.of(text).texts())).isEqualTo(text);
        var pairs = "ש" + "\uD834\uDD65".repeat(100);
        assertThat(Segments.of(pairs).texts()).allMatch(part -> part.length() <= 67 && !Character.isLowSurrogate(part.charAt(0)));
    }

    @Example
    void whatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> Segments.of("a\uD83D")).hasMessageContaining("half of a surrogate pair");
        assertThat(Segments.of("a".repeat(153 * 255)).count()).isEqualTo(255);
        assertThatThrownBy(() -> Segments.of("a".repeat(153 * 255 + 1))).hasMessageContaining("256 segments, at most 255");
    }
}
