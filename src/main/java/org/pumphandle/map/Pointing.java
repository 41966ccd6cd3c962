package org.pumphandle.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pumphandle.map.PreparedLayer.Placed;

/** What the pointer is on, and who wants to know. JavaFX thread only. */
final class Pointing {
    private final TileBoard tiles;
    private final Runnable changed;
    private PreparedLayer live = PreparedLayer.EMPTY;
    private @Nullable Placed hovered;
    private Consumer<Optional<Object>> onHover = _ -> {
    };
    private Function<Object, String> tips = _ -> "";
    private Consumer<Optional<Object>> onClick = _ -> {
    };

    /** @param changed runs when another feature, or none, is hovered */
    Pointing(TileBoard tiles, Runnable changed) {
        this.tiles = tiles;
        this.changed = changed;
    }

    void onHover(Consumer<Optional<Object>> listener) {
        onHover = listener;
    }

    void onClick(Consumer<Optional<Object>> listener) {
        onClick = listener;
    }

    void tell(Function<Object, String> words) {
        tips = words;
    }

    /** Replaces what lies over all layers. */
    void setLive(List<MapShape> shapes) {
        live = new PreparedLayer(shapes.stream().map(Feature::of).toList());
    }

    PreparedLayer live() {
        return live;
    }

    @Nullable
    Placed hovered() {
        return hovered;
    }

    /** Moves to a pixel and returns what the bubble has to say there. */
    String moveTo(Viewport view, double px, double py) {
        var found = pick(view, px, py);
        hover(found);
        if (found == null) {
            return "";
        }
        var key = found.feature().key();
        return found.feature().tooltip().isEmpty() && key != null ? tips.apply(key) : found.feature().tooltip();
    }

    void leave() {
        hover(null);
    }

    void clickAt(Viewport view, double px, double py) {
        onClick.accept(Optional.ofNullable(keyOf(pick(view, px, py))));
    }

    private void hover(@Nullable Placed found) {
        boolean isSame = Objects.equals(keyOf(found), keyOf(hovered));
        hovered = found;
        if (!isSame) {
            onHover.accept(Optional.ofNullable(keyOf(found)));
            changed.run();
        }
    }

    private @Nullable Placed pick(Viewport view, double px, double py) {
        var topFirst = new ArrayList<PreparedLayer>();
        topFirst.add(live);
        tiles.layers().reversed().forEach(layer -> topFirst.add(layer.readyAt(view.zoom())));
        return new Picker(view, tiles.isDark()).pick(topFirst, px, py);
    }

    private static @Nullable Object keyOf(@Nullable Placed placed) {
        return placed == null ? null : placed.feature().key();
    }
}
