package org.pumphandle.ui.timeline;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FrameClock;

/** Plays the case's time: start, pause, and speed. */
final class Tape extends HBox {
    private final TimelineModel model;
    private final FrameClock frames;

    Tape(TimelineModel model) {
        this.model = model;
        this.frames = new FrameClock(model.player()::pass);
        getStyleClass().add("tape");
        setAlignment(Pos.CENTER_LEFT);
        var player = model.player();
        var play = Controls.iconButton("timeline-play", Feather.PLAY, text("timeline.play"));
        play.getStyleClass().add(Styles.SMALL);
        play.setOnAction(_ -> player.toggle());
        play.disableProperty().bind(model.shownProperty().map(Span::isEmpty));
        player.playingProperty().subscribe(playing -> {
            play.setGraphic(Controls.icon(playing ? Feather.PAUSE : Feather.PLAY));
            Controls.told("timeline-play", play, text(playing ? "timeline.pause" : "timeline.play"));
            run(playing);
        });
        var speed = Choice.of("timeline-speed", text("timeline.speed"), FXCollections.observableArrayList(Player.Speed.values()),
                player.speedProperty(), Tape::inWords);
        speed.setPrefWidth(84);
        speed.setMinWidth(USE_PREF_SIZE);
        speed.getStyleClass().add(Styles.SMALL);
        getChildren().addAll(play, speed);
    }

    private void run(boolean playing) {
        if (playing) {
            model.player().setStepwise(Platform.getPreferences().isReducedMotion());
            frames.start();
        } else {
            frames.stop();
        }
    }

    private static String inWords(Player.Speed speed) {
        return switch (speed) {
            case MINUTE -> text("timeline.minute-in-a-second");
            case FIVE_MINUTES -> text("timeline.five-minutes-in-a-second");
            case QUARTER_OF_AN_HOUR -> text("timeline.quarter-in-a-second");
            case HOUR -> text("timeline.hour-in-a-second");
            case THREE_HOURS -> text("timeline.three-hours-in-a-second");
        };
    }
}
