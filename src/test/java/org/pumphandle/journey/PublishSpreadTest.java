package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.journey.handles.HelpSide;
import org.pumphandle.ui.common.HelpTopic;

/** A tracer looks at what a published map would cost and prepares it; a supervisor sees what is withheld, approves, and writes the files. */
@Tag("journey")
class PublishSpreadTest {
    @TempDir
    private Path directory;

    @Test
    void aTracerPreparesAMapAndASupervisorApprovesItAndWritesItsFiles() throws Exception {
        var office = Office.in(directory);
        var day = office.spreadOut();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.goTo("spread");
            desk.showTab("Publish");
            desk.untilShown("#publish-preview");
            var help = new HelpSide(desk);
            help.choose("#help-menu-page");
            help.untilExplains(HelpTopic.PUBLISH);
            desk.press(KeyCode.ESCAPE);
            help.untilClosed();
            for (var field : new String[]{"#publish-from", "#publish-to"}) {
                desk.fill(field + " .text-field", day.toString());
                desk.press(KeyCode.ENTER);
            }
            desk.chooseIn("#publish-epsilon", "1");
            assertThat(desk.isEnabled("#publish-prepare")).as("before it was looked at").isFalse();
            desk.click("#publish-preview");
            desk.untilSays("#publish-plan-words", "One day is paid, with 1 for each person.");
            desk.picture("publish-preview");
            desk.click("#publish-prepare");
            desk.untilTold("Publication 1 is prepared");
            desk.chooseRow("#publications-table", "Waits for a supervisor");
            desk.untilSays("#publication-state", "You prepared it");
            assertThat(desk.isShown("#publication-approve")).isFalse();
            desk.signOut();
            desk.signIn("supervisor", Office.PASSPHRASE);
            desk.untilSignedIn();
            approveAndWrite(desk);
        }
    }

    private void approveAndWrite(Desk desk) {
        desk.goTo("spread");
        desk.showTab("Publish");
        desk.chooseRow("#publications-table", "Waits for a supervisor");
        desk.untilSays("#publication-state", "Prepared by tracer");
        desk.untilShown("#publication-picture");
        desk.picture("publish-judge");
        desk.click("#publication-approve");
        desk.untilSays("#publication-state", "Approved");
        var out = directory.resolve("out");
        desk.answer(out);
        desk.click("#publication-write");
        desk.untilTold("7 files");
        assertThat(out.resolve("spread-1.gpkg")).satisfies(file -> assertThat(Files.size(file)).isPositive());
    }
}
