package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.station.SentBatches;

/** A tracer prepares warnings, a supervisor judges and signs them, and whoever was warned can say that it is wrong. */
@Tag("journey")
class WarnPeopleTest {
    private static final int SUBSCRIBERS = 6;

    @TempDir
    private Path directory;

    @Test
    void aTracerPreparesASupervisorStrikesOutALineAndApprovesAndTheHotLineTakesAnAppeal() throws Exception {
        var office = Office.in(directory);
        var settings = directory.resolve("settings");
        try (var desk = Desk.open(office.station(), settings)) {
            findContacts(office, desk);
            prepare(desk);
            desk.signOut();
            approve(desk);
        }
        var codes = SentBatches.send(office.station(), Office.PASSPHRASE, 1);
        try (var desk = Desk.open(office.station(), settings)) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            takeAppeal(desk, codes.getLast());
            desk.signOut();
            decide(desk);
        }
    }

    private static void findContacts(Office office, Desk desk) throws Exception {
        var lines = Files.readAllLines(office.file("fixes.csv"));
        var fixes = new StringBuilder(lines.getFirst() + "\n");
        for (int i = 1; i <= SUBSCRIBERS; i++) {
            for (var line : lines.subList(1, lines.size())) {
                fixes.append(line.replaceFirst("S1", "S" + i)).append('\n');
            }
        }
        Files.writeString(office.file("fixes.csv"), fixes);
        desk.signIn(Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.importFile(office.file("cases.csv"));
        desk.chooseCase("C-1");
        desk.importFile(office.file("history.csv"));
        desk.untilIdle();
        desk.importFile(office.file("fixes.csv"));
        desk.untilFactsSay(SUBSCRIBERS + " subscribers");
        desk.match();
        desk.untilContacts(SUBSCRIBERS);
        desk.picture("warnings-main");
        desk.click("#notice-close");
    }

    private static void prepare(Desk desk) {
        desk.press(KeyCode.CONTROL, KeyCode.B);
        desk.untilShown("#batch-new");
        desk.picture("warnings-empty");
        desk.click("#batch-new");
        desk.untilSays("#compose-reach", "6 subscribers will be warned");
        assertThat(desk.isEnabled("#compose-make")).isFalse();
        assertThat(desk.text("#message-problem")).contains("hot line");
        desk.write("#message-hot-line", "+99 9 1854");
        desk.press(KeyCode.ENTER);
        desk.untilSays("#message-size", "2 segments, GSM 03.38 each; about 12 segments in all");
        desk.click("#language-ar");
        desk.untilSays("#message-size", "UCS-2");
        desk.picture("warnings-compose");
        desk.click("#language-ar");
        desk.untilSays("#message-size", "GSM");
        assertThat(desk.accessibleText("#message-text")).startsWith("DEMONSTRATION").contains("+99 9 1854");
        desk.untilEnabled("#compose-make");
        desk.click("#compose-make");
        desk.untilSays("#batch-title", "Batch 1");
        desk.untilSays("#batch-size", "12 segments in all");
        desk.picture("warnings-draft");
        desk.click("#batch-submit");
        desk.untilShown("#batch-yes");
        assertThat(desk.text("#batch-question")).contains("6 warnings", "nothing of it can be changed");
        desk.click("#batch-yes");
        desk.untilSays("#batch-state", "Waits for approval");
        assertThat(desk.isShown("#batch-judge")).isFalse();
        desk.untilIdle();
        desk.goTo("cases");
    }

    private static void approve(Desk desk) throws Exception {
        desk.signIn("supervisor", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilSays("#batches-due", "1");
        desk.untilIdle();
        desk.goTo("batches");
        desk.chooseRow("#batches-table", "Waits for approval");
        desk.untilShown("#batch-judge");
        assertThat(desk.isShown("#batch-submit")).isFalse();
        desk.picture("warnings-supervisor");
        desk.click("#batch-judge");
        desk.untilSays("#approval-messages", "6");
        desk.untilPainted("#approval-map");
        desk.picture("approval");
        desk.chooseRow("#batch-lines", "2");
        desk.untilEnabled("#approval-strike-out");
        desk.click("#approval-strike-out");
        desk.untilShown("#approval-reason");
        desk.click("#approval-yes");
        assertThat(desk.text("#approval-problem")).contains("Say why");
        desk.write("#approval-reason", "a bus driver, behind glass");
        desk.picture("approval-strike-out");
        desk.press(KeyCode.ENTER);
        desk.untilSays("#approval-struck-out", "1");
        assertThat(desk.text("#approval-messages")).isEqualTo("5");
        desk.untilEnabled("#approval-approve");
        desk.click("#approval-approve");
        desk.untilShown("#approval-words");
        assertThat(desk.text("#approval-words")).contains("5 warnings", "false alerts", "without 1 line struck out", "signature");
        desk.picture("approval-approve");
        desk.click("#approval-yes");
        desk.untilTold("Batch 1 is approved");
        desk.untilSays("#batch-state", "Approved");
        desk.picture("warnings-approved");
    }

    private static void takeAppeal(Desk desk, String code) {
        desk.press(KeyCode.CONTROL, KeyCode.B);
        desk.untilShown("#batch-new");
        desk.goTo("appeals");
        var last = code.charAt(code.length() - 1);
        desk.write("#appeal-code", code.substring(0, code.length() - 1) + (last == 'B' ? 'C' : 'B'));
        desk.untilSays("#appeal-wrong", "wrong");
        desk.picture("appeals-wrong-code");
        desk.fill("#appeal-code", code.toLowerCase(Locale.ROOT));
        desk.untilShown("#appeal-card");
        assertThat(desk.text("#appeal-card-meaning")).startsWith("Established");
        desk.write("#appeal-note", "was behind a glass wall");
        desk.picture("appeals-hot-line");
        desk.click("#appeal-take");
        desk.untilSays("#appeal-told", "within 24 hours");
        desk.untilSays("#appeals-waiting", "1 to decide");
        desk.chooseRow("#appeals-table", "was behind a glass wall");
        assertThat(desk.isShown("#appeal-uphold")).isFalse();
        desk.goTo("cases");
    }

    private static void decide(Desk desk) {
        desk.signIn("supervisor", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilSays("#appeals-due", "1");
        desk.untilIdle();
        desk.goTo("batches");
        desk.goTo("appeals");
        desk.chooseRow("#appeals-table", "was behind a glass wall");
        desk.untilShown("#appeal-uphold");
        desk.pass(Duration.ofMinutes(3));
        desk.chooseRow("#appeals-table", "23 h 57 min left");
        desk.write("#appeal-reason", "a wall between");
        desk.picture("appeals-decide");
        desk.click("#appeal-uphold");
        desk.untilSays("#appeal-advice", "Upheld: a wall between");
        desk.showTab("How right they were");
        desk.untilSays("#calibration-caution", "nothing is ever heard");
        desk.picture("calibration");
        desk.goTo("batches");
        desk.click("#batches-table");
        desk.picture("warnings-after");
    }
}
