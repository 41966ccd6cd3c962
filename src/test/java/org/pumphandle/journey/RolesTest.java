package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.journey.handles.OversightDesk;

/** Everybody sees what they can do, and no more. */
@Tag("journey")
class RolesTest {
    private static final String BEAS = "cholera is in the water";

    @TempDir
    private Path directory;

    @Test
    void theAdministratorMakesAnAccountAndItsOwnerSignsIn() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn("administrator", Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilAccounts(4);
            desk.picture("accounts");
            desk.click("#account-make");
            desk.write("#make-name", "bea");
            desk.chooseIn("#make-role", "supervisor");
            desk.write("#passphrase-new", BEAS);
            desk.write("#passphrase-again", BEAS);
            desk.untilEnabled("#make-done");
            desk.picture("make-account");
            desk.click("#make-done");
            desk.untilTold("Account bea is made");
            desk.untilAccounts(5);

            desk.chooseAccount("overseer");
            desk.click("#account-close");
            desk.write("#close-name", "overseer");
            desk.untilEnabled("#close-done");
            desk.picture("close-account");
            desk.click("#close-done");
            desk.untilTold("Account overseer is closed");
            desk.click("#upkeep-check");
            desk.untilShown("#upkeep-result");
            assertThat(desk.text("#upkeep-result")).startsWith("No fault was found");
            desk.answer(directory.resolve("office.zip"));
            desk.click("#upkeep-backup");
            desk.untilTold("The station is backed up");
            assertThat(directory.resolve("office.zip")).isNotEmptyFile();
            desk.picture("administrator");

            desk.signOut();
            desk.signIn("overseer", Office.PASSPHRASE);
            assertThat(desk.signInProblem()).contains("do not open");
            desk.signIn("bea", BEAS);
            desk.untilSignedIn();
            assertThat(desk.text("#account")).isEqualTo("bea");
        }
    }

    @Test
    void aSupervisorLooksAtCasesButNeitherImportsNorMatches() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn("supervisor", Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilFactsSay("0 cases");
            for (var tool : new String[]{"#import", "#match", "#what-if", "#export"}) {
                assertThat(desk.isShown(tool)).as(tool).isFalse();
            }
            assertThat(desk.isShown("#place-imports")).isTrue();
            assertThat(desk.isShown("#place-requests")).isTrue();
            desk.press(KeyCode.CONTROL, KeyCode.M);
            desk.press(KeyCode.CONTROL, KeyCode.I);
            assertThat(desk.isDialogShown()).isFalse();
            desk.goTo("imports");
            desk.untilShown("#imports-view");
            assertThat(desk.isShown("#imports-first")).isFalse();
            assertThat(desk.isShown("#undo")).isFalse();
            desk.picture("supervisor");
        }
    }

    @Test
    void anOverseerSeesWhoMaySignInAndNoCase() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn("overseer", Office.PASSPHRASE);
            desk.untilSignedIn();
            new OversightDesk(desk).showTab("Accounts");
            desk.untilAccounts(4);
            assertThat(desk.isShown("#case-list")).isFalse();
            assertThat(desk.isShown("#account-make")).isFalse();
            desk.picture("overseer");
        }
    }

    @Test
    void aPassphraseIsChangedFromTheMenuAndWorksFromTheNextSignInOn() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilIdle();
            desk.inAccountMenu("#account-passphrase");
            desk.write("#passphrase-old", Office.PASSPHRASE);
            desk.write("#passphrase-new", BEAS);
            desk.write("#passphrase-again", BEAS);
            desk.untilEnabled("#passphrase-change");
            desk.picture("passphrase");
            desk.click("#passphrase-change");
            desk.untilTold("Passphrase changed");
            desk.signOut();
            desk.signIn(BEAS);
            desk.untilSignedIn();
        }
    }
}
