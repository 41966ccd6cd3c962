package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

/** A tracer and a supervisor learn together who a case is, for a short time. */
@Tag("journey")
class WhoIsItTest {
    @TempDir
    private Path directory;

    @Test
    void aTracerAsksASupervisorAgreesAndTheScreenForgetsIt() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn("supervisor", Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilIdle();
            desk.signOut();

            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.importFile(office.file("cases.csv"));
            desk.chooseCase("C-1");
            desk.inCaseMenu("#case-record-identity");
            desk.untilShown("#record-identity");
            assertThat(desk.isShown("#identity-seal")).isFalse();
            desk.picture("identity-not-covered");
            desk.closeDialog();
            desk.importFile(office.file("cases-identity.csv"));
            desk.untilIdle();
            desk.chooseCase("C-1");
            desk.inCaseMenu("#case-record-identity");
            desk.write("#identity-name", "Sarah Lewis");
            desk.write("#identity-number", "+99 9 1000 0007");
            desk.write("#identity-note", "40 Broad Street");
            desk.picture("identity-record");
            desk.click("#identity-seal");
            desk.untilTold("Recorded who case C-1 is");
            desk.inCaseMenu("#case-ask-identity");
            desk.write("#identity-reason", "the hospital has no address");
            desk.picture("identity-ask");
            desk.click("#identity-ask");
            desk.untilTold("A supervisor is asked");
            desk.goTo("requests");
            desk.untilShown("#wishes");
            assertThat(desk.isShown("#wish-refuse")).isFalse();
            desk.picture("identity-own-requests");
            desk.signOut();

            desk.signIn("supervisor", Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilShown("#requests-due");
            assertThat(desk.text("#requests-due")).isEqualTo("1");
            desk.goTo("requests");
            desk.untilEnabled("#wish-reveal");
            assertThat(desk.text("#wish-reason")).isEqualTo("the hospital has no address");
            desk.picture("identity-requests");
            desk.click("#wish-reveal");
            desk.untilShown("#revealed");
            assertThat(desk.text("#revealed-name")).isEqualTo("Sarah Lewis");
            assertThat(desk.watermark()).contains("shown to supervisor", "asked by tracer");
            desk.picture("identity-revealed");
            desk.pass(Duration.ofMinutes(4));
            assertThat(desk.isShown("#revealed")).isTrue();
            // The desk locks after five minutes without use, so that somebody moves the mouse now and then.
            for (int minute = 4; minute < 18; minute++) {
                desk.moveMouse();
                desk.pass(Duration.ofMinutes(1));
            }
            desk.untilNoDialog();
            assertThat(desk.isShown("#revealed")).isFalse();
            assertThat(desk.notices()).noneMatch(words -> words.contains("Sarah"));
            desk.untilIdle();
            desk.signOut();

            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilShown("#requests-due");
            desk.goTo("requests");
            desk.untilEnabled("#wish-reveal");
            desk.picture("identity-agreed");
        }
    }

    @Test
    void lockingTakesItFromTheScreen() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.askWhoItIs();
            desk.signIn("supervisor", Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.goTo("requests");
            desk.untilEnabled("#wish-reveal");
            desk.click("#wish-reveal");
            desk.untilShown("#revealed");
            desk.untilIdle();
            desk.picture("identity-revealed-again");
            desk.pass(Duration.ofMinutes(5));
            desk.untilLocked();
            assertThat(desk.isShown("#revealed")).isFalse();
            desk.picture("locked-again");
            desk.unlock(Office.PASSPHRASE);
            desk.untilSignedIn();
            assertThat(desk.isDialogShown()).isFalse();
        }
    }
}
