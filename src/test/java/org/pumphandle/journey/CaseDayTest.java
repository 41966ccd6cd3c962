package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

/** A tracer's day with one case. */
@Tag("journey")
class CaseDayTest {
    @TempDir
    private Path directory;

    @Test
    void aTracerWritesNotesSetsFollowUpsSeesWhatIsDueAndClosesTheCase() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.importFile(office.file("cases.csv"));
            desk.chooseCase("C-1");
            desk.untilSays("#case-head-next", "Its location history is missing.");
            desk.picture("case-head-missing");
            desk.importFile(office.file("history.csv"));
            desk.untilIdle();
            desk.importFile(office.file("fixes.csv"));
            desk.untilFactsSay("1 subscriber");
            desk.untilSays("#case-head-next", "It was not matched");
            desk.match();
            desk.untilContacts(1);
            desk.untilSays("#case-head-next", "1 contact was found");
            desk.chooseFirstContact();
            desk.untilEnabled("#episode-explain");
            desk.click("#episode-explain");
            desk.untilShown("#proximity-plot");
            desk.untilRead("This episode:");
            desk.picture("evidence");
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();

            desk.untilNothingIsTold();
            desk.click("#side-notes");
            desk.untilShown("#note-text");
            desk.write("#note-text", "Called at noon, will call back: 0171 5550199");
            desk.click("#note-save");
            desk.untilSays("#note-problem", "looks like somebody's number");
            desk.picture("case-note-refused");
            desk.fill("#note-text", "Called at noon, was at the market on Sunday.");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.untilShown("#note-correct");
            desk.untilSays("#case-head-status", "being traced");
            desk.click("#note-correct");
            desk.fill("#note-text", "Called at noon, was at the market on Saturday.");
            desk.click("#note-save");
            desk.untilRead("Before, by tracer");
            desk.picture("case-notes");

            desk.click("#side-follow-ups");
            desk.untilShown("#follow-up-task");
            desk.write("#follow-up-task", "Call back about the market");
            desk.click("#follow-up-set");
            desk.untilTold("The follow-up is set");
            desk.untilNothingIsTold();
            desk.picture("case-follow-ups");

            desk.press(KeyCode.CONTROL, KeyCode.D);
            desk.untilShown("#due-list");
            desk.untilRead("Call back about the market");
            desk.picture("due");
            desk.goTo("cases");

            desk.click("#case-close");
            desk.untilShown("#close-confirm");
            assertThat(desk.isEnabled("#close-sure")).as("something stands open").isFalse();
            desk.picture("case-close");
            desk.click("#close-confirm");
            desk.click("#close-sure");
            desk.untilSays("#case-head-status", "closed");
            desk.picture("case-closed");

            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilShown("#search-advice");
            desk.type("saturday kind:note", KeyCode.SPACE);
            desk.untilFound("Note of");
            desk.picture("search-note");
            desk.press(KeyCode.ENTER);
            desk.untilShown("#note-text");
        }
    }
}
