package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands on a map without being part of the world: zoom buttons, scale bar, attribution, the bubble at the pointer. JavaFX thread only. */
final class MapFurniture {
    private static final double EDGE_PX = 12;
    private static final double LONGEST_BAR_PX = 150;
    private static final double BUBBLE_APART_PX = 14;

    private final VBox buttons = new VBox();
    private final Label scale = new Label();
    private final Label attribution = new Label();
    private final Label bubble = new Label();

    MapFurniture(MapView map) {
        buttons.getStyleClass().add("map-buttons");
        buttons.getChildren().addAll(button("in", message("map.zoom-in"), map::zoomIn),
                button("out", message("map.zoom-out"), map::zoomOut),
                button("fit", message("map.show-all-again"), map::fitAgain));
        scale.getStyleClass().add("map-scale");
        scale.setAlignment(Pos.CENTER);
        attribution.getStyleClass().add("map-attribution");
        bubble.getStyleClass().add("map-bubble");
        bubble.setVisible(false);
        for (var node : List.of(scale, attribution, bubble)) {
            node.setMouseTransparent(true);
        }
    }

    List<Node> nodes() {
        return List.of(scale, attribution, buttons, bubble);
    }

    private static Button button(String icon, String text, Runnable action) {
        var shape = new Region();
        shape.getStyleClass().addAll("map-icon", "map-icon-" + icon);
        var button = new Button("", shape);
        button.getStyleClass().add("map-button");
        button.setId("map-" + icon);
        button.setAccessibleText(text);
        // The map itself has a key for each.
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void attribute(String text) {
        attribution.setText(text);
        attribution.setVisible(!text.isEmpty());
    }

    void layout(double width, double height) {
        buttons.autosize();
        buttons.relocate(width - buttons.getWidth() - EDGE_PX, EDGE_PX);
        attribution.autosize();
        attribution.relocate(Math.max(0, width - attribution.getWidth()), height - attribution.getHeight());
        scale.relocate(EDGE_PX, height - scale.getHeight() - EDGE_PX);
    }

    /** Says what a view shows. */
    void describe(Viewport view) {
        if (view.heightPx() > 0) {
            var length = ScaleLength.upTo(view.metresPerPx(), LONGEST_BAR_PX);
            scale.setText(length.text());
            scale.resize(Math.rint(length.widthPx()), scale.prefHeight(-1));
            scale.setLayoutY(view.heightPx() - scale.getHeight() - EDGE_PX);
        }
    }

    /** In words, for those who cannot see it. */
    static String inWords(Viewport view) {
        return message("map.around", String.format(Locale.ROOT, "%.4f", view.latDeg()), String.format(Locale.ROOT, "%.4f", view.lonDeg()),
                String.format(Locale.ROOT, "%,.0f", view.metresPerPx() * view.widthPx()));
    }

    /** Shows a text beside a pixel, where there is room for it. */
    void tell(String text, double px, double py, double width, double height) {
        bubble.setVisible(!text.isEmpty());
        bubble.setText(text);
        bubble.autosize();
        double x = px + BUBBLE_APART_PX;
        double y = py + BUBBLE_APART_PX;
        bubble.relocate(Math.rint(x + bubble.getWidth() > width ? Math.max(0, px - BUBBLE_APART_PX - bubble.getWidth()) : x),
                Math.rint(y + bubble.getHeight() > height ? Math.max(0, py - BUBBLE_APART_PX - bubble.getHeight()) : y));
    }

    void hush() {
        bubble.setVisible(false);
    }
}
