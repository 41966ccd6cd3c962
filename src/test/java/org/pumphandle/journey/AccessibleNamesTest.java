package org.pumphandle.journey;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

/** Who cannot see the window hears what each of its controls is. */
@Tag("journey")
class AccessibleNamesTest {
    @TempDir
    private Path directory;

    @Test
    void everyControlOfEveryPlaceHasANameThatIsSpoken() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        var soft = new SoftAssertions();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            soft.assertThat(desk.controlsWithoutName()).as("sign-in").isEmpty();
            desk.signIn("supervisor", Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilIdle();
            for (var place : List.of("cases", "contacts", "follow-ups", "batches", "appeals", "spread", "imports", "requests",
                    "settings")) {
                desk.goTo(place);
                soft.assertThat(desk.controlsWithoutName()).as(place).isEmpty();
            }
            desk.signOut();
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.chooseCase("C-1");
            desk.untilContacts(6);
            soft.assertThat(desk.controlsWithoutName()).as("a case").isEmpty();
            desk.click("#side-notes");
            soft.assertThat(desk.controlsWithoutName()).as("notes").isEmpty();
            desk.click("#side-follow-ups");
            soft.assertThat(desk.controlsWithoutName()).as("follow-ups of a case").isEmpty();
            desk.goTo("batches");
            desk.untilShown("#batch-new");
            desk.click("#batch-new");
            desk.untilShown("#compose");
            soft.assertThat(desk.controlsWithoutName()).as("new batch").isEmpty();
        }
        soft.assertAll();
    }
}
