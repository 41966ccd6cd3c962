package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.Words;

@Tag("journey")
class LanguageTest {
    private static final String LETTERS = "(?s).*\\p{IsHebrew}.*";

    @TempDir
    private Path directory;

    @BeforeEach
    void isTranslated() {
        assumeTrue(Words.class.getResource("/org/pumphandle/ui/words_he.properties") != null, "there are no Hebrew words");
    }

    @AfterEach
    void speakEnglishAgain() {
        ScreenLanguage.ENGLISH.speak();
    }

    @Test
    void aCaseIsExaminedInHebrew() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.speakAtSignIn(ScreenLanguage.HEBREW);
            assertThat(desk.orientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            desk.picture("hebrew-sign-in");
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.importFile(office.file("cases.csv"));
            desk.chooseCase("C-1");
            desk.importFile(office.file("history.csv"));
            desk.untilIdle();
            desk.importFile(office.file("fixes.csv"));
            desk.untilIdle();
            desk.untilMapPainted();
            desk.match();
            desk.untilContacts(1);
            desk.chooseFirstContact();
            desk.untilMapPainted();
            var episode = desk.contacts().getFirst().episodes().getFirst();
            desk.pointAt(episode.latDeg(), episode.lonDeg());
            desk.untilFootSays(desk.contacts().getFirst().reference());
            desk.clickAt(episode.latDeg(), episode.lonDeg());
            desk.untilEpisodeChosen();
            desk.picture("hebrew-contact");
        }
    }

    @Test
    void theScreensChangeTheirLanguageWithoutStartingAnew() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);
            var english = desk.text("#match");

            desk.untilIdle();
            desk.speak(ScreenLanguage.HEBREW);
            desk.untilContacts(1);
            assertThat(desk.text("#match")).matches(LETTERS).isNotEqualTo(english);
            assertThat(desk.orientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);

            desk.speak(ScreenLanguage.ENGLISH);
            desk.untilContacts(1);
            assertThat(desk.text("#match")).isEqualTo(english);
            assertThat(desk.orientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        }
    }

    @Test
    void theLanguageIsRemembered() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.speakAtSignIn(ScreenLanguage.HEBREW);
        }
        ScreenLanguage.ENGLISH.speak();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            assertThat(desk.text("#sign-in-open")).matches(LETTERS);
        }
    }
}
