package org.pumphandle.ui.casemap;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pumphandle.map.Lasso;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapTool;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Selection;

/** What somebody has in the hand over the map, and what it says. JavaFX thread. */
final class MapTools {
    private final Selection selection;
    private final Runnable redraw;
    private final ReadOnlyObjectWrapper<Optional<Kind>> held = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<CaseTool> tool = Optional.empty();

    /** The tools there are. */
    enum Kind {
        MEASURE, LASSO
    }

    /** @param redraw runs when a tool has something else to draw */
    MapTools(Selection selection, Runnable redraw) {
        this.selection = selection;
        this.redraw = redraw;
    }

    ReadOnlyObjectProperty<Optional<Kind>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** What the tool in the hand found, or how it is used; empty without one. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    Optional<MapTool> tool() {
        return tool.map(MapTool.class::cast);
    }

    /** Takes a tool into the hand; the one that is there already is laid down. */
    void take(Kind kind) {
        if (held.get().equals(Optional.of(kind))) {
            layDown();
            return;
        }
        tool = Optional.of(switch (kind) {
            case MEASURE -> new MeasureTool(this::changed, this::layDown);
            case LASSO -> new LassoTool(this::changed, this::enclosed);
        });
        held.set(Optional.of(kind));
        changed();
    }

    void layDown() {
        tool = Optional.empty();
        held.set(Optional.empty());
        changed();
    }

    List<MapShape> shapes(Palette palette) {
        return tool.map(used -> used.shapes(palette)).orElse(List.of());
    }

    private void changed() {
        words.set(tool.map(CaseTool::inWords).orElse(""));
        redraw.run();
    }

    private void enclosed(Optional<Lasso> lasso) {
        layDown();
        if (lasso.isPresent()) {
            selection.narrow(selection.narrowing().within(lasso));
        }
    }
}
