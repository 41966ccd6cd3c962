package org.pumphandle.ui.basemaps;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.ui.common.BaseMapJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.common.Work;

/** The station's street maps: which there are, and which of them lie under the case. JavaFX thread. */
public final class BaseMapsModel {
    private static final String OFF = "basemaps.off";
    /** No name of a base map holds it. */
    private static final String BETWEEN = "|";

    private final BaseMapJobs jobs;
    private final Work work;
    private final LatestRead read;
    private final Consumer<BaseMapFacts> onAdded;
    private final ReadOnlyObjectWrapper<List<BaseMapFacts>> maps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapLayer>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> removing = new SimpleObjectProperty<>(Optional.empty());
    private final Map<BaseMapFacts, MapLayer> made = new HashMap<>();
    private final Set<String> off = new TreeSet<>();

    /**
     * @param read a place for the question which maps there are
     * @param onAdded hears of each map that was added
     */
    public BaseMapsModel(BaseMapJobs jobs, Work work, LatestRead read, Consumer<BaseMapFacts> onAdded) {
        this.jobs = jobs;
        this.work = work;
        this.read = read;
        this.onAdded = onAdded;
    }

    /** All maps of the station, by name. */
    public ReadOnlyObjectProperty<List<BaseMapFacts>> mapsProperty() {
        return maps.getReadOnlyProperty();
    }

    /** The layers of those that are shown, bottom first. */
    public ReadOnlyObjectProperty<List<MapLayer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** The map that is about to be removed, once that is confirmed. */
    ObjectProperty<Optional<String>> removingProperty() {
        return removing;
    }

    public boolean isShown(String name) {
        return !off.contains(name);
    }

    /** Shows a map under the case, or does not. */
    public void show(String name, boolean isShown) {
        if (isShown ? off.remove(name) : off.add(name)) {
            lay();
        }
    }

    /** Reads anew which maps there are. */
    public void refresh() {
        read.ask(jobs.list(), found -> {
            if (!found.equals(maps.get())) {
                made.keySet().retainAll(found);
                maps.set(List.copyOf(found));
                lay();
            }
        });
    }

    /** Keeps the map in a file with the station, and shows it. */
    public void add(Path file) {
        work.start(jobs.add(file), added -> {
            off.remove(added.name());
            onAdded.accept(added);
            refresh();
        });
    }

    /** Deletes the map that was asked about. */
    void confirmRemoval() {
        removing.get().ifPresent(name -> work.start(jobs.remove(name), gone -> {
            off.remove(gone);
            refresh();
        }));
        removing.set(Optional.empty());
    }

    /** Takes from the settings which maps were switched off. */
    public void remember(UserSettings settings) {
        off.clear();
        settings.get(OFF).stream().flatMap(names -> Arrays.stream(names.split("\\|", -1))).filter(name -> !name.isEmpty())
                .forEach(off::add);
        lay();
    }

    public void saveTo(UserSettings settings) {
        settings.put(OFF, String.join(BETWEEN, off));
    }

    private void lay() {
        layers.set(maps.get().stream().filter(facts -> isShown(facts.name()))
                .map(facts -> made.computeIfAbsent(facts, _ -> new StationTiles(facts, jobs).layer())).toList());
    }
}
