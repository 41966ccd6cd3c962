package org.pumphandle.ui.spreadmap;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FrameClock;

/** The days on a slider, and what lets them pass. */
final class DayBar extends HBox {

    DayBar(SpreadMapModel model) {
        var frames = new FrameClock(model::pass);
        getStyleClass().addAll("row", "day-bar");
        setAlignment(Pos.CENTER_LEFT);
        var play = Controls.iconButton("spread-map-play", Feather.PLAY, text("spreadmap.play"));
        play.getStyleClass().add(Styles.SMALL);
        play.setOnAction(_ -> model.toggle());
        model.playingProperty().subscribe(playing -> {
            play.setGraphic(Controls.icon(playing ? Feather.PAUSE : Feather.PLAY));
            Controls.told("spread-map-play", play, text(playing ? "spreadmap.pause" : "spreadmap.play"));
            if (playing) {
                frames.start();
            } else {
                frames.stop();
            }
        });
        var slider = new Slider();
        slider.setId("spread-map-day");
        slider.setAccessibleText(text("spreadmap.day"));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        HBox.setHgrow(slider, Priority.ALWAYS);
        var day = Controls.label("", "day-words");
        day.setId("spread-map-day-words");
        day.setMinWidth(USE_PREF_SIZE);
        Runnable show = () -> {
            slider.setMax(Math.max(0, model.days() - 1));
            slider.setValue(model.dayProperty().get());
            slider.setDisable(model.days() < 2);
            play.setDisable(model.days() < 2);
            day.setText(model.dayInWords());
        };
        model.mapProperty().subscribe(_ -> show.run());
        model.dayProperty().subscribe((_, _) -> show.run());
        slider.valueProperty().subscribe(value -> {
            if (slider.isFocused() || slider.isValueChanging()) {
                model.dayProperty().set((int) Math.round(value.doubleValue()));
            }
        });
        getChildren().addAll(play, slider, day);
    }
}
