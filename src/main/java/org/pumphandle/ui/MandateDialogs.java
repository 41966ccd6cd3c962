package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.pumphandle.ui.common.FileChoice.Wanted;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.mandate.MandateChip;
import org.pumphandle.ui.mandate.MandateModel;
import org.pumphandle.ui.mandate.MandateView;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** Keeps the mandate in the window's head up to date and opens it over the window. JavaFX thread. */
final class MandateDialogs {
    private final MandateModel model;
    private final Surroundings around;
    private final DialogPane dialogs;
    /** Days pass while a window is open. */
    private final PauseTransition everyMinute = new PauseTransition(Duration.minutes(1));

    MandateDialogs(OpenStation station, Tasks tasks, Surroundings around, DialogPane dialogs) {
        this.around = around;
        this.dialogs = dialogs;
        this.model = new MandateModel(station, tasks::start,
                new LatestRead(around.reads(), error -> tasks.tell(Notice.error(text("main.the-mandate-cannot-be-read"), error))),
                taken -> tasks.tell(Notice.done(text("main.taken-in"), taken)));
        everyMinute.setOnFinished(_ -> {
            refresh();
            everyMinute.playFromStart();
        });
    }

    Node chip() {
        everyMinute.playFromStart();
        return new MandateChip(model, this::show);
    }

    void refresh() {
        model.refresh();
    }

    void stop() {
        everyMinute.stop();
    }

    private void show() {
        model.refresh();
        dialogs.show(HelpTopic.MANDATE, new MandateView(model,
                title -> around.files().files(new Wanted(title, text("main.all-files"), List.of("*"), false)).stream()
                        .findFirst()),
                640, 620);
    }
}
