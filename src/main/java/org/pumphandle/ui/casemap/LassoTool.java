package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.pumphandle.map.GroundPath;
import org.pumphandle.map.Lasso;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.Position;
import org.pumphandle.ui.common.Palette;

/**
 * Draws a line around episodes: with the pointer held down, or corner by corner with clicks or Enter in the middle of the map, closed by a click on the
 * first corner or the key C. JavaFX thread.
 */
final class LassoTool implements CaseTool {
    private static final double NEAR_PX = 8;

    private final Runnable changed;
    private final Consumer<Optional<Lasso>> done;
    private final List<Position> corners = new ArrayList<>();
    private Optional<Position> hand = Optional.empty();
    private boolean isDrawing;

    /**
     * @param changed runs when there is something else to draw
     * @param done hears what was enclosed, or nothing where the tool was laid down without
     */
    LassoTool(Runnable changed, Consumer<Optional<Lasso>> done) {
        this.changed = changed;
        this.done = done;
    }

    @Override
    public void movedTo(Position at) {
        hand = Optional.of(at);
        changed.run();
    }

    @Override
    public void clicked(Position at, double metresPerPx) {
        if (corners.size() > 2 && GroundPath.EMPTY.to(corners.getFirst()).to(at).lengthM() <= NEAR_PX * metresPerPx) {
            close();
        } else {
            corners.add(at);
            changed.run();
        }
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public void drawn(Position at) {
        if (!isDrawing) {
            corners.clear();
            isDrawing = true;
        }
        hand = Optional.empty();
        corners.add(at);
        changed.run();
    }

    @Override
    public void letGo() {
        isDrawing = false;
        close();
    }

    @Override
    public boolean typed(KeyCode key, Position middle) {
        switch (key) {
            case ENTER -> corners.add(middle);
            case C -> close();
            case BACK_SPACE, DELETE -> {
                if (!corners.isEmpty()) {
                    corners.removeLast();
                }
            }
            case ESCAPE -> done.accept(Optional.empty());
            default -> {
                return false;
            }
        }
        hand = Optional.of(middle);
        changed.run();
        return true;
    }

    private void close() {
        if (corners.size() > 2) {
            done.accept(Optional.of(new Lasso(corners)));
        }
    }

    @Override
    public String inWords() {
        return text("casemap.lasso-how");
    }

    @Override
    public List<MapShape> shapes(Palette palette) {
        var line = new ArrayList<>(corners);
        hand.filter(_ -> !corners.isEmpty()).ifPresent(line::add);
        var shapes = new ArrayList<MapShape>();
        if (line.size() > 2) {
            shapes.add(Drawing.lasso(new Lasso(line), palette));
        } else if (line.size() > 1) {
            shapes.add(Drawing.line(line, MapSymbol.line(palette.hover(), 1.5).withDashes()));
        }
        hand.ifPresent(at -> shapes.add(Drawing.point(at, MapSymbol.point(palette.hover(), 2.5).withStroke(palette.halo(), 1.5))));
        return shapes;
    }
}
