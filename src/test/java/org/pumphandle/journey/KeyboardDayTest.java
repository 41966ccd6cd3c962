package org.pumphandle.journey;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.journey.handles.Keyboard;

@Tag("journey")
class KeyboardDayTest {
    @TempDir
    private Path directory;

    @Test
    void aTracerClosesACaseByTheKeyboardAlone() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            var keyboard = new Keyboard(desk);
            keyboard.write("#station-account", "tracer");
            keyboard.write("#station-passphrase", Office.PASSPHRASE);
            keyboard.press(KeyCode.ENTER);
            desk.untilSignedIn();
            bringIn(office, desk, keyboard);

            keyboard.press(KeyCode.CONTROL, KeyCode.M);
            desk.untilShown("#rule-match");
            keyboard.press(KeyCode.ENTER);
            desk.untilContacts(1);
            keyboard.goTo("#contact-table");
            keyboard.press(KeyCode.DOWN);
            keyboard.goTo("#episode-table");
            keyboard.press(KeyCode.DOWN);
            keyboard.press(KeyCode.ENTER);
            desk.untilShown("#proximity-plot");
            keyboard.press(KeyCode.ESCAPE);
            desk.untilNoDialog();
            desk.picture("keyboard-contact");

            keyboard.use("#side-notes");
            keyboard.write("#note-text", "Called at noon.");
            keyboard.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.untilShown("#note-correct");
            keyboard.use("#side-follow-ups");
            keyboard.write("#follow-up-task", "Call back");
            keyboard.press(KeyCode.ENTER);
            desk.untilTold("The follow-up is set");
            desk.picture("keyboard-follow-up");

            keyboard.use("#case-close");
            keyboard.use("#close-confirm");
            desk.picture("keyboard-close");
            keyboard.use("#close-sure");
            desk.untilSays("#case-head-status", "closed");
        }
    }

    private static void bringIn(Office office, Desk desk, Keyboard keyboard) {
        for (var name : new String[]{"cases.csv", "history.csv", "fixes.csv"}) {
            desk.answer(office.file(name));
            keyboard.press(KeyCode.CONTROL, KeyCode.I);
            desk.untilLookedAt(office.file(name));
            desk.untilImportCanStart();
            keyboard.use("#import-start");
            desk.untilNoDialog();
            desk.untilIdle();
            if (name.equals("cases.csv")) {
                desk.untilFactsSay("1 case");
                keyboard.goTo("#case-list");
                keyboard.press(KeyCode.DOWN);
            }
        }
        desk.untilFactsSay("1 subscriber");
    }
}
