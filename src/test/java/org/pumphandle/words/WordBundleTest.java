package org.pumphandle.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bundle speaks the display language of the program, and English where it does not know that language. */
class WordBundleTest {
    private static final WordBundle SCREENS = new WordBundle("org.pumphandle.ui.words");
    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void theDisplayLanguageIsSpoken() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.CANADA_FRENCH);
        assertThat(SCREENS.text("common.accounts")).isEqualTo("Comptes");
    }

    @Test
    void whereALanguageIsNotKnownAllOfItIsEnglish() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
        assertThat(SCREENS.text("common.accounts")).isEqualTo("Accounts");
        assertThat(SCREENS.text("common.characters-more", 1_234)).isEqualTo("1,234 characters more.");
    }

    @Test
    void numbersAreWrittenInTheDigits0To9() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("ar-EG"));
        assertThat(SCREENS.text("common.characters-more", 23)).contains("23");
    }

    @Test
    void aKeyThatEnglishLacksIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> SCREENS.text("common.nobody-asked-for-this")).isInstanceOf(MissingResourceException.class);
    }
}
