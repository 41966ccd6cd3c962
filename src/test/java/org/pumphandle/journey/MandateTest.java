package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.Mandates;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.station.InitStation;

/** How it stands with the mandate is always seen, and a renewal is taken in from the authority's file. */
@Tag("journey")
class MandateTest {
    @TempDir
    private Path directory;

    @Test
    void theLastDaysAreSeenAndARenewalGivesMore() throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);
        var mandate = Mandates.signed(today.minusDays(5), today.plusDays(1));
        var file = Files.writeString(directory.resolve("mandate"), mandate.toText());
        var renewed = Files.writeString(directory.resolve("renewed"),
                mandate.renewed(today, today.plusDays(20), Mandates.AUTHORITY).toText());
        var others = Files.writeString(directory.resolve("others"),
                Mandate.signed(Mandates.fields(today, today.plusDays(20)), Mandates.ANOTHER).toText());
        var station = directory.resolve("ministry");
        InitStation.job(station, file.toString(), "administrator", Office.PASSPHRASE.toCharArray()).run(Progress.NONE, new Cancellation())
                .close();
        try (var desk = Desk.open(station, directory.resolve("settings"))) {
            desk.signIn("administrator", Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilSays("#mandate", "2 days left");
            desk.click("#mandate");
            desk.untilShown("#mandate-view");
            desk.picture("mandate");
            desk.answer(others);
            desk.click("#mandate-install");
            desk.untilTold("signed with another key");
            assertThat(desk.text("#mandate")).contains("2 days left");
            desk.answer(renewed);
            desk.click("#mandate-install");
            desk.untilTold("Taken in");
            desk.untilSays("#mandate", "21 days left");
            desk.picture("mandate-renewed");
        }
    }
}
