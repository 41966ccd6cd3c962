package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.HandOffCsv;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.station.SentBatches;

/** A supervisor says how messages leave, tries, sends, and decides about those of which nobody knows whether they left. */
@Tag("journey")
class SendWarningsTest {
    @TempDir
    private Path directory;

    @Test
    void aSupervisorSetsUpARouteTriesWhatWouldLeaveHoldsTheSendingAndLetsItEnd() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        var carrier = Files.createDirectory(directory.resolve("carrier"));
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            openBatch(desk, "Approved");
            desk.untilSays("#batch-without-route", "nothing can be sent before");
            assertThat(desk.isEnabled("#batch-send")).isFalse();
            desk.picture("sending-no-route");
            setUpRoute(desk, carrier);
            desk.showTab("Batches");
            desk.untilEnabled("#batch-send");
            assertThat(desk.isShown("#batch-without-route")).isFalse();
            tryOut(desk);
            hold(desk);
            lock(desk);
            leave(desk);
            assertThat(files(carrier)).isZero();
            endQuietHours(desk);
            sendAll(desk, carrier);
        }
    }

    /** Quiet hours hold the sending for the time of the test. */
    private static void setUpRoute(Desk desk, Path carrier) {
        desk.click("#batch-route");
        desk.untilSays("#route-title", "Unnamed carrier");
        desk.click("#route-by-gateway");
        desk.picture("route-gateway");
        desk.click("#route-save");
        desk.untilSays("#route-host-error", "name or address");
        desk.picture("route-gateway-wrong");
        desk.click("#route-by-folder");
        desk.answer(carrier);
        desk.click("#route-folder-choose");
        desk.untilSays("#route-zone-error", "type a zone");
        desk.write("#route-zone", "UTC");
        var now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        desk.fill("#route-quiet-from", now.minusHours(1).toString());
        desk.fill("#route-quiet-to", now.plusHours(6).toString());
        desk.press(KeyCode.ENTER);
        desk.untilTold("have a route");
        desk.picture("route-folder");
    }

    private static void tryOut(Desk desk) {
        desk.click("#batch-try");
        desk.untilSays("#batch-question", "the batch is released");
        desk.click("#batch-yes");
        desk.untilSays("#forecast-words", "6 messages of about 12 segments in all would leave in signed files");
        desk.untilSays("#forecast-words", "quiet hour");
        desk.untilSays("#batch-state", "Being sent");
        desk.picture("sending-dry-run");
    }

    private static void hold(Desk desk) {
        desk.click("#batch-send");
        desk.untilSays("#batch-question", "What is out cannot be called back");
        desk.picture("sending-asked");
        desk.click("#batch-yes");
        desk.untilSaysInTime("#sending-routes", "quiet hours until");
        assertThat(desk.text("#sending-words")).isEqualTo("6 waiting.");
        assertThat(desk.isShown("#batch-send")).isFalse();
        desk.picture("sending-held");
        desk.click("#sending-pause");
        desk.untilSaysInTime("#sending-words", "Paused");
        desk.picture("sending-paused");
        desk.click("#sending-resume");
        desk.untilSaysInTime("#sending-words", "6 waiting");
        desk.goTo("cases");
        desk.untilTask("Send batch 1");
        desk.press(KeyCode.ESCAPE);
        desk.untilTask("Send batch 1");
        openWarnings(desk, "Being sent");
        desk.untilSaysInTime("#sending-words", "6 waiting");
        desk.click("#sending-stop");
        desk.untilTold("The sending of batch 1 ended");
        desk.untilShown("#batch-send");
        assertThat(desk.isShown("#sending")).isFalse();
    }

    /** Behind the lock a sending goes on, unless it is paused. */
    private static void lock(Desk desk) {
        sendHeld(desk);
        desk.goTo("cases");
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.untilLocked();
        assertThat(desk.text("#lock-running")).isEqualTo("Send batch 1 goes on");
        desk.unlock(Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilTask("Send batch 1");
        openWarnings(desk, "Being sent");
        desk.untilSaysInTime("#sending-words", "6 waiting");
        desk.click("#sending-pause");
        desk.untilSaysInTime("#sending-words", "Paused");
        desk.goTo("cases");
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.untilShown("#lock-other");
        desk.unlock(Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilIdle();
    }

    private static void leave(Desk desk) {
        openWarnings(desk, "Being sent");
        sendHeld(desk);
        desk.goTo("cases");
        desk.signOut();
        openBatch(desk, "Being sent");
        desk.untilSays("#batch-next", "6 waiting");
        desk.untilShown("#batch-send");
    }

    private static void sendHeld(Desk desk) {
        desk.untilShown("#batch-send");
        desk.click("#batch-send");
        desk.untilShown("#batch-yes");
        desk.click("#batch-yes");
        desk.untilSaysInTime("#sending-routes", "quiet hours until");
    }

    private static void endQuietHours(Desk desk) {
        desk.showTab("Routes");
        desk.chooseRow("#routes-table", "Unnamed carrier");
        desk.fill("#route-quiet-from", "00:00");
        desk.fill("#route-quiet-to", "00:00");
        desk.click("#route-save");
        desk.chooseRow("#routes-table", "none");
        desk.showTab("Batches");
    }

    private static void sendAll(Desk desk, Path carrier) throws Exception {
        desk.untilShown("#batch-send");
        desk.click("#batch-send");
        desk.untilShown("#batch-yes");
        desk.click("#batch-yes");
        desk.untilTold("Batch 1 is sent");
        desk.untilSays("#batch-state", "Sent");
        assertThat(desk.text("#batch-next")).contains("6 handed over");
        desk.picture("sending-sent");
        try (var found = Files.newDirectoryStream(carrier, "*.csv")) {
            assertThat(HandOffCsv.read(found.iterator().next()).lines()).hasSize(6);
        }
    }

    @Test
    void aSupervisorDecidesAboutMessagesInDoubtAndWithdrawsTheRest() throws Exception {
        var office = Office.in(directory);
        long batch = office.approveWarnings();
        SentBatches.cutShort(office.station(), Office.PASSPHRASE, batch, 3, Office.TEXTS);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            openBatch(desk, "Being sent");
            desk.untilSays("#batches-due", "1");
            desk.untilSays("#doubts-due", "3");
            desk.untilSays("#batch-in-doubt", "3 messages are in doubt");
            desk.picture("sending-in-doubt");
            desk.click("#batch-decide");
            desk.untilShown("#doubts-sent");
            assertThat(desk.isEnabled("#doubts-sent")).isFalse();
            desk.click("#doubts-table");
            desk.press(KeyCode.CONTROL, KeyCode.A);
            desk.untilSays("#doubts-chosen", "3 of 3 chosen");
            desk.click("#doubts-again");
            desk.untilSays("#doubts-question", "may get it twice");
            desk.picture("doubts-asked");
            desk.click("#doubts-no");
            desk.click("#doubts-sent");
            desk.untilSays("#doubts-question", "has 3 messages");
            desk.click("#doubts-yes");
            desk.untilTold("3 messages handed over, as the carrier says");
            desk.untilShown("#doubts .empty-state");
            assertThat(desk.isShown("#doubts-due")).isFalse();
            desk.picture("doubts-none");
            desk.showTab("Batches");
            withdraw(desk);
        }
    }

    private static void withdraw(Desk desk) {
        desk.untilShown("#batch-withdraw");
        desk.untilSays("#batch-next", "3 waiting, 3 handed over");
        desk.click("#batch-withdraw");
        desk.untilSays("#batch-question", "3 messages that wait");
        desk.click("#batch-yes");
        desk.untilSays("#batch-problem", "Say why");
        desk.write("#batch-reason", "the hot line is closed");
        desk.picture("sending-withdraw");
        desk.press(KeyCode.ENTER);
        desk.untilSays("#batch-state", "Sent");
        assertThat(desk.text("#batch-next")).contains("3 handed over, 3 withdrawn");
    }

    private static void openBatch(Desk desk, String state) {
        desk.signIn("supervisor", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilIdle();
        openWarnings(desk, state);
    }

    private static void openWarnings(Desk desk, String state) {
        desk.press(KeyCode.CONTROL, KeyCode.B);
        desk.chooseRow("#batches-table", state);
        desk.untilSays("#batch-title", "Batch 1");
    }

    private static long files(Path folder) throws Exception {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).count();
        }
    }
}
