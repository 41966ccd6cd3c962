package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.ui.casemap.LayerChoice.Group;
import org.pumphandle.ui.common.UserSettings;

class MapLayersTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsChosenIsShownNextTimeToo() {
        var settings = new UserSettings(directory.resolve("settings"));
        var layers = new MapLayers();
        layers.remember(settings);
        layers.offer(List.of(own("streets", true)));
        layers.accuracy().visible().set(true);
        layers.choices().getFirst().visible().set(false);

        var next = new MapLayers();
        next.remember(new UserSettings(directory.resolve("settings")));
        next.offer(List.of(own("streets", true), own("areas", true)));
        assertThat(next.accuracy().isVisible()).isTrue();
        assertThat(next.isVisible("own.streets")).isFalse();
        assertThat(next.isVisible("own.areas")).isTrue();
        assertThat(next.choices()).extracting(LayerChoice::group).isSorted();
    }

    @Test
    void aLayerThatIsOfferedAgainStaysAsItWasChosen() {
        var layers = new MapLayers();
        layers.offer(List.of(own("streets", true)));
        layers.choices().getFirst().visible().set(false);
        layers.offer(List.of(own("streets", true)));
        assertThat(layers.isVisible("own.streets")).isFalse();
    }

    @Test
    void everySwitchIsHeardOnce() {
        var heard = new ArrayList<String>();
        var layers = new MapLayers();
        layers.onChange(() -> heard.add("changed"));
        layers.offer(List.of(own("streets", true)));
        layers.offer(List.of(own("streets", true)));
        layers.choices().getFirst().visible().set(false);
        layers.path().visible().set(false);
        assertThat(heard).hasSize(2);
    }

    private static LayerChoice own(String name, boolean isVisible) {
        return new LayerChoice("own." + name, name, Group.OWN, isVisible);
    }
}
