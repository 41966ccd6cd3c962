package org.pumphandle.ui.spreadmap;

import static org.pumphandle.ui.common.Words.text;

import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.spreadmap.SpreadMapModel.Shown;

/** What the map shows, and in cells of which size. */
final class SpreadMapBar extends HBox {

    SpreadMapBar(SpreadMapModel model) {
        getStyleClass().addAll("row", "plots-head");
        setAlignment(Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        for (var shown : Shown.values()) {
            var button = new ToggleButton(shown.inWords());
            button.setId("spread-map-" + shown.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.shownProperty().set(shown);
            });
            model.shownProperty().subscribe(now -> button.setSelected(now == shown));
            getChildren().add(button);
        }
        var size = Choice.of("spread-map-size", text("spreadmap.cells-of"), FXCollections.observableArrayList(SpreadMapModel.sizesKm2()),
                model.sizeKm2Property(), km2 -> text("spreadmap.km2", Numbers.plain(km2)));
        var label = Controls.label(text("spreadmap.cells-of"), "field-label");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(label, size);
    }
}
