package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.time.LocalDate;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.situation.SituationForm;
import org.pumphandle.ui.situation.SituationForm.Wish;
import org.pumphandle.ui.situation.SituationFormView;
import org.pumphandle.ui.tasks.Notice;

/** Writes situation reports from the window. JavaFX thread. */
final class SituationDialog {
    private static final double WIDTH_PX = 520;
    private static final double MOST_HEIGHT_PX = 460;

    private final MainModel model;
    private final Surroundings around;
    private final DialogPane dialogs;

    SituationDialog(MainModel model, Surroundings around, DialogPane dialogs) {
        this.model = model;
        this.around = around;
        this.dialogs = dialogs;
    }

    void show() {
        var form = new SituationForm(around.settings(), LocalDate.ofInstant(around.clock().now(), model.times().zone()));
        dialogs.show(HelpTopic.SITUATION_REPORT,
                new SituationFormView(form, () -> around.files().folder(text("situation.choose-the-folder")), this::write), WIDTH_PX,
                MOST_HEIGHT_PX);
    }

    private void write(Wish wish) {
        dialogs.hide();
        model.tasks().start(
                model.station().caseWork().spread().report(wish.day(), around.assets().folder(), wish.file()),
                file -> model.tasks().tell(Notice.done(text("situation.written", String.valueOf(file.getFileName())),
                        text("situation.for-the-office"))));
    }
}
