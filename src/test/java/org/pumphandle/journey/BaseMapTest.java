package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

/** A street map from a file comes under the case's path, is switched off, and is removed. */
@Tag("journey")
class BaseMapTest {
    private static final Path VILLAGE = Path.of("src", "test", "resources", "osm", "village.osm");

    @TempDir
    private Path directory;

    @Test
    void aTracerBringsStreetsUnderTheCasesPath() throws Exception {
        var office = Office.in(directory);
        var extract = Files.writeString(office.file("village.osm"), atTheOffice(Files.readString(VILLAGE)));
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);
            desk.click("#base-maps-open");
            desk.untilShown("#base-map-add");
            desk.picture("base-maps-empty");
            desk.answer(extract);
            desk.click("#base-map-add");
            desk.untilTold("Base map village is kept");
            desk.untilShown("#base-map-village");
            desk.picture("base-maps");
            desk.closeDialog();
            desk.chooseFirstContact();
            desk.untilMapPainted();
            desk.picture("base-map-under-the-case");

            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilShown("#search-advice");
            desk.type("brunnenwe", KeyCode.G);
            desk.untilFound("place Brunnenweg");
            desk.picture("search-place");
            desk.press(KeyCode.ENTER);
            desk.untilMapPainted();
            assertThat(desk.isShown("#search-results")).isFalse();
            desk.picture("base-map-place");

            desk.click("#base-maps-open");
            desk.untilShown("#base-map-village");
            desk.click("#base-map-village");
            desk.click("#base-map-remove-village");
            desk.untilShown("#base-map-remove-confirmed");
            desk.picture("base-map-remove");
            desk.click("#base-map-remove-confirmed");
            desk.untilShown(".empty-state");
            assertThat(office.station().resolve("maps")).isEmptyDirectory();
        }
    }

    /** Moves the village to where the case is: its main street along the case's path. */
    private static String atTheOffice(String osm) {
        return moved(moved(osm, "lat", 0.495), "lon", 3.392);
    }

    private static String moved(String osm, String axis, double byDeg) {
        return Pattern.compile("((?:min|max)?" + axis + ")=\"([0-9.]+)\"").matcher(osm)
                .replaceAll(found -> found.group(1) + "=\"" + (Double.parseDouble(found.group(2)) + byDeg) + "\"");
    }
}
