package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.pumphandle.job.Job;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.table.ExportView;
import org.pumphandle.ui.tasks.Notice;

/** Asks how tables are to be written for other programs, and writes them. JavaFX thread. */
final class ExportDialogs {
    private static final double WIDTH_PX = 520;
    private static final double MOST_HEIGHT_PX = 420;

    private final MainModel model;
    private final Surroundings around;
    private final DialogPane dialogs;

    ExportDialogs(MainModel model, Surroundings around, DialogPane dialogs) {
        this.model = model;
        this.around = around;
        this.dialogs = dialogs;
    }

    /** The contacts of all cases and their episodes. */
    void contacts() {
        ask(HelpTopic.EXPORT_CONTACTS, text("contacts.export-says"), text("main.contacts-exported"),
                model.station().tables()::exportContacts);
    }

    /** @param rule name of the rule by which the clusters are looked for */
    void clusters(String rule) {
        ask(HelpTopic.EXPORT_CLUSTERS, text("clusters.export-says"), text("clusters.exported"),
                (formats, folder) -> model.station().caseWork().outbreaks().exportClusters(rule, formats, folder));
    }

    private void ask(HelpTopic topic, String says, String done, BiFunction<Set<ExportFormat>, Path, Job<List<Path>>> export) {
        dialogs.show(topic, new ExportView(topic.title(), says, ExportFormats.of(around.settings()), formats -> around.files()
                .folder(text("main.choose-the-folder-for-tables")).ifPresent(folder -> {
                    dialogs.hide();
                    ExportFormats.put(around.settings(), formats);
                    model.tasks().start(export.apply(formats, folder), files -> model.tasks().tell(
                            Notice.done(done, text("main.files-in-folder", files.size(), folder.toString()))));
                })), WIDTH_PX, MOST_HEIGHT_PX);
    }
}
