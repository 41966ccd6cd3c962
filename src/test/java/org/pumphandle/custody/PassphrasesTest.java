package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which passphrases may be chosen. */
class PassphrasesTest {
    private static final Argon2 FAST = new Argon2(64, 1, 1);

    @TempDir
    Path directory;

    @Test
    void whatEverybodyTriesFirstIsRefusedHoweverItIsSpelt() {
        for (var common : List.of("password", "Password123!", "PASS-WORD", "12345678", "1234 5678", "qwertyuiop",
                "P@ssw0rd",
                "aaaaaaaaaaaa", "Covid-19", "i love you")) {
            assertThatThrownBy(() -> Passphrases.require("snow", common.toCharArray())).as(common)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("first that are tried").hasMessageNotContaining(common);
        }
    }

    @Test
    void theNameOfTheAccountAndOfTheProgramAreRefused() {
        for (var guessed : List.of("john.snow in soho", "I am JohnSnow", "pump handle 1854", "our contact tracing")) {
            assertThatThrownBy(() -> Passphrases.require("john.snow", guessed.toCharArray())).as(guessed)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("account's name").hasMessageNotContaining(guessed);
        }
        assertThatCode(() -> Passphrases.require("al", "always a sentence".toCharArray())).as("a short name is in many words")
                .doesNotThrowAnyException();
    }

    @Test
    void anyOtherIsTakenWhateverItIsMadeOfAndHoweverLong() {
        for (var free : List.of("broad street pump", "zwölf kühne Pferde", "井戸のポンプの取っ手", "eight ch", "!?!?$%&/", "x y ".repeat(200))) {
            assertThatCode(() -> Passphrases.require("snow", free.toCharArray())).as(free).doesNotThrowAnyException();
        }
    }

    @Test
    void everyCharacterCounts() throws Exception {
        var whole = " Two blanks  and CAPITALS, with much more behind them than any box on any form has room for ";
        KeyFile.create(directory, 1, "snow", whole.toCharArray(), FAST).close();
        KeyFile.open(directory, "snow", whole.toCharArray()).close();
        for (var other : List.of(whole.strip(), whole.toLowerCase(java.util.Locale.ROOT), whole.replace("  ", " "),
                whole.substring(0, whole.length() - 1))) {
            assertThatThrownBy(() -> KeyFile.open(directory, "snow", other.toCharArray())).isInstanceOf(WrongPassphraseException.class);
        }
        assertThat(Files.readString(directory.resolve(KeyFile.NAME))).doesNotContain("CAPITALS");
    }

    @Test
    void aRefusedOneLeavesNothing() {
        assertThatThrownBy(() -> KeyFile.create(directory, 1, "snow", "password1".toCharArray(), FAST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(directory).isEmptyDirectory();
    }
}
