package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

@Tag("journey")
class EpisodeOnTheMapTest {
    @TempDir
    private Path directory;

    @Test
    void fromTheFilesToTheEpisodeOnTheMap() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);
            // Beside each other from the first minute to the thirtieth, and 50 m apart about half a minute later.
            assertThat(desk.contacts().getFirst().minutes()).isBetween(30.0, 31.0);
            desk.untilMapPainted();
            double whole = desk.mapZoom();

            desk.chooseFirstContact();
            desk.untilMapPainted();
            assertThat(desk.mapZoom()).isGreaterThan(whole);

            var episode = desk.contacts().getFirst().episodes().getFirst();
            desk.pointAt(episode.latDeg(), episode.lonDeg());
            desk.untilFootSays(desk.contacts().getFirst().reference());
            desk.clickAt(episode.latDeg(), episode.lonDeg());
            desk.untilEpisodeChosen();
            assertThat(desk.chosenEpisode().orElseThrow().episode()).isEqualTo(episode);
            desk.picture("episode-on-the-map");
        }
    }
}
