package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Attacks on the one place where a case becomes examinable. */
class ConsentTest {
    private static final Instant GIVEN = Instant.parse("2020-03-01T10:00:00Z");

    @Test
    void thereIsOneWayToMakeAnExaminableCase() {
        assertThat(ExaminableCase.class.getDeclaredConstructors()).allMatch(made -> Modifier.isPrivate(made.getModifiers()));
        assertThat(Modifier.isFinal(ExaminableCase.class.getModifiers())).isTrue();
        assertThat(Arrays.stream(ExaminableCase.class.getDeclaredMethods())
                .filter(method -> method.getReturnType().equals(ExaminableCase.class) && !method.isSynthetic())).singleElement()
                .satisfies(method -> assertThat(method.getName()).isEqualTo("of"));
    }

    @Test
    void noConsentThatDoesNotHoldMakesACaseExaminable() {
        var given = new Consent("K", GIVEN, Set.of(Purpose.CONTACT_TRACING));
        var expired = new Consent("K", 1, GIVEN, Set.of(Purpose.CONTACT_TRACING), ConsentScope.UNLIMITED, GIVEN.plusSeconds(60), null,
                ConsentTerms.OF_LINE_LIST);
        for (var consent : List.of(given.withdrawn(GIVEN), expired, expired.withdrawn(GIVEN), new Consent("K", GIVEN, Set.of()))) {
            assertThatThrownBy(() -> ExaminableCase.of(caseWith(consent), FixColumns.EMPTY)).isInstanceOf(NotExaminableException.class);
        }
        assertThat(ExaminableCase.of(caseWith(given), FixColumns.EMPTY).id()).isEqualTo("C");
    }

    @Test
    void aConsentHoldsUntilTheInstantItExpires() {
        var expires = GIVEN.plusSeconds(3_600);
        var consent = new Consent("K", 1, GIVEN, Set.of(Purpose.CONTACT_TRACING), ConsentScope.UNLIMITED, expires, null,
                ConsentTerms.OF_LINE_LIST);
        assertThat(consent.status(expires.minusSeconds(1))).isEqualTo(ConsentStatus.GIVEN);
        assertThat(consent.status(expires)).isEqualTo(ConsentStatus.EXPIRED);
        assertThat(caseWith(consent).whyNot(Purpose.CONTACT_TRACING, expires.minusSeconds(1))).isEmpty();
        assertThat(caseWith(consent).whyNot(Purpose.CONTACT_TRACING, expires)).contains("consent K has expired");
        assertThat(consent.withdrawn(GIVEN).status(expires)).isEqualTo(ConsentStatus.WITHDRAWN);
        assertThat(consent.withdrawn(GIVEN).version()).isEqualTo(2);
    }

    @Test
    void theLastDayOfTheScopeCountsWhole() {
        var scope = new ConsentScope(LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 3));
        var window = scope.window();
        assertThat(Instant.ofEpochSecond(window.startT())).isEqualTo("2020-03-02T00:00:00Z");
        assertThat(Instant.ofEpochSecond(window.endT())).isEqualTo("2020-03-03T23:59:59Z");
        assertThat(scope.inWords()).isEqualTo("2020-03-02 to 2020-03-03");
        assertThatThrownBy(() -> new ConsentScope(LocalDate.of(2020, 3, 3), LocalDate.of(2020, 3, 2)))
                .hasMessageContaining("before it begins");
    }

    /** Whatever history is handed over, and whatever days were given: an examinable case holds these days and loses none of them. */
    @Property(tries = 200)
    void anExaminableCaseHoldsTheDaysOfTheScopeAndNoOther(@ForAll @IntRange(min = 0, max = 30) int first,
            @ForAll @IntRange(min = 0, max = 10) int days, @ForAll List<@IntRange(max = 40 * 24) Integer> hours) {
        var start = LocalDate.of(2020, 3, 1);
        var scope = new ConsentScope(start.plusDays(first), start.plusDays(first + days));
        var fixes = new ArrayList<Fix>();
        hours.forEach(hour -> fixes.add(new Fix(start.toEpochDay() * 86_400 + hour * 3_600L, hour, hour, 5)));
        var consent = new Consent("K", 1, GIVEN, Set.of(Purpose.CONTACT_TRACING), scope, null, null, ConsentTerms.OF_LINE_LIST);
        var examinable = ExaminableCase.of(caseWith(consent), FixColumns.trajectory(0, fixes)).trajectory().validated();
        var wanted = hours.stream().filter(hour -> hour >= first * 24 && hour < (first + days + 1) * 24).distinct().sorted().toList();
        assertThat(examinable.size()).isEqualTo(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(examinable.latE7()[i]).isEqualTo(wanted.get(i));
        }
    }

    @Test
    void aFormIsKnownByItsFirstBytes() {
        assertThat(ConsentForm.of("%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII)).kind()).isEqualTo(ConsentForm.Kind.PDF);
        assertThat(ConsentForm.of(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}).kind()).isEqualTo(ConsentForm.Kind.PNG);
        assertThat(ConsentForm.of(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}).kind()).isEqualTo(ConsentForm.Kind.JPEG);
        assertThatThrownBy(() -> ConsentForm.of("<html>".getBytes(StandardCharsets.US_ASCII))).hasMessageContaining("neither PDF");
        assertThatThrownBy(() -> ConsentForm.of(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Case caseWith(Consent consent) {
        return new Case("C", GIVEN, GIVEN, null, consent);
    }
}
