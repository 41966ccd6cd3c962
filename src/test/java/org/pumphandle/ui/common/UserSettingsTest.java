package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsPutIsThereTheNextTime() {
        var file = folder.resolve("deep/er/desktop.properties");
        new UserSettings(file).put("theme", "dark");
        assertThat(new UserSettings(file).get("theme")).contains("dark");
    }

    @Test
    void theStationOpenedLastComesFirstAndOnce() {
        var settings = new UserSettings(folder.resolve("s"));
        settings.rememberStation(folder.resolve("a"));
        settings.rememberStation(folder.resolve("b"));
        settings.rememberStation(folder.resolve("a"));
        assertThat(new UserSettings(folder.resolve("s")).recentStations()).containsExactly(folder.resolve("a").toAbsolutePath(),
                folder.resolve("b").toAbsolutePath());
    }

    @Test
    void onlySixStationsAreRemembered() {
        var settings = new UserSettings(folder.resolve("s"));
        for (int i = 0; i < 9; i++) {
            settings.rememberStation(folder.resolve("station" + i));
        }
        assertThat(settings.recentStations()).hasSize(6).first().isEqualTo(folder.resolve("station8").toAbsolutePath());
    }

    @Test
    void aDamagedFileStartsAfresh() throws IOException {
        var file = Files.writeString(folder.resolve("s"), "theme=\\u12");
        assertThat(new UserSettings(file).get("theme")).isEmpty();
        assertThat(new UserSettings(file).number("window.width", 1440)).isEqualTo(1440);
    }

    @Test
    void aNumberThatIsNoneGivesWayToTheUsualOne() throws IOException {
        var file = Files.writeString(folder.resolve("s"), "window.width=NaN\nwindow.height=tall\n");
        assertThat(new UserSettings(file).number("window.width", 7)).isEqualTo(7);
        assertThat(new UserSettings(file).number("window.height", 8)).isEqualTo(8);
    }
}
