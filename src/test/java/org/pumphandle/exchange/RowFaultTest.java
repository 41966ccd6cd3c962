package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFaultTest {
    /** With the quotes of all languages in it, behind which nothing may come through. */
    private static final String FOUND = "4477' 00» 90”0 123״4 5“6\" 7";

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "es", "fr", "he", "ru"})
    void nothingThatStoodInTheRowIsToldWithoutValues(String language) {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(language));
        for (var fault : new RowFault[]{fault(() -> Values.degreesE7("lat", FOUND, 90)), fault(() -> Values.accuracyM("accuracy", FOUND)),
                fault(() -> Values.instant("time", "T" + FOUND)), fault(() -> LatLon.ofPair("point", FOUND)),
                fault(() -> LatLon.ofE7("latE7", FOUND, "lonE7", "0"))}) {
            assertThat(fault).hasMessageContaining(FOUND);
            assertThat(RowFault.withoutValues(fault)).isNotBlank().doesNotContain("4477", "123", "4 5", "»", "”", "״", "\"", "\uE000");
        }
    }

    @Test
    void inEnglishItReadsAsASentence() {
        assertThat(RowFault.withoutValues(fault(() -> Values.degreesE7("lat", "95", 90)))).isEqualTo("lat is not a number from -90 to 90");
    }

    @Test
    void whatIsNoFaultOfARowSaysNothing() {
        assertThat(RowFault.withoutValues(new IllegalArgumentException(FOUND))).isEqualTo("it cannot be taken");
    }

    private static RowFault fault(Runnable reading) {
        return catchThrowableOfType(RowFault.class, reading::run);
    }
}
