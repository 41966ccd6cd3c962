package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** What a dry run said; takes no room before one was made. */
final class ForecastView extends VBox {

    ForecastView(SendingModel model) {
        setId("forecast");
        getStyleClass().addAll("sending", "warning-sections");
        var close = Controls.iconButton("forecast-close", Feather.X, text("batches.put-the-dry-run-away"));
        close.setOnAction(_ -> model.forgetForecast());
        var head = new HBox(Controls.label(text("batches.dry-run-nothing-was-sent"), "field-label"), new Spacer(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        var words = Controls.paragraph("");
        words.setId("forecast-words");
        words.textProperty().bind(model.forecastProperty().map(_ -> model.forecastInWords()));
        getChildren().addAll(head, words);
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
