package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.model.Contact;

/** What a tracer does with a table. */
@Tag("journey")
class TablesTest {
    private static final String TABLE = "#contact-table";

    @TempDir
    private Path directory;

    @Test
    void aTracerFiltersLaysOutCopiesExportsAndKeepsAViewOfTheContacts() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.chooseCase("C-1");
            desk.untilContacts(6);
            filter(desk);
            layOut(desk);
            takeOut(desk);
            keepAView(desk);
            var laidOut = desk.heads(TABLE);
            desk.signOut();
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            assertThat(desk.heads(TABLE)).as("remembered").isEqualTo(laidOut);
        }
    }

    private void filter(Desk desk) {
        var first = desk.contacts().getFirst().reference();
        var last = desk.contacts().getLast().reference();
        desk.chooseFirstContact();
        desk.press(KeyCode.CONTROL, KeyCode.F);
        desk.untilShown("#contact-table-1-filter");
        desk.type(last);
        desk.untilContacts(1);
        desk.untilSays("#contact-table-filtered", "1 of 6");
        desk.untilSays("#contact-table-hidden", "hides the chosen row");
        desk.picture("table-filter");
        desk.click("#contact-table-filtered");
        desk.untilContacts(6);
        assertThat(desk.chosenInTable(TABLE)).as("chosen again").singleElement().asString().contains(first);
        desk.write("#contact-table-2-filter", "many");
        desk.untilSays("#contact-table-wrong", "10..20");
        assertThat(desk.contacts()).hasSize(6);
        desk.picture("table-filter-wrong");
        desk.fill("#contact-table-2-filter", ">1000");
        desk.untilContacts(0);
        desk.picture("table-filter-nothing");
        desk.fill("#contact-table-2-filter", ">10");
        desk.untilContacts(6);
        desk.chooseFrom("#contact-table-4-filter", "#contact-table-4-established");
        desk.untilSays("#contact-table-4-filter", "established");
        assertThat(desk.contacts()).hasSize(6);
        desk.focus("#contact-table-2-filter");
        desk.press(KeyCode.CONTROL, KeyCode.F);
        assertThat(desk.isShown("#contact-table-2-filter")).as("put away").isFalse();
    }

    private static void layOut(Desk desk) {
        desk.focus("#contact-table-menu");
        desk.press(KeyCode.SPACE);
        desk.untilShown("#table-columns");
        desk.picture("table-menu");
        desk.click("#table-columns");
        desk.untilShown("#contact-table-5-shown");
        desk.focus("#contact-table-5-shown");
        desk.press(KeyCode.SPACE);
        desk.focus("#contact-table-4-shown");
        desk.press(KeyCode.ALT, KeyCode.UP);
        desk.picture("table-columns");
        desk.press(KeyCode.ESCAPE);
        desk.untilNoDialog();
        assertThat(desk.heads(TABLE)).startsWith("Contact", "Minutes", "Verdict", "Expected").doesNotContain("Longest");
        desk.chooseFrom("#contact-table-menu", "#table-totals");
        desk.untilSays("#contact-table-totals-of", "6 rows shown");
    }

    private void takeOut(Desk desk) throws Exception {
        desk.focus(TABLE);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.untilSays("#contact-table-totals-of", "6 chosen rows");
        desk.picture("table-totals");
        desk.press(KeyCode.CONTROL, KeyCode.C);
        desk.untilTold("6 rows copied");
        var copied = desk.clipboard().lines().toList();
        assertThat(copied).hasSize(7);
        assertThat(copied.getFirst()).startsWith("Contact\tMinutes\tVerdict\tExpected").endsWith("mandate");
        assertThat(copied.getLast()).contains(desk.contacts().getLast().reference()).endsWith("demonstration").doesNotContain("S6");
        var file = directory.resolve("contacts.csv");
        desk.answer(file);
        desk.chooseFrom("#contact-table-menu", "#table-export");
        desk.untilTold("contacts.csv is written");
        assertThat(Files.readAllLines(file)).hasSize(7).allMatch(line -> line.endsWith("mandate") || line.endsWith("demonstration"));
        exportAll(desk);
    }

    private void exportAll(Desk desk) {
        desk.click("#export");
        desk.untilShown("#export-choose");
        desk.click("#export-csv");
        assertThat(desk.isEnabled("#export-choose")).as("without a format").isFalse();
        desk.click("#export-geopackage");
        desk.click("#export-geojson");
        desk.picture("export-contacts");
        desk.answer(directory.resolve("tables"));
        desk.click("#export-choose");
        desk.untilTold("3 files in");
        assertThat(directory.resolve("tables")).isDirectoryContaining("glob:**/contacts.geojson")
                .isDirectoryContaining("glob:**/episodes.geojson").isDirectoryContaining("glob:**/contacts.gpkg");
    }

    private static void keepAView(Desk desk) {
        desk.chooseFromSubmenu("#contact-table-menu", "#table-views", "#table-views-edit");
        desk.untilShown("#table-view-name");
        desk.type("Longer than ten", KeyCode.ENTER);
        desk.untilNoDialog();
        desk.chooseFromSubmenu("#contact-table-menu", "#table-views", "#table-views-as-made");
        assertThat(desk.heads(TABLE)).startsWith("Contact", "Minutes", "Expected").contains("Longest");
        desk.chooseFromSubmenu("#contact-table-menu", "#table-views", "#table-views-edit");
        desk.untilShown("#table-view-name");
        desk.picture("table-views");
        desk.click("Longer than ten");
        desk.untilNoDialog();
        assertThat(desk.heads(TABLE)).startsWith("Contact", "Minutes", "Verdict", "Expected").doesNotContain("Longest");
        desk.untilSays("#contact-table-filtered", "6 of 6");
    }

    @Test
    void fromTheContactsOfAllCasesOneGetsToTheCaseTheEpisodeAndItsEvidence() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.goTo("contacts");
            desk.untilSays("#all-contacts-count", "6 contacts of 1 case");
            desk.picture("all-contacts");
            desk.focus("#all-contacts-table");
            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.DOWN);
            var chosen = desk.chosenInTable("#all-contacts-table").getFirst().toString();
            desk.press(KeyCode.ENTER);
            desk.untilContacts(6);
            desk.untilEnabled("#episode-explain");
            assertThat(chosen).contains(((Contact) desk.chosenInTable(TABLE).getFirst()).reference());
            desk.click("#episode-explain");
            desk.untilShown("#evidence-fixes");
        }
    }

    @Test
    void withoutAMatchTheContactsSayWhatIsNext() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.goTo("contacts");
            desk.untilRead("No case to match");
            desk.importFile(office.file("cases.csv"));
            desk.chooseCase("C-1");
            desk.importFile(office.file("history.csv"));
            desk.untilIdle();
            desk.goTo("contacts");
            desk.untilShown("#all-contacts-match");
            desk.picture("all-contacts-none");
            desk.click("#all-contacts-match");
            desk.untilShown("#rule-match");
        }
    }
}
