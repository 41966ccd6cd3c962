package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.station.OutbreakTown;

/** A tracer looks where people were exposed together and who may have infected whom, names a place and goes on to a case. */
@Tag("journey")
class OutbreakTest {
    @TempDir
    private Path directory;

    @Test
    void aTracerNamesAClusterFollowsAChainAndGoesToTheCase() throws Exception {
        var town = new OutbreakTown(directory);
        town.station().close();
        try (var desk = Desk.open(town.folder(), directory.resolve("settings"))) {
            desk.signIn(OutbreakTown.PASSPHRASE);
            desk.untilSignedIn();
            desk.goTo("spread");
            desk.showTab("Clusters");
            desk.untilShown("#clusters-table");
            desk.chooseRow("#clusters-table", "2 Mar 00:00");
            desk.untilShown("#cluster-name");
            desk.write("#cluster-name", "The school");
            desk.press(KeyCode.ENTER);
            desk.untilSays("#cluster-title", "The school");
            desk.picture("clusters");
            export(desk);
            desk.showTab("Chains");
            desk.untilSays("#chains-count", "Chains:");
            desk.focus("#chains-sources");
            desk.press(KeyCode.DOWN);
            desk.untilShown("#chain-open");
            var source = desk.text("#chain-title");
            desk.picture("chains");
            desk.focus("#chain-board");
            desk.press(KeyCode.RIGHT);
            desk.untilRead("It may have it from");
            assertThat(desk.text("#chain-title")).isNotEqualTo(source);
            var chosen = desk.text("#chain-title");
            desk.click("#chains-exposed");
            desk.untilSays("#chains-count", "exposed: ");
            desk.picture("chains-exposed");
            desk.focus("#chain-board");
            desk.press(KeyCode.ENTER);
            desk.untilSays("#case-head-id", chosen.substring("Case ".length()));
        }
    }

    private void export(Desk desk) {
        desk.click("#clusters-export");
        desk.untilShown("#export-choose");
        desk.click("#export-geopackage");
        desk.picture("export-clusters");
        desk.answer(directory.resolve("tables"));
        desk.click("#export-choose");
        desk.untilTold("2 files in");
        assertThat(directory.resolve("tables")).isDirectoryContaining("glob:**/clusters.csv")
                .isDirectoryContaining("glob:**/clusters.gpkg");
    }
}
