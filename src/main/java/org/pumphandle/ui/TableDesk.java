package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.TableExtract;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.table.TableOffice;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** What the tables of a window find around them. JavaFX thread. */
final class TableDesk implements TableOffice {
    private final OpenStation station;
    private final Tasks tasks;
    private final Surroundings around;
    private final DialogPane dialogs;
    private final LatestRead copies;

    TableDesk(OpenStation station, Tasks tasks, Surroundings around, DialogPane dialogs) {
        this.station = station;
        this.tasks = tasks;
        this.around = around;
        this.dialogs = dialogs;
        this.copies = new LatestRead(around.reads(), error -> tasks.tell(Notice.error(text("table.not-copied"), error)));
    }

    @Override
    public UserSettings settings() {
        return around.settings();
    }

    @Override
    public String owner() {
        return station.name() + "." + station.accountName();
    }

    @Override
    public ZoneId zone() {
        return station.zone();
    }

    @Override
    public JobRunner reads() {
        return around.reads();
    }

    @Override
    public boolean mayTakeOut(TableContent content) {
        return station.may(content.export());
    }

    @Override
    public void copy(Supplier<TableExtract> rows) {
        copies.ask(Job.of(text("table.copy-rows"), (progress, cancellation) -> {
            var extract = rows.get();
            return new Copied(extract.rows().size(), station.tables().copy(extract).run(progress, cancellation));
        }), copied -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copied.text));
            tasks.tell(Notice.done(text("table.copied", copied.rows), text("table.it-stands-in-the-log")));
        });
    }

    /** What is in the clipboard then. */
    private record Copied(int rows, String text) {
    }

    @Override
    public void export(String table, Supplier<TableExtract> rows) {
        around.files().saveAs(text("table.export-rows"), table + ".csv")
                .ifPresent(file -> tasks.start(
                        Job.of(text("table.export-rows"),
                                (progress, cancellation) -> station.tables().export(rows.get(), file).run(progress, cancellation)),
                        written -> tasks.tell(Notice.done(text("table.exported", String.valueOf(written.getFileName())),
                                text("table.it-stands-in-the-log")))));
    }

    @Override
    public void ask(Region form, double widthPx, double mostHeightPx) {
        dialogs.show(HelpTopic.TABLES, form, widthPx, mostHeightPx);
    }

    @Override
    public void answered() {
        dialogs.hide();
    }

    @Override
    public boolean isAsking() {
        return dialogs.isShowing();
    }

    @Override
    public void tell(String words, Runnable undo) {
        tasks.tell(Notice.done(words, "").with(text("casework.undo"), undo));
    }

    @Override
    public void failed(Exception error) {
        tasks.tell(Notice.error(text("table.not-in-order"), error));
    }
}
