package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.casemap.LayerChoice.Group;
import org.pumphandle.ui.common.Controls;

/** What the map can show, to be switched on and off. */
final class LayersPanel extends VBox {
    private final MapLayers layers;

    LayersPanel(MapLayers layers) {
        this.layers = layers;
        setId("map-layers-panel");
        getStyleClass().add("map-panel");
        layers.choices().addListener((ListChangeListener<LayerChoice>) _ -> list());
        list();
    }

    private void list() {
        getChildren().clear();
        for (var group : Group.values()) {
            var ofGroup = layers.choices().stream().filter(choice -> choice.group() == group).toList();
            if (!ofGroup.isEmpty()) {
                getChildren().add(Controls.label(title(group), "map-panel-title"));
                ofGroup.forEach(choice -> getChildren().add(box(choice)));
            }
        }
    }

    private static String title(Group group) {
        return switch (group) {
            case GROUND -> text("casemap.layers-ground");
            case OWN -> text("casemap.layers-own");
            case CASE -> text("casemap.layers-case");
        };
    }

    private static CheckBox box(LayerChoice choice) {
        var box = new CheckBox(choice.name());
        box.setId("map-layer-" + choice.id().replaceAll("[^A-Za-z0-9]", "-"));
        box.selectedProperty().bindBidirectional(choice.visible());
        return box;
    }

    /** Puts the keyboard onto the first switch. */
    void focusFirst() {
        getChildren().stream().filter(CheckBox.class::isInstance).findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }
}
