package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.journey.handles.OversightDesk;

/** An overseer sees who looked at what, and that nobody changed the log. */
@Tag("journey")
class OversightTest {
    @TempDir
    private Path directory;

    @Test
    void anOverseerFiltersFollowsACaseProvesALineAndVerifiesTheLog() throws Exception {
        var office = Office.in(directory);
        office.lookAtTheCase();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn("overseer", Office.PASSPHRASE);
            desk.untilSignedIn();
            var oversight = new OversightDesk(desk);
            oversight.untilEntries(entries -> entries.size() > 5);
            desk.picture("oversight");
            desk.chooseIn("#filter-account", "tracer");
            oversight.untilEntries(
                    entries -> !entries.isEmpty() && entries.stream().allMatch(entry -> entry.leaf().role().equals("tracer")));

            desk.press(KeyCode.CONTROL, KeyCode.F);
            desk.type("C-1", KeyCode.ENTER);
            desk.untilSays("#log-title", "History of case C-1");
            oversight.untilEntries(entries -> entries.size() == 3);
            assertThat(oversight.actions()).containsExactly("case-viewed", "case-viewed", "log-viewed");
            oversight.chooseFirst();
            desk.untilShown("#proof-make");
            desk.click("#proof-make");
            desk.untilSays("#proof-holds", "The proof holds");
            desk.picture("oversight-proof");
            desk.answer(directory.resolve("proof.txt"));
            desk.click("#proof-save");
            desk.untilTold("The file is written");
            assertThat(directory.resolve("proof.txt")).content().startsWith("pumphandle-proof-1\n");

            desk.press(KeyCode.ESCAPE);
            desk.untilSays("#log-title", "Log, newest first");
            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilShown("#search-advice");
            desk.type("case viewed c-", KeyCode.DIGIT1);
            desk.untilFound("Case viewed");
            desk.picture("search-log");
            desk.press(KeyCode.ENTER);
            desk.untilSays("#log-count", "from leaf");
            oversight.untilEntries(entries -> entries.getFirst().leaf().action().equals("case-viewed"));
            desk.picture("oversight-from-leaf");
            desk.press(KeyCode.ESCAPE);
            desk.untilSays("#log-count", "entries");
            desk.click("#log-verify");
            desk.untilSays("#log-verified", "The log is sound");
            assertThat(desk.text("#heads-title")).isEqualTo("No folder for signed heads");
            desk.answer(Files.createDirectory(directory.resolve("drive")));
            desk.click("#heads-choose");
            desk.untilSays("#heads-title", "Signed heads leave the station");
            assertThat(directory.resolve("drive")).isDirectoryContaining("glob:**pumphandle-head-*.txt");
            desk.answer(directory.resolve("report.pdf"));
            desk.click("#log-report");
            desk.untilTold(directory.resolve("report.pdf").toString());
            assertThat(directory.resolve("report.pdf")).isNotEmptyFile();
            oversight.showTab("Statistics");
            desk.untilShown(".statistics-bar");
            desk.picture("oversight-statistics");
        }
    }
}
