package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.FileChoice.Wanted;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.consent.ConsentModel;
import org.pumphandle.ui.consent.ConsentView;

/** Opens a case's consent over the window. JavaFX thread. */
final class ConsentDialogs {

    private static final List<String> FORMS = List.of("*.pdf", "*.png", "*.jpg", "*.jpeg");
    private static final double WIDTH_PX = 960;
    private static final double HEIGHT_PX = 640;

    private final MainModel model;
    private final DialogPane dialogs;
    private final FileChoice files;

    ConsentDialogs(MainModel model, DialogPane dialogs, FileChoice files) {
        this.model = model;
        this.dialogs = dialogs;
        this.files = files;
    }

    /** Shows the consent of the chosen case; nothing where none is chosen. */
    void showChosen() {
        model.cases().chosenProperty().get().ifPresent(this::show);
    }

    /** @return what is shown, for pictures of it */
    ConsentModel show(String caseId) {
        var consent = model.consent(caseId);
        var view = new ConsentView(consent, new Chooser());
        dialogs.showLarge(HelpTopic.CONSENT, view, WIDTH_PX, HEIGHT_PX, view::dispose);
        return consent;
    }

    private final class Chooser implements ConsentView.Chooser {
        @Override
        public Optional<Path> form() {
            return files.files(new Wanted(text("main.choose-the-scanned-form"), text("main.scanned-forms"), FORMS, false)).stream()
                    .findFirst();
        }

        @Override
        public Optional<Path> saveForm(String name) {
            return files.saveAs(text("main.export-the-scanned-form"), name);
        }

        @Override
        public void close() {
            dialogs.hide();
        }
    }
}
