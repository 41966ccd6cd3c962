package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

@Tag("journey")
class SettingsTest {
    @TempDir
    private Path directory;

    @Test
    void theWindowLooksAsItsUserLikesAndRemembersIt() throws Exception {
        var office = Office.in(directory);
        var settings = directory.resolve("settings");
        double usual;
        try (var desk = Desk.open(office.station(), settings)) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.goTo("settings");
            desk.untilShown("#settings");
            usual = desk.heightOf("#place-cases");
            desk.picture("settings");
            var bundle = directory.resolve("support.zip");
            desk.answer(bundle);
            desk.click("#settings-bundle");
            desk.untilTold("Support bundle written");
            assertThat(bundle).isNotEmptyFile();
            desk.click("#settings-contrast");
            desk.slide("#settings-text-size", KeyCode.END);
            desk.untilSays("#settings-percent", "200 %");
            desk.picture("settings-200");
            assertThat(desk.heightOf("#place-cases")).isGreaterThan(1.7 * usual);
            desk.goTo("cases");
            desk.picture("cases-200");
        }
        try (var desk = Desk.open(office.station(), settings)) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            assertThat(desk.heightOf("#place-cases")).isGreaterThan(1.7 * usual);
        }
    }

    @Test
    void whatCanBeDoneIsFoundByTypingAndDoneByTheKeyboardAlone() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilFound("Match cases");
            desk.picture("commands");
            desk.type("go appeal", KeyCode.ENTER);
            desk.untilShown("#tab-appeals");
            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilFound("Match cases");
            desk.type("new batch", KeyCode.ENTER);
            desk.untilShown("#compose");
            desk.press(KeyCode.ALT, KeyCode.LEFT);
            desk.untilShown("#batch-new");
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            desk.untilShown("#case-list");
        }
    }
}
