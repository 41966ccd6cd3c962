package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

@Tag("journey")
class MapToolsTest {
    @TempDir
    private Path directory;

    @Test
    void theDayIsPlayedAndNarrowedToAPeriod() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);
            desk.untilMapPainted();
            desk.click("#timeline-play");
            desk.untilSays("#timeline-state", "·");
            desk.click("#timeline-play");
            desk.picture("timeline-played");
            desk.dragAcross("#timeline", 0.6, 0.9);
            desk.untilContacts(0);
            desk.untilSays("#contacts-narrowing", "13 Sep");
            desk.picture("timeline-period");
            desk.press(KeyCode.ESCAPE);
            desk.untilContacts(1);
            assertThat(desk.isShown("#contacts-narrowing")).isFalse();
        }
    }

    @Test
    void theMapIsMeasuredDrawnOnAndReadWithTheKeyboard() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);
            desk.untilMapPainted();
            desk.clickAt(Office.LAT_DEG + 0.02, Office.LON_DEG + 0.02);
            desk.press(KeyCode.M);
            desk.press(KeyCode.ENTER);
            desk.press(KeyCode.RIGHT);
            desk.untilMapPainted();
            desk.press(KeyCode.ENTER);
            desk.untilSays("#map-tool-words", "last leg");
            desk.press(KeyCode.DOWN);
            desk.untilMapPainted();
            desk.press(KeyCode.ENTER);
            desk.press(KeyCode.C);
            desk.untilSays("#map-tool-words", "inside");
            desk.picture("map-measured");
            desk.press(KeyCode.ESCAPE);
            assertThat(desk.isShown("#map-tool-words")).isFalse();

            desk.press(KeyCode.L);
            desk.untilShown("#map-layers-panel");
            desk.click("#map-layer-case-accuracy");
            desk.untilMapPainted();
            desk.picture("map-layers");
            desk.press(KeyCode.ESCAPE);

            desk.press(KeyCode.G);
            desk.chooseIn("#map-coordinates", "UTM");
            desk.untilSays("#map-position", "33U ");
            desk.fill("#map-go-to", "nowhere");
            desk.press(KeyCode.ENTER);
            desk.untilSays("#map-position-problem", "not a position");
            desk.picture("map-go-to");
            desk.fill("#map-go-to", "52.501, 13.401");
            desk.press(KeyCode.ENTER);
            desk.untilMapPainted();
            assertThat(desk.isShown("#map-position-panel")).isFalse();
        }
    }

    @Test
    void whatIsDrawnAroundIsLeftInTheTablesAndTheMapLeavesAsPictureDataAndPrint() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);
            desk.untilMapPainted();
            var episode = desk.contacts().getFirst().episodes().getFirst();
            desk.click("#map-lasso");
            desk.drawOver(episode.latDeg() + 0.02, episode.lonDeg() - 0.01, episode.latDeg() + 0.02, episode.lonDeg() + 0.01,
                    episode.latDeg() + 0.04, episode.lonDeg());
            desk.untilSays("#contacts-narrowing", "inside the line drawn");
            assertThat(desk.contacts()).isEmpty();
            desk.press(KeyCode.ESCAPE);
            desk.untilContacts(1);
            desk.click("#map-lasso");
            desk.drawOver(episode.latDeg() - 0.004, episode.lonDeg() - 0.006, episode.latDeg() - 0.004, episode.lonDeg() + 0.006,
                    episode.latDeg() + 0.006, episode.lonDeg() + 0.004, episode.latDeg() + 0.006, episode.lonDeg() - 0.004);
            desk.untilSays("#contacts-narrowing", "inside the line drawn");
            assertThat(desk.contacts()).hasSize(1);
            assertThat(desk.chosenRows("#contact-table")).as("what was gone around is chosen in the table").isEqualTo(1);
            desk.picture("map-lasso");

            var picture = directory.resolve("C-1-map.png");
            desk.answer(picture);
            desk.chooseFrom("#map-save", "#map-save-picture");
            desk.untilTold("Map saved as C-1-map.png");
            var image = ImageIO.read(picture.toFile());
            desk.picture("map-saved");
            assertThat(image.getWidth()).isGreaterThan(200);
            desk.answer(directory.resolve("C-1-map.geojson"));
            desk.chooseFrom("#map-save", "#map-save-geojson");
            desk.untilTold("Map saved as C-1-map.geojson");
            assertThat(Files.readString(directory.resolve("C-1-map.geojson"))).contains("personal data of case C-1");
            desk.chooseFrom("#map-save", "#map-save-print");
            desk.untilTold("Map printed");
            assertThat(desk.printed()).hasValueSatisfying(printed -> assertThat(printed.getWidth()).isEqualTo(image.getWidth()));
        }
    }
}
