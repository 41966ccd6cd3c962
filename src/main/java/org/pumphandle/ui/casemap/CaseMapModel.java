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
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Selection;
import org.pumphandle.ui.common.TimeFormat;

/** What the map shows of the case, follows what is chosen, and chooses what is clicked. JavaFX thread. */
public final class CaseMapModel {
    private final Selection selection;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<List<MapShape>> track = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapShape>> episodes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MapShape>> live = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Bounds>> focus = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper pointerText = new ReadOnlyStringWrapper("");
    private Optional<CaseShapes> shapes = Optional.empty();
    private Optional<FixAt> hovered = Optional.empty();
    private Palette palette = Palette.LIGHT;

    public CaseMapModel(Selection selection, TimeFormat times) {
        this.selection = selection;
        this.times = times;
        selection.reviewProperty().addListener(_ -> drawCase());
        selection.contactProperty().addListener(_ -> {
            drawEpisodes();
            look();
        });
        selection.episodeProperty().addListener(_ -> {
            drawLive();
            look();
        });
        selection.hoveredTProperty().addListener(_ -> drawLive());
        drawCase();
    }

    public void setPalette(Palette next) {
        if (!next.equals(palette)) {
            palette = next;
            drawCase();
        }
    }

    /** The case's path and fixes. */
    public ReadOnlyObjectProperty<List<MapShape>> trackProperty() {
        return track.getReadOnlyProperty();
    }

    /** The episodes of all contacts. */
    public ReadOnlyObjectProperty<List<MapShape>> episodesProperty() {
        return episodes.getReadOnlyProperty();
    }

    /** What is chosen or pointed at. */
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

    /** The pointer is on something of the map. */
    void hover(Optional<Object> key) {
        hovered = key.filter(FixAt.class::isInstance).map(FixAt.class::cast);
        pointerText.set(shapes.map(s -> key.map(k -> inOneLine(s, k)).orElse("")).orElse(""));
        selection.hoveredTProperty().set(hovered.map(at -> (double) at.fix().t()).orElse(Double.NaN));
        drawLive();
    }

    /** Something of the map was clicked. */
    void click(Optional<Object> key) {
        key.filter(ContactEpisode.class::isInstance).map(ContactEpisode.class::cast)
                .ifPresent(chosen -> selection.chooseEpisode(Optional.of(chosen)));
    }

    private static String inOneLine(CaseShapes shapes, Object key) {
        return switch (key) {
            case FixAt at -> shapes.inWords(at.fix()).replace("\n", "   ");
            case ContactEpisode episode -> shapes.inWords(episode).replace("\n", "   ");
            default -> "";
        };
    }

    private void drawCase() {
        hovered = Optional.empty();
        pointerText.set("");
        shapes = selection.review().map(review -> new CaseShapes(review, times, palette));
        track.set(shapes.map(CaseShapes::track).orElse(List.of()));
        drawEpisodes();
        look();
    }

    private void drawEpisodes() {
        episodes.set(shapes.map(s -> s.episodes(selection.contact().isPresent())).orElse(List.of()));
        drawLive();
    }

    private void drawLive() {
        live.set(shapes.map(this::live).orElse(List.of()));
    }

    private List<MapShape> live(CaseShapes s) {
        var drawn = new ArrayList<MapShape>();
        selection.contact().ifPresent(contact -> drawn.addAll(s.chosen(contact)));
        selection.episode().ifPresent(chosen -> drawn.add(s.ring(chosen)));
        hovered.ifPresent(at -> drawn.add(s.accuracy(at.fix())));
        double t = selection.hoveredTProperty().get();
        if (!Double.isNaN(t)) {
            s.pointer(t).ifPresent(drawn::add);
        }
        return drawn;
    }

    /** Sets what to look at only where it differs, so that matching again does not move the map. */
    private void look() {
        focus.set(shapes.flatMap(s -> s.focus(selection.contact(), selection.episode())));
    }
}
