package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.ImportReport;
import org.pumphandle.ui.cases.CaseListModel;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.imports.ImportBatch;
import org.pumphandle.ui.imports.ImportModel;
import org.pumphandle.ui.imports.ImportSummary;
import org.pumphandle.ui.imports.ImportsModel;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** Brings files in as background work and tells what came of it; makes the models of the screens for that. JavaFX thread. */
final class ImportDesk {
    private final OpenStation station;
    private final Tasks tasks;
    private final JobRunner reads;
    private final CaseListModel cases;
    private final Consumer<Boolean> onChanged;
    private final Consumer<Path> onBaseMap;
    private final ObjectProperty<Runnable> onShowNewest = new SimpleObjectProperty<>(() -> {
    });

    private final ObjectProperty<Runnable> onAttention = new SimpleObjectProperty<>(() -> {
    });

    /**
     * @param onChanged hears of every import, and whether a map layer was among it
     * @param onBaseMap keeps the base map in a file
     */
    ImportDesk(OpenStation station, Tasks tasks, JobRunner reads, CaseListModel cases, Consumer<Boolean> onChanged,
            Consumer<Path> onBaseMap) {
        this.station = station;
        this.tasks = tasks;
        this.reads = reads;
        this.cases = cases;
        this.onChanged = onChanged;
        this.onBaseMap = onBaseMap;
    }

    /** Who shows the report of the newest import. */
    ObjectProperty<Runnable> onShowNewestProperty() {
        return onShowNewest;
    }

    /** Who shows the report of the newest import unasked, as it holds what somebody should see. */
    ObjectProperty<Runnable> onAttentionProperty() {
        return onAttention;
    }

    /** A new, empty place for files that are to be imported. */
    ImportModel newImport() {
        return new ImportModel(station, tasks::start, () -> question(text("main.the-file-cannot-be-looked")), this::start,
                cases.examinable(), cases.chosenProperty().get());
    }

    /** The list of what was imported, read from now on. */
    ImportsModel newImports() {
        return new ImportsModel(station, tasks::start, () -> question(text("main.the-imports-cannot-be-read")), undone -> {
            tasks.tell(Notice.done(text("main.import-is-undone", String.valueOf(undone.id())),
                    text("main.fixes-were-taken-out", undone.report().stored())));
            onChanged.accept(false);
        }, file -> tasks.tell(Notice.done(text("main.report-exported"), file.toString())));
    }

    private LatestRead question(String title) {
        return new LatestRead(reads, error -> tasks.tell(Notice.error(title, error)));
    }

    private void start(ImportBatch batch) {
        switch (batch.kind()) {
            case CASES -> eachAlone(batch.files(), station::importCases);
            case CELLS -> eachAlone(batch.files(), station::importCells);
            case LAYER -> batch.files().forEach(file -> tasks.start(station.importLayer(file), report -> imported(List.of(report), true)));
            case BASE_MAP -> batch.files().forEach(onBaseMap);
            case HISTORY -> batch.caseId().ifPresent(
                    id -> tasks.start(station.importHistory(id, batch.files(), batch.device()), reports -> imported(reports, false)));
            case FIXES ->
                tasks.start(station.importFixes(batch.carrier(), batch.files(), batch.columns()), reports -> imported(reports, false));
            case UNKNOWN ->
                tasks.tell(Notice.info(text("main.not-imported"), text("main.files-are-of-no-known-kind", batch.files().toString())));
        }
    }

    private void eachAlone(List<Path> files, Function<Path, Job<ImportReport>> job) {
        files.forEach(file -> tasks.start(job.apply(file), report -> imported(List.of(report), false)));
    }

    private void imported(List<ImportReport> reports, boolean isLayer) {
        var told = Notice.done(
                reports.size() == 1
                        ? text("main.imported-file", String.valueOf(Path.of(reports.getFirst().file()).getFileName()))
                        : text("main.imported-files", reports.size()),
                ImportSummary.inWords(reports));
        boolean isAllKnown = reports.stream().allMatch(ImportReport::alreadyImported);
        tasks.tell(isAllKnown ? told : told.with(text("main.show-report"), () -> onShowNewest.get().run()));
        if (ImportSummary.wantsAttention(reports)) {
            onAttention.get().run();
        }
        onChanged.accept(isLayer);
    }
}
