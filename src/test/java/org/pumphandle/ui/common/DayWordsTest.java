package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayWordsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 9, 4);

    @AfterEach
    void speakEnglishAgain() {
        ScreenLanguage.ENGLISH.speak();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadInEachLanguageAndIsoToo(ScreenLanguage language) {
        language.speak();
        var words = new DayWords();
        assertThat(words.fromString(words.toString(DAY))).isEqualTo(DAY);
        assertThat(words.fromString(" 2020-09-04 ")).isEqualTo(DAY);
        assertThat(words.fromString(" ")).isNull();
        assertThat(words.toString(null)).isEmpty();
    }

    @Test
    void theDayStandsBeforeTheMonthInEnglish() {
        assertThat(new DayWords().toString(DAY)).isEqualTo("4 Sep 2020");
        assertThat(new DayWords().fromString("4 sep 2020")).isEqualTo(DAY);
    }

    @Test
    void whatIsNoDayIsRefused() {
        assertThatThrownBy(() -> new DayWords().fromString("soon")).isInstanceOf(DateTimeParseException.class);
    }
}
