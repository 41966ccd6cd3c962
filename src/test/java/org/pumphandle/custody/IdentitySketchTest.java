package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.DuplicateReason.Kind;
import org.pumphandle.model.Identity;

/** What sketches find alike and what not, and that nothing can be read from one. */
class IdentitySketchTest {
    private static final LocalDate BORN = LocalDate.of(1980, 5, 17);

    private final IdentitySketches sketches = sketches("the tracers' key");

    @Property(tries = 300)
    void oneSlipInANameKeepsItAlike(@ForAll("names") String name, @ForAll("letters") char letter, @ForAll int at) {
        int place = Math.floorMod(at, name.length());
        Assume.that(name.charAt(place) != ' ' && name.charAt(place) != letter);
        var slipped = name.substring(0, place) + letter + name.substring(place + 1);
        assertThat(compared(name, slipped)).as("%s, %s", name, slipped).containsAnyOf(Kind.NAMES_ALIKE, Kind.SAME_NAME);
    }

    @Property(tries = 300)
    void namesOfOtherLettersAreNotAlike(@ForAll("names") String name) {
        var other = name.chars().mapToObj(letter -> letter == ' ' ? " " : "" + (char) ('a' + (letter - 'a' + 11) % 26))
                .reduce("", String::concat);
        assertThat(compared(name, other)).doesNotContain(Kind.NAMES_ALIKE, Kind.SAME_NAME);
    }

    @Property(tries = 100)
    void orderCaseAndAccentsDoNotMatter(@ForAll("names") String name) {
        var parts = List.of(name.toUpperCase(Locale.ROOT).replace('A', 'Á').replace('O', 'Ö').split(" "));
        assertThat(compared(name, String.join("-", parts.reversed()))).contains(Kind.SAME_NAME);
    }

    @Property(tries = 100)
    void aSketchIsOfOneLengthAndComesBackAsItWas(@ForAll("names") String name) {
        var sketch = sketches.sketch(new Identity(name, "", ""));
        var full = sketches.sketch(new Identity(name, "0501234567", "", BORN));
        assertThat(sketch.toBytes()).hasSameSizeAs(full.toBytes());
        assertThat(IdentitySketch.of(full.toBytes()).orElseThrow().comparedWith(full))
                .containsExactlyInAnyOrder(Kind.SAME_NAME, Kind.SAME_NUMBER, Kind.SAME_BIRTH_DATE);
    }

    @Provide
    Arbitrary<String> names() {
        var part = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(10);
        return Combinators.combine(part, part).as((first, last) -> first + " " + last);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().range('a', 'z');
    }

    @Test
    void unrelatedNamesAreNotAlike() {
        for (var pair : List.of(List.of("Sarah Lewis", "John Snow"), List.of("Sarah Lewis", "David Lewis"),
                List.of("Maria Gonzalez", "Martin Gonschorek"), List.of("Ahmed Hassan", "Hussein Mahmoud"))) {
            assertThat(compared(pair.getFirst(), pair.getLast())).as("%s", pair).doesNotContain(Kind.SAME_NAME, Kind.NAMES_ALIKE);
        }
    }

    @Test
    void aNameInAnotherScriptIsAlikeWhereItsLettersGiveIt() {
        for (var pair : List.of(List.of("Михаил Иванов", "Mihail Ivanov"), List.of("Кристина Петрова", "Kristina Petrova"),
                List.of("Łódź Müller", "lodz muller"))) {
            assertThat(compared(pair.getFirst(), pair.getLast())).as("%s", pair).contains(Kind.SAME_NAME);
        }
        for (var pair : List.of(List.of("שמואל כהן", "Shmuel Cohen"), List.of("יצחק ברקוביץ", "Yitzhak Berkowitz"),
                List.of("محمد خالد", "Muhammad Khaled"), List.of("سمير حداد", "Samir Haddad"),
                List.of("Михаил Чехов", "Mikhail Chekhov"))) {
            assertThat(compared(pair.getFirst(), pair.getLast())).as("%s", pair).containsAnyOf(Kind.CONSONANTS_ALIKE, Kind.NAMES_ALIKE);
        }
        // What it does not give: where b stands for v, or a sound is written by another letter.
        assertThat(compared("אברהם לוי", "Avraham Levy")).doesNotContain(Kind.SAME_NAME, Kind.NAMES_ALIKE, Kind.CONSONANTS_ALIKE);
    }

    @Test
    void aBirthDateIsTheSameOrExchangedOrOtherInOnePartOrDiffers() {
        assertThat(dates(BORN, BORN)).contains(Kind.SAME_BIRTH_DATE);
        assertThat(dates(LocalDate.of(1980, 5, 7), LocalDate.of(1980, 7, 5))).contains(Kind.BIRTH_DATE_EXCHANGED);
        assertThat(dates(BORN, LocalDate.of(1981, 5, 17))).contains(Kind.BIRTH_DATE_ONE_PART_OTHER);
        assertThat(dates(BORN, LocalDate.of(1980, 6, 17))).contains(Kind.BIRTH_DATE_ONE_PART_OTHER);
        assertThat(dates(BORN, LocalDate.of(1980, 5, 18))).contains(Kind.BIRTH_DATE_ONE_PART_OTHER);
        assertThat(dates(BORN, LocalDate.of(1962, 1, 3))).contains(Kind.BIRTH_DATES_DIFFER);
        assertThat(dates(BORN, null)).doesNotContainAnyElementsOf(
                Set.of(Kind.SAME_BIRTH_DATE, Kind.BIRTH_DATES_DIFFER, Kind.BIRTH_DATE_EXCHANGED, Kind.BIRTH_DATE_ONE_PART_OTHER));
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(numbers("050-123 45 67", "+972 50 1234567")).contains(Kind.SAME_NUMBER);
        assertThat(numbers("٠٥٠١٢٣٤٥٦٧", "0501234567")).contains(Kind.SAME_NUMBER);
        assertThat(numbers("0501234567", "0501234568")).doesNotContain(Kind.SAME_NUMBER);
        assertThat(numbers("12345", "12345")).as("too short to say anything").doesNotContain(Kind.SAME_NUMBER);
        assertThat(numbers("", "")).doesNotContain(Kind.SAME_NUMBER);
    }

    @Test
    void withoutTheKeyNothingOfAGuessedNameFits() {
        var sarah = new Identity("Sarah Lewis", "0501234567", "", BORN);
        assertThat(sketches.sketch(sarah).comparedWith(sketches("another key").sketch(sarah))).containsExactly(Kind.BIRTH_DATES_DIFFER);
        var sealed = sketches.seal("facts", sarah);
        assertThat(sketches("another key").open("facts", sealed)).isEmpty();
        assertThat(sketches.open("other facts", sealed)).as("another test or consent").isEmpty();
        assertThat(sketches.open("facts", sealed)).isPresent();
        assertThat(sketches.seal("facts", sarah)).as("the same twice").isNotEqualTo(sealed);
    }

    private Set<Kind> compared(String name, String other) {
        return sketches.sketch(new Identity(name, "", "")).comparedWith(sketches.sketch(new Identity(other, "", "")));
    }

    private Set<Kind> dates(LocalDate one, @Nullable LocalDate other) {
        return sketches.sketch(new Identity("Sarah Lewis", "", "", one))
                .comparedWith(sketches.sketch(new Identity("Sarah Lewis", "", "", other)));
    }

    private Set<Kind> numbers(String one, String other) {
        return sketches.sketch(new Identity("Sarah Lewis", one, "")).comparedWith(sketches.sketch(new Identity("John Snow", other, "")));
    }

    private static IdentitySketches sketches(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        return new IdentitySketches(new SecretKeySpec(bytes, Tokeniser.ALGORITHM),
                new SecretKeySpec(Arrays.copyOf(bytes, 32), "AES"));
    }
}
