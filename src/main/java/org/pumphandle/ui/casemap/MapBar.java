package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.casemap.MapTools.Kind;
import org.pumphandle.ui.common.Controls;

/** The map's tools in a row: what is shown, measuring, drawing around, positions, and what may leave. */
final class MapBar extends HBox {
    private final ToggleButton layers = toggle("map-layers", Feather.LAYERS, text("casemap.layers"));
    private final ToggleButton positions = toggle("map-positions", Feather.CROSSHAIR, text("casemap.positions"));
    private final ToggleButton out = toggle("map-save", Feather.SHARE, text("casemap.out"));

    /** @param open shows a panel, or closes it */
    MapBar(MapTools tools, Consumer<Panel> open) {
        getStyleClass().add("map-bar");
        layers.setOnAction(_ -> open.accept(Panel.LAYERS));
        positions.setOnAction(_ -> open.accept(Panel.POSITIONS));
        getChildren().addAll(layers, tool(tools, Kind.MEASURE, "map-measure", Feather.GIT_COMMIT, text("casemap.measure")),
                tool(tools, Kind.LASSO, "map-lasso", Feather.EDIT_2, text("casemap.lasso")), positions);
    }

    /** What opens under the bar. */
    enum Panel {
        LAYERS, POSITIONS, OUT
    }

    private static ToggleButton toggle(String id, Feather icon, String says) {
        var button = new ToggleButton(null, Controls.icon(icon));
        button.getStyleClass().add("map-tool");
        return Controls.told(id, button, says);
    }

    private static ToggleButton tool(MapTools tools, Kind kind, String id, Feather icon, String says) {
        var button = toggle(id, icon, says);
        button.setOnAction(_ -> tools.take(kind));
        tools.heldProperty().subscribe(held -> button.setSelected(held.equals(Optional.of(kind))));
        return button;
    }

    /** Shows which panel is open. */
    void mark(Optional<Panel> open) {
        layers.setSelected(open.equals(Optional.of(Panel.LAYERS)));
        positions.setSelected(open.equals(Optional.of(Panel.POSITIONS)));
        out.setSelected(open.equals(Optional.of(Panel.OUT)));
    }

    /** Offers the panel of what lets the map leave the screen. */
    void offerOut(Consumer<Panel> open) {
        out.setOnAction(_ -> open.accept(Panel.OUT));
        getChildren().add(out);
    }
}
