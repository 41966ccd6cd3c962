package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.ui.casemap.LayerChoice.Group;
import org.pumphandle.ui.common.UserSettings;

/** What the map can show: grounds, the station's own layers, and parts of the case. What is chosen is remembered for the user. JavaFX thread. */
public final class MapLayers {
    private static final String KEY = "map.layer.";
    private static final String SHOWN = "shown";
    private static final String HIDDEN = "hidden";

    private final LayerChoice path = new LayerChoice("case.path", text("casemap.layer-path"), Group.CASE, true);
    private final LayerChoice accuracy = new LayerChoice("case.accuracy", text("casemap.layer-accuracy"), Group.CASE, false);
    private final LayerChoice stays = new LayerChoice("case.stays", text("casemap.layer-stays"), Group.CASE, true);
    private final LayerChoice episodes = new LayerChoice("case.episodes", text("casemap.layer-episodes"), Group.CASE, true);
    private final LayerChoice clusters = new LayerChoice("case.clusters", text("casemap.layer-clusters"), Group.CASE, true);
    private final LayerChoice exposureClusters = new LayerChoice("case.exposure-clusters", text("casemap.layer-exposure-clusters"),
            Group.CASE, false);
    private final List<LayerChoice> ofCase = List.of(path, accuracy, stays, episodes, clusters, exposureClusters);
    private final ObservableList<LayerChoice> choices = FXCollections.observableArrayList(ofCase);
    private Optional<UserSettings> settings = Optional.empty();
    private Runnable changed = () -> {
    };

    public MapLayers() {
        choices.forEach(this::listen);
    }

    /** In the order of the panel: grounds, the station's own layers, parts of the case. */
    public ObservableList<LayerChoice> choices() {
        return FXCollections.unmodifiableObservableList(choices);
    }

    LayerChoice path() {
        return path;
    }

    LayerChoice accuracy() {
        return accuracy;
    }

    LayerChoice stays() {
        return stays;
    }

    LayerChoice episodes() {
        return episodes;
    }

    /** Whether episodes near each other are one circle with their number. */
    LayerChoice clusters() {
        return clusters;
    }

    /** Whether clusters of episodes of all cases are shown. */
    LayerChoice exposureClusters() {
        return exposureClusters;
    }

    /** The one listener hears that something else is shown. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Offers these grounds and layers beside the parts of the case; one of an id that was offered before stays as it was chosen. */
    public void offer(List<LayerChoice> below) {
        var next = new ArrayList<LayerChoice>();
        for (var choice : below) {
            next.add(choices.stream().filter(known -> known.id().equals(choice.id())).findFirst().orElseGet(() -> {
                take(choice);
                listen(choice);
                return choice;
            }));
        }
        next.addAll(ofCase);
        choices.setAll(next);
    }

    /** Whether a layer is shown; one that was never offered is. */
    boolean isVisible(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst().map(LayerChoice::isVisible).orElse(true);
    }

    /** Shows what was chosen last time, and keeps what is chosen next. */
    public void remember(UserSettings remembered) {
        settings = Optional.of(remembered);
        choices.forEach(this::take);
    }

    private void take(LayerChoice choice) {
        settings.flatMap(known -> known.get(KEY + choice.id())).ifPresent(chosen -> choice.visible().set(chosen.equals(SHOWN)));
    }

    private void listen(LayerChoice choice) {
        choice.visible().addListener((_, _, isVisible) -> {
            settings.ifPresent(known -> known.put(KEY + choice.id(), isVisible ? SHOWN : HIDDEN));
            changed.run();
        });
    }
}
