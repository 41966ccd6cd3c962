package org.pumphandle.ui.basemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.ui.common.BaseMapJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.common.Work;

class BaseMapsModelTest {
    private final List<BaseMapFacts> kept = new ArrayList<>(List.of(facts("Monaco"), facts("Moscow")));
    private final List<String> added = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void mapsAreShownUntilTheyAreSwitchedOff() {
        var model = model();
        assertThat(shown(model)).containsExactly("base-map:Monaco", "base-map:Moscow");
        model.show("Monaco", false);
        assertThat(shown(model)).containsExactly("base-map:Moscow");
        model.show("Monaco", true);
        assertThat(shown(model)).containsExactly("base-map:Monaco", "base-map:Moscow");
    }

    @Test
    void switchingAMapOffAndOnKeepsItsLayerWithTheTilesThatWereRead() {
        var model = model();
        var layer = model.layersProperty().get().getFirst();
        model.show("Monaco", false);
        model.show("Monaco", true);
        assertThat(model.layersProperty().get().getFirst()).isSameAs(layer);
    }

    @Test
    void whatWasSwitchedOffStaysSo() {
        var settings = new UserSettings(folder.resolve("settings"));
        var model = model();
        model.show("Moscow", false);
        model.saveTo(settings);
        var next = model();
        next.remember(new UserSettings(folder.resolve("settings")));
        assertThat(shown(next)).containsExactly("base-map:Monaco");
        assertThat(next.isShown("Moscow")).isFalse();
    }

    @Test
    void aMapThatIsAddedIsShownAndTold() {
        var model = model();
        model.show("Berlin", false);
        model.add(Path.of("Berlin"));
        assertThat(added).containsExactly("Berlin");
        assertThat(shown(model)).contains("base-map:Berlin");
    }

    @Test
    void aMapIsRemovedOnlyOnceThatIsConfirmed() {
        var model = model();
        model.removingProperty().set(Optional.of("Monaco"));
        assertThat(shown(model)).contains("base-map:Monaco");
        model.confirmRemoval();
        assertThat(shown(model)).containsExactly("base-map:Moscow");
        assertThat(model.removingProperty().get()).isEmpty();
        model.confirmRemoval();
        assertThat(shown(model)).containsExactly("base-map:Moscow");
    }

    private BaseMapsModel model() {
        var reads = new LatestRead(new SameThreadJobRunner(), error -> {
            throw new AssertionError(error);
        });
        Work work = new Work() {
            @Override
            public <T> void start(Job<T> job, Consumer<? super T> onDone) {
                try {
                    onDone.accept(job.run(Progress.NONE, new Cancellation()));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
        var model = new BaseMapsModel(new Kept(), work, reads, facts -> added.add(facts.name()));
        model.refresh();
        return model;
    }

    private static List<String> shown(BaseMapsModel model) {
        return model.layersProperty().get().stream().map(MapLayer::name).toList();
    }

    private static BaseMapFacts facts(String name) {
        return new BaseMapFacts(name, BaseMapFacts.Kind.VECTORS, "", BaseMapFacts.Box.WORLD, 0, 14);
    }

    private final class Kept implements BaseMapJobs {
        @Override
        public Job<List<BaseMapFacts>> list() {
            return Job.of("list", (_, _) -> List.copyOf(kept));
        }

        @Override
        public Job<BaseMapFacts> add(Path file) {
            return Job.of("add", (_, _) -> {
                kept.add(facts(file.toString()));
                return kept.getLast();
            });
        }

        @Override
        public Job<String> remove(String name) {
            return Job.of("remove", (_, _) -> {
                kept.removeIf(facts -> facts.name().equals(name));
                return name;
            });
        }

        @Override
        public Optional<byte[]> tile(String name, int zoom, int column, int row) {
            return Optional.empty();
        }
    }
}
