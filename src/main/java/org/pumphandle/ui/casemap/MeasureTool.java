package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.pumphandle.map.GroundPath;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.Position;
import org.pumphandle.ui.common.Palette;

/**
 * Measures a way over the ground: each click, or Enter in the middle of the map, is a point; a click on the last one ends it, a click on the first
 * one or the key C closes it to an area. JavaFX thread.
 */
final class MeasureTool implements CaseTool {
    private static final double NEAR_PX = 8;

    private final Runnable changed;
    private final Runnable ended;
    private GroundPath path = GroundPath.EMPTY;
    private Optional<Position> hand = Optional.empty();
    private boolean isEnded;

    /**
     * @param changed runs when there is something else to draw or to say
     * @param ended runs when the tool is laid down
     */
    MeasureTool(Runnable changed, Runnable ended) {
        this.changed = changed;
        this.ended = ended;
    }

    @Override
    public void movedTo(Position at) {
        hand = Optional.of(at);
        changed.run();
    }

    @Override
    public void clicked(Position at, double metresPerPx) {
        double nearM = NEAR_PX * metresPerPx;
        if (!isEnded && path.points().size() > 1 && isNear(path.points().getLast(), at, nearM)) {
            isEnded = true;
        } else if (!isEnded && path.points().size() > 2 && isNear(path.points().getFirst(), at, nearM)) {
            close();
        } else {
            add(at);
        }
        changed.run();
    }

    private static boolean isNear(Position a, Position b, double nearM) {
        return GroundPath.EMPTY.to(a).to(b).lengthM() <= nearM;
    }

    private void add(Position at) {
        path = (isEnded ? GroundPath.EMPTY : path).to(at);
        isEnded = false;
    }

    private void close() {
        path = path.closed();
        isEnded = path.isClosed();
    }

    @Override
    public boolean draws() {
        return false;
    }

    @Override
    public void drawn(Position at) {
        // Dragging moves the map.
    }

    @Override
    public void letGo() {
        // Dragging moves the map.
    }

    @Override
    public boolean typed(KeyCode key, Position middle) {
        switch (key) {
            case ENTER -> add(middle);
            case C -> close();
            case BACK_SPACE, DELETE -> {
                path = path.back();
                isEnded = false;
            }
            case ESCAPE -> {
                ended.run();
                return true;
            }
            default -> {
                return false;
            }
        }
        hand = Optional.of(middle);
        changed.run();
        return true;
    }

    /** As far as the pointer while it goes on. */
    private GroundPath live() {
        return isEnded || path.points().isEmpty() ? path : hand.map(path::to).orElse(path);
    }

    @Override
    public String inWords() {
        var live = live();
        if (live.lengthM() == 0) {
            return text("casemap.measure-how");
        }
        if (live.isClosed()) {
            return text("casemap.measured-area", Lengths.squareMetres(live.areaM2()), Lengths.metres(live.lengthM()));
        }
        return text("casemap.measured", Lengths.metres(live.lengthM()), Lengths.metres(live.lastLegM()));
    }

    @Override
    public List<MapShape> shapes(Palette palette) {
        var shapes = new ArrayList<MapShape>();
        var drawn = live().drawn();
        if (live().isClosed()) {
            shapes.add(Drawing.polygon(drawn, MapSymbol.area(Palette.faded(palette.hover(), 0.12))));
        }
        if (drawn.size() > 1) {
            shapes.add(Drawing.line(drawn, MapSymbol.line(palette.hover(), 2).withCasing(palette.halo(), 1.5)));
        }
        for (var point : path.points()) {
            shapes.add(Drawing.point(point, MapSymbol.point(palette.halo() | 0xFF000000, 3.5).withStroke(palette.hover(), 2)));
        }
        if (!isEnded) {
            hand.ifPresent(at -> shapes.add(Drawing.point(at, MapSymbol.point(palette.hover(), 2.5).withStroke(palette.halo(), 1.5))));
        }
        return shapes;
    }
}
