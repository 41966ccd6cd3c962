package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

/** A carrier's file with headers of its own, from the first look to the undoing. */
@Tag("journey")
class ImportTest {
    @TempDir
    private Path directory;

    @Test
    void anUnusualFileIsUnderstoodImportedReportedAndUndone() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.chooseFile(office.file("unusual.csv"));
            desk.untilImportProblem("choose which column is what");
            assertThat(desk.canStartImport()).isFalse();
            desk.picture("import-unknown-columns");
            chooseColumns(desk);
            desk.untilPreviewSays("all can be taken");
            assertThat(desk.preview()).contains("13.09.2020 08:00:40").doesNotContain("99910000", "99910099999");
            desk.write("#import-carrier", "North");
            desk.click("#mapping-save");
            desk.untilEnabled("#mapping-delete");
            desk.untilPainted("#preview-map");
            desk.picture("import-mapped");
            desk.untilImportCanStart();
            desk.startImport();

            // One of 301 rows cannot be taken, so the report comes by itself.
            desk.untilReport();
            desk.untilFactsSay("300 fixes");
            desk.untilPainted("#report-map");
            desk.picture("imports");
            desk.answer(directory.resolve("report.html"));
            desk.click("#report-export");
            desk.untilTold("Report exported");
            assertThat(Files.readString(directory.resolve("report.html"))).contains("Breite is not a number from -90 to 90");

            // The next file of that carrier needs no more than a look.
            desk.answer(office.file("unusual-2.csv"));
            desk.click("#imports-choose");
            desk.untilLookedAt(office.file("unusual-2.csv"));
            desk.untilImportCanStart();
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();

            desk.showImports();
            desk.click("#undo");
            desk.untilEnabled("#undo-yes");
            desk.picture("undo");
            // Another look makes the page anew, and with it the question.
            desk.click("#undo");
            desk.untilEnabled("#undo-yes");
            desk.click("#undo-yes");
            desk.untilTold("Import 1 is undone");
            desk.untilImports(0);
            desk.untilFactsSay("0 fixes");
            desk.picture("imports-empty");
        }
    }

    private static void chooseColumns(Desk desk) {
        desk.chooseIn("#mapping-subscriber", "Teilnehmer");
        desk.chooseIn("#mapping-kind", "MSISDN");
        desk.chooseIn("#mapping-time", "Zeitpunkt");
        desk.chooseIn("#mapping-time-kind", "Pattern");
        desk.chooseIn("#mapping-lat", "Breite");
        desk.chooseIn("#mapping-lon", "Laenge");
        desk.chooseIn("#mapping-accuracy", "Radius");
    }
}
