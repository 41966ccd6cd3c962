package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.map.Position;
import org.pumphandle.ui.casemap.PositionModel.Coordinates;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.UserSettings;

class PositionModelTest {
    private static final Position TOWER = new Position(-0.0759, 51.5081);

    @TempDir
    private Path directory;

    private final PositionModel model = new PositionModel(new SameThreadJobRunner());

    @Test
    void positionsAreWrittenInTheChosenSystem() {
        assertThat(model.inWords(TOWER)).isEqualTo("51.50810, -0.07590");
        model.systemProperty().set(Coordinates.UTM);
        assertThat(model.inWords(TOWER)).startsWith("30U 70");
        model.gridProperty().set("27700");
        model.systemProperty().set(Coordinates.GRID);
        assertThat(model.inWords(TOWER)).startsWith("5336").contains(" 1805");
        assertThat(model.inWords(new Position(13, 52))).isEqualTo("outside this grid");
    }

    @Test
    void aNumberThatIsNoGridIsToldWithOneThatIs() {
        model.systemProperty().set(Coordinates.GRID);
        assertThat(model.problemProperty().get()).startsWith("Give the number");
        model.gridProperty().set("4326");
        assertThat(model.problemProperty().get()).startsWith("EPSG:4326 is not a grid").contains("27700");
        model.gridProperty().set("27700");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aPositionIsReadWhateverItsFormAndAWrongOneToldWithoutRepeatingIt() {
        assertThat(model.read("51.5, -0.1")).contains(new Position(-0.1, 51.5));
        assertThat(model.read("the pump")).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("this is not a position").doesNotContain("the pump");
        assertThat(model.read("51° 30' N 0° 6' W")).isPresent();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void theChoiceIsRemembered() {
        var settings = new UserSettings(directory.resolve("settings"));
        model.remember(settings);
        model.gridProperty().set("27700");
        model.systemProperty().set(Coordinates.GRID);
        var next = new PositionModel(new SameThreadJobRunner());
        next.remember(new UserSettings(directory.resolve("settings")));
        assertThat(next.systemProperty().get()).isEqualTo(Coordinates.GRID);
        assertThat(next.inWords(TOWER)).isEqualTo(model.inWords(TOWER));
    }

    @Test
    void aGridThatArrivesAfterAnotherWasChosenIsNotUsed() {
        var runner = new HeldJobRunner();
        var waiting = new PositionModel(runner);
        waiting.systemProperty().set(Coordinates.UTM);
        waiting.systemProperty().set(Coordinates.DEGREES);
        runner.runNext();
        assertThat(waiting.inWords(TOWER)).isEqualTo("51.50810, -0.07590");
    }
}
