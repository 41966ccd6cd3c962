package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.Position;
import org.pumphandle.ui.casemap.PositionModel.Coordinates;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;

/** In which system positions are written, and where to go. */
final class PositionPanel extends VBox {
    private final TextField place;

    /**
     * @param goTo shows a position that was typed
     * @param find looks for a place by what was typed
     */
    PositionPanel(PositionModel model, Consumer<Position> goTo, Consumer<String> find, Runnable copy) {
        setId("map-position-panel");
        getStyleClass().add("map-panel");
        var typed = new SimpleStringProperty("");
        place = Controls.textField("map-go-to", text("casemap.go-to"), typed);
        place.setPromptText(text("casemap.go-to-prompt"));
        place.setOnAction(_ -> model.read(typed.get()).ifPresent(goTo));
        var system = Choice.of("map-coordinates", text("casemap.coordinates-in"), FXCollections.observableArrayList(Coordinates.values()),
                model.systemProperty(), PositionPanel::inWords);
        var grid = Controls.textField("map-grid", text("casemap.grid"), model.gridProperty());
        grid.setPromptText("27700");
        var gridField = Controls.field(text("casemap.grid"), grid);
        gridField.visibleProperty().bind(model.systemProperty().isEqualTo(Coordinates.GRID));
        gridField.managedProperty().bind(gridField.visibleProperty());
        getChildren().addAll(Controls.field(text("casemap.go-to"), place), Controls.field(text("casemap.coordinates-in"), system),
                gridField,
                Controls.problem("map-position-problem", model.problemProperty()),
                Controls.wordButton("map-find-place", text("casemap.find-a-place"), Feather.SEARCH, () -> find.accept(typed.get().strip())),
                Controls.wordButton("map-copy", text("casemap.copy-position"), Feather.COPY, copy));
    }

    private static String inWords(Coordinates system) {
        return switch (system) {
            case DEGREES -> text("casemap.system-degrees");
            case DEGREES_MINUTES -> text("casemap.system-minutes");
            case UTM -> text("casemap.system-utm");
            case GRID -> text("casemap.system-grid");
        };
    }

    /** Puts the keyboard where a place is typed. */
    void focusFirst() {
        place.requestFocus();
        place.selectAll();
    }
}
