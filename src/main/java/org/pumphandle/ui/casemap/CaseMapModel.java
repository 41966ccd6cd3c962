package org.pumphandle.ui.casemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapShape;
import org.pumphandle.model.Window;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Selection;
import org.pumphandle.ui.common.TimeFormat;

/** What the map shows of the case, follows what is chosen, narrowed and played, and chooses what is clicked. JavaFX thread. */
public final class CaseMapModel {
    private final Selection selection;
    private final TimeFormat times;
    private final MapLayers layers = new MapLayers();
    private final MapTools tools;
    private final ClusterModel clusters;
    private final ReadOnlyObjectWrapper<List<MapShape>> track = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapShape>> episodes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapShape>> exposureClusters = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapShape>> live = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Bounds>> focus = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper pointerText = new ReadOnlyStringWrapper("");
    private Optional<CaseShapes> shapes = Optional.empty();
    private List<MapShape> chosen = List.of();
    private Optional<FixAt> hovered = Optional.empty();
    private Palette palette = Palette.LIGHT;

    /** @param clusters looks for exposure clusters where they are wanted */
    public CaseMapModel(Selection selection, TimeFormat times, ClusterModel clusters) {
        this.selection = selection;
        this.times = times;
        this.clusters = clusters;
        this.tools = new MapTools(selection, this::drawLive);
        selection.reviewProperty().addListener(_ -> drawCase());
        selection.contactProperty().addListener(_ -> {
            drawEpisodes();
            look();
        });
        selection.narrowingProperty().addListener(_ -> drawEpisodes());
        selection.episodeProperty().addListener(_ -> {
            drawLive();
            look();
        });
        selection.hoveredTProperty().addListener(_ -> drawLive());
        selection.playedTProperty().addListener(_ -> drawLive());
        layers.exposureClusters().visible().subscribe(clusters::want);
        clusters.clustersProperty().addListener(_ -> drawClusters());
        drawCase();
    }

    public void setPalette(Palette next) {
        if (!next.equals(palette)) {
            palette = next;
            drawCase();
        }
    }

    Palette palette() {
        return palette;
    }

    TimeFormat times() {
        return times;
    }

    /** What of it all is shown. */
    public MapLayers layers() {
        return layers;
    }

    MapTools tools() {
        return tools;
    }

    /** The number of the case shown. */
    Optional<String> caseId() {
        return selection.review().map(review -> review.summary().recorded().id());
    }

    /** The case's path and fixes. */
    public ReadOnlyObjectProperty<List<MapShape>> trackProperty() {
        return track.getReadOnlyProperty();
    }

    /** Where the case stayed. */
    List<MapShape> stays() {
        return shapes.map(CaseShapes::stays).orElse(List.of());
    }

    /** The circles around its fixes: many, so made when they are asked for. */
    List<MapShape> accuracies() {
        return shapes.map(CaseShapes::accuracies).orElse(List.of());
    }

    /** The instants between which the path's colours change; empty where no path is coloured. */
    Window coloured() {
        return shapes.map(CaseShapes::coloured).orElse(Window.EMPTY);
    }

    /** The episodes of all contacts, as far as they are left by the narrowing. */
    public ReadOnlyObjectProperty<List<MapShape>> episodesProperty() {
        return episodes.getReadOnlyProperty();
    }

    /** The exposure clusters in which the case has a part. */
    ReadOnlyObjectProperty<List<MapShape>> exposureClustersProperty() {
        return exposureClusters.getReadOnlyProperty();
    }

    /** What is chosen or pointed at, where the case is at the instant that is played, and what tools draw. */
    public ReadOnlyObjectProperty<List<MapShape>> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** What to look at; changes when something else is chosen. */
    public ReadOnlyObjectProperty<Optional<Bounds>> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    /** What the pointer is on, in one line. */
    public ReadOnlyStringProperty pointerTextProperty() {
        return pointerText.getReadOnlyProperty();
    }

    /** What something of the map is. */
    String inWords(Object key) {
        return shapes.map(s -> s.inWords(key)).orElse("");
    }

    /** The pointer is on something of the map. */
    void hover(Optional<Object> key) {
        hovered = key.filter(FixAt.class::isInstance).map(FixAt.class::cast);
        pointerText.set(key.map(k -> inWords(k).replace("\n", "   ")).orElse(""));
        selection.hoveredTProperty().set(hovered.map(at -> (double) at.fix().t()).orElse(Double.NaN));
        drawLive();
    }

    /** Something of the map was clicked. */
    void click(Optional<Object> key) {
        key.filter(ContactEpisode.class::isInstance).map(ContactEpisode.class::cast)
                .ifPresent(clicked -> selection.chooseEpisode(Optional.of(clicked)));
        key.filter(StayAt.class::isInstance).map(StayAt.class::cast)
                .ifPresent(at -> selection.playedTProperty().set((double) at.stay().startT()));
    }

    private void drawCase() {
        hovered = Optional.empty();
        pointerText.set("");
        shapes = selection.review().map(review -> new CaseShapes(review, times, palette));
        track.set(shapes.map(CaseShapes::track).orElse(List.of()));
        drawClusters();
        drawEpisodes();
        look();
    }

    private void drawClusters() {
        exposureClusters.set(shapes.map(s -> s.exposureClusters(clusters.clustersProperty().get())).orElse(List.of()));
    }

    private void drawEpisodes() {
        chosen = shapes.flatMap(s -> selection.contact().map(contact -> s.chosen(contact, selection.narrowing()))).orElse(List.of());
        episodes.set(shapes.map(s -> s.episodes(selection.contact().isPresent(), selection.narrowing())).orElse(List.of()));
        drawLive();
    }

    private void drawLive() {
        live.set(shapes.map(this::live).orElseGet(() -> tools.shapes(palette)));
    }

    private List<MapShape> live(CaseShapes s) {
        var drawn = new ArrayList<MapShape>();
        selection.narrowing().lasso().ifPresent(lasso -> drawn.add(Drawing.lasso(lasso, palette)));
        if (layers.episodes().isVisible()) {
            drawn.addAll(chosen);
        }
        selection.episode().ifPresent(episode -> drawn.add(s.ring(episode)));
        hovered.ifPresent(at -> drawn.add(s.accuracy(at.fix())));
        double hoveredT = selection.hoveredTProperty().get();
        double t = Double.isNaN(hoveredT) ? selection.playedTProperty().get() : hoveredT;
        if (!Double.isNaN(t)) {
            s.pointer(t).ifPresent(drawn::add);
        }
        drawn.addAll(tools.shapes(palette));
        return drawn;
    }

    /** Sets what to look at only where it differs, so that matching again does not move the map. */
    private void look() {
        focus.set(shapes.flatMap(s -> s.focus(selection.contact(), selection.episode())));
    }
}
