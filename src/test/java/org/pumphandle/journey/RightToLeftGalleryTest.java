package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.ui.common.ScreenLanguage;

/** The screens of all roles as they are read from right to left. From left to right the other journeys show them. */
@Tag("journey")
class RightToLeftGalleryTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void speakArabic() {
        ScreenLanguage.ARABIC.speak();
    }

    @AfterEach
    void speakEnglishAgain() {
        ScreenLanguage.ENGLISH.speak();
    }

    @Test
    void everyRoleReadsItsScreensFromRightToLeft() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            assertThat(desk.orientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            desk.signIn("not the passphrase");
            desk.signInProblem();
            desk.picture("sign-in-refused");
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            tracer(desk);
            desk.signOut();
            supervisor(desk);
            desk.signOut();
            overseer(desk);
            desk.signOut();
            administrator(desk);
        }
    }

    private static void tracer(Desk desk) throws Exception {
        desk.chooseCase("C-1");
        desk.untilContacts(6);
        desk.chooseFirstContact();
        desk.untilMapPainted();
        desk.picture("case");
        desk.click("#episode-explain");
        desk.untilShown("#proximity-plot");
        desk.picture("case-evidence");
        desk.closeDialog();
        desk.click("#side-notes");
        desk.untilShown("#note-text");
        desk.picture("case-notes");
        desk.click("#side-follow-ups");
        desk.untilShown("#follow-up-task");
        desk.picture("case-follow-ups");
        for (var place : List.of("follow-ups", "appeals", "spread", "imports", "requests", "settings", "batches")) {
            desk.goTo(place);
            desk.untilIdle();
            desk.picture("tracer-" + place);
        }
        desk.untilShown("#batch-new");
        desk.click("#batch-new");
        desk.untilShown("#compose");
        desk.picture("compose");
        desk.press(KeyCode.CONTROL, KeyCode.K);
        desk.untilShown("#search-advice");
        desk.type("C-", KeyCode.DIGIT1);
        desk.untilFound("C-1");
        desk.picture("search");
        desk.press(KeyCode.ESCAPE);
    }

    private static void supervisor(Desk desk) {
        desk.signIn("supervisor", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilIdle();
        desk.picture("supervisor-cases");
        desk.goTo("batches");
        desk.chooseRow("#batches-table", "1");
        desk.untilShown("#batch-title");
        desk.picture("supervisor-batch");
        desk.goTo("requests");
        desk.picture("supervisor-requests");
    }

    private static void overseer(Desk desk) {
        desk.signIn("overseer", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilShown("#log-title");
        desk.untilIdle();
        desk.picture("overseer");
    }

    private static void administrator(Desk desk) {
        desk.signIn("administrator", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilAccounts(4);
        desk.picture("administrator");
        desk.click("#account-make");
        desk.untilShown("#make-name");
        desk.picture("administrator-make-account");
    }
}
