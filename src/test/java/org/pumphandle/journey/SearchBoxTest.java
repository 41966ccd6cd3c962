package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

@Tag("journey")
class SearchBoxTest {
    @TempDir
    private Path directory;

    @Test
    void aRecordIsFoundAndOpenedByTheKeyboardAlone() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);

            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilSays("#search-advice", "kind:batch");
            desk.type("hist", KeyCode.DOWN);
            desk.untilFound("Imports");
            desk.picture("search");
            desk.press(KeyCode.ENTER);
            desk.untilShown("#imports-view");

            desk.press(KeyCode.SLASH);
            desk.untilShown("#search-advice");
            desk.type("c1 kind:cas", KeyCode.E);
            desk.untilFound("C-1");
            desk.picture("search-case");
            desk.press(KeyCode.ENTER);
            desk.untilContacts(1);
            assertThat(desk.isShown("#search-results")).isFalse();

            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilShown("#search-advice");
            desk.type("status:grea", KeyCode.T);
            desk.untilSays("#search-problem", "'great' is no value of the filter status; it is one of open");
            desk.picture("search-problem");
            desk.press(KeyCode.ESCAPE);
            assertThat(desk.isShown("#search-results")).isFalse();
        }
    }
}
