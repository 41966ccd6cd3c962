package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.station.Retention;
import org.pumphandle.station.Station;

/** Fixes of a case's days were destroyed since it was matched. */
@Tag("journey")
class MatchAgainTest {
    @TempDir
    private Path directory;

    @Test
    void whoWasFoundStandsUnderTheSameRuleAndGoesUnderAnotherOnlyWhenThatIsConfirmed() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);
        }
        try (var station = Station.open(office.station(), "tracer", Office.PASSPHRASE.toCharArray())) {
            Retention.job(station, LocalDate.of(2020, 9, 14)).run(Progress.NONE, new Cancellation());
        }
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.chooseCase("C-1");
            desk.untilContacts(1);
            desk.match();
            desk.untilTold("1 contact stands as the match of");
            desk.untilContacts(1);
            desk.chooseFirstContact();
            desk.untilEnabled("#episode-explain");
            desk.click("#episode-explain");
            desk.untilRead("stands as it was found");
            desk.picture("evidence-stands");
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();

            desk.tryRules();
            desk.slide("#what-if-minutes", KeyCode.HOME);
            desk.click("#what-if-apply");
            desk.untilShown("#match-losses");
            desk.untilRead("Matching would lose 1 contact of 1 case for good");
            desk.picture("match-losses");
            desk.press(KeyCode.ENTER);
            desk.untilNoDialog();
            desk.untilContacts(1);
            assertThat(desk.rule()).as("who only presses Enter loses nothing").isEqualTo("vicinity-15");

            desk.press(KeyCode.CONTROL, KeyCode.M);
            desk.untilShown("#rule-match");
            desk.fill("#rule-radius", "20");
            desk.click("#rule-match");
            desk.untilShown("#match-losses");
            desk.click("#losses-go-on");
            desk.untilTold("Matched with vicinity-15 radius=20");
            desk.untilContacts(0);
        }
    }
}
