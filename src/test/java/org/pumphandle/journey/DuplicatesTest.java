package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.station.SamePersonCases;

/** A tracer finds one person as two cases, merges them, thinks better of it, and tells two others apart. */
@Tag("journey")
class DuplicatesTest {
    @TempDir
    private Path directory;

    @Test
    void aTracerMergesTwoCasesOfOnePersonAndTakesItBack() throws Exception {
        var made = new SamePersonCases(directory);
        made.withIdentities().close();
        try (var desk = Desk.open(directory.resolve("office"), directory.resolve("settings"))) {
            desk.signIn(SamePersonCases.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilShown("#duplicates-open");
            assertThat(desk.text("#duplicates-open")).isEqualTo("2 possible duplicates");
            desk.chooseCase("C-2");
            desk.untilSays("#case-head-id", "C-2");
            desk.picture("duplicates-entry");

            desk.click("#duplicates-open");
            desk.untilRead("same number");
            desk.untilRead("4 cases were compared");
            desk.picture("duplicates");
            desk.click("#duplicates-keep-left");
            desk.untilRead("Case C-2 is not listed any more");
            desk.picture("duplicates-confirm");
            desk.click("#duplicates-yes");
            desk.untilTold("Case C-2 is merged into case C-1");
            desk.picture("duplicates-merged");

            desk.press(KeyCode.ESCAPE);
            desk.untilShown("#case-head-merged");
            desk.untilSays("#case-head-id", "C-1");
            desk.untilSays("#case-head-merged", "Same person: C-2");
            desk.untilContacts(3);
            assertThat(desk.isShown("C-2")).as("listed").isFalse();
            desk.untilNothingIsTold();
            desk.picture("duplicates-case");
            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilShown("#search-advice");
            desk.type("C-2", KeyCode.SPACE);
            desk.untilFound("C-2");
            desk.press(KeyCode.ENTER);
            desk.untilSays("#case-head-id", "C-1");
            desk.chooseFrom("#case-status", "#case-status-merged");
            desk.chooseCase("C-2");
            desk.untilSays("#case-head-next", "Merged into case C-1");
            desk.picture("duplicates-merged-case");
            desk.click("#case-unmerge");
            desk.untilTold("Case C-2 stands beside case C-1 again");
            desk.untilNothingIsTold();

            desk.click("#duplicates-open");
            desk.untilShown("#duplicates-apart");
            for (int pairs = 2; pairs > 0; pairs--) {
                desk.click("#duplicates-apart");
                desk.untilShown("#duplicates-yes");
                desk.click("#duplicates-yes");
                desk.untilTold("are two persons");
                desk.untilNothingIsTold();
            }
            desk.untilRead("No duplicates");
            desk.picture("duplicates-none");
        }
    }
}
