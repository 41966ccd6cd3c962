package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.SavedMapping;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/**
 * Files that were dropped or chosen, until they are imported: a look at each, what it is taken for, and the mappings kept for carriers. Nothing is
 * stored before {@link #start}. JavaFX thread.
 */
public final class ImportModel {
    private static final int MOST_FILES = 100;
    /** Cells before the events that name them, cases before their histories. */
    private static final List<FileKind> ORDER = List.of(FileKind.LAYER, FileKind.BASE_MAP, FileKind.CASES, FileKind.CELLS, FileKind.HISTORY,
            FileKind.FIXES,
            FileKind.UNKNOWN);

    private final OpenStation station;
    private final Work work;
    private final Supplier<LatestRead> reads;
    private final LatestRead filesRead;
    private final LatestRead savedRead;
    private final LatestRead carriersRead;
    private final Consumer<ImportBatch> onImport;
    private final ObservableList<ImportDraft> drafts = FXCollections.observableArrayList();
    private final ObservableList<SavedMapping> saved = FXCollections.observableArrayList();
    private final ObservableList<String> carriers = FXCollections.observableArrayList();
    private final List<String> caseIds;
    private final Optional<String> chosenCase;
    private final ObjectProperty<Optional<ImportDraft>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> deleting = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /**
     * @param reads makes a place for questions of which the newest counts
     * @param onImport imports files
     * @param caseIds the cases a history can be of
     * @param chosenCase the case that a history is taken to be of
     */
    public ImportModel(OpenStation station, Work work, Supplier<LatestRead> reads, Consumer<ImportBatch> onImport, List<String> caseIds,
            Optional<String> chosenCase) {
        this.station = station;
        this.work = work;
        this.reads = reads;
        this.filesRead = reads.get();
        this.savedRead = reads.get();
        this.carriersRead = reads.get();
        this.onImport = onImport;
        this.caseIds = List.copyOf(caseIds);
        this.chosenCase = chosenCase;
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    /** The files, in the order in which they came. */
    ObservableList<ImportDraft> drafts() {
        return drafts;
    }

    /** The file that is looked at. */
    ObjectProperty<Optional<ImportDraft>> chosenProperty() {
        return chosen;
    }

    /** Mappings kept for carriers, the last used first. */
    ObservableList<SavedMapping> saved() {
        return saved;
    }

    /** Names of carriers that the station knows. */
    ObservableList<String> carriers() {
        return carriers;
    }

    /** The cases a history can be of. */
    List<String> caseIds() {
        return caseIds;
    }

    /** The carrier whose mapping is about to be deleted, once that is confirmed. */
    ObjectProperty<Optional<String>> deletingProperty() {
        return deleting;
    }

    /** Whether every file can be imported as it is. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /**
     * Takes files in, folders for the files in them; files that are there already are not taken twice.
     *
     * @param onTaken hears of it once there is a file to look at
     */
    public void offer(List<Path> files, Runnable onTaken) {
        filesRead.ask(Job.of(text("imports.open-files"), (_, _) -> opened(files)), found -> {
            readSaved();
            for (var file : found) {
                if (drafts.size() < MOST_FILES && drafts.stream().noneMatch(draft -> draft.file().equals(file))) {
                    add(file);
                }
            }
            if (!found.isEmpty()) {
                onTaken.run();
            }
        });
    }

    private static List<Path> opened(List<Path> files) {
        var found = new ArrayList<Path>();
        for (var file : files) {
            if (!Files.isDirectory(file)) {
                found.add(file);
                continue;
            }
            try (var inside = Files.list(file)) {
                inside.filter(path -> Files.isRegularFile(path) && !String.valueOf(path.getFileName()).startsWith(".")).sorted()
                        .limit(MOST_FILES).forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(text("imports.folder-cannot-be-opened", file.toString()), e);
            }
        }
        return found;
    }

    private void add(Path file) {
        var draft = new ImportDraft(station, reads.get(), file, chosenCase);
        drafts.add(draft);
        draft.readyProperty().addListener((_, _, _) -> follow());
        draft.look();
        follow();
        if (chosen.get().isEmpty()) {
            chosen.set(Optional.of(draft));
        }
    }

    private void follow() {
        ready.set(!drafts.isEmpty() && drafts.stream().allMatch(draft -> draft.readyProperty().get()));
    }

    /** Takes a file out again. */
    void remove(ImportDraft draft) {
        draft.forget();
        drafts.remove(draft);
        if (chosen.get().equals(Optional.of(draft))) {
            chosen.set(drafts.stream().findFirst());
        }
        follow();
    }

    /** Lets all files go. */
    public void clear() {
        drafts.forEach(ImportDraft::forget);
        drafts.clear();
        chosen.set(Optional.empty());
        deleting.set(Optional.empty());
        follow();
    }

    /** Imports all files, those of one sort together; then none is left here. */
    void start() {
        var batches = new ArrayList<ImportBatch>();
        for (var draft : drafts) {
            var batch = draft.batch();
            var fitting = batches.stream().filter(one -> one.takes(batch)).findFirst();
            fitting.ifPresentOrElse(one -> {
                var files = new ArrayList<>(one.files());
                files.addAll(batch.files());
                batches.set(batches.indexOf(one),
                        new ImportBatch(one.kind(), files, one.caseId(), one.device(), one.columns(), one.carrier()));
            }, () -> batches.add(batch));
        }
        batches.sort(Comparator.comparingInt(batch -> ORDER.indexOf(batch.kind())));
        clear();
        batches.forEach(onImport);
    }

    private void readSaved() {
        savedRead.ask(station.mappings(), saved::setAll);
        carriersRead.ask(station.carriers(), carriers::setAll);
    }

    /** Keeps the chosen file's mapping for the next file of the carrier that was named. */
    void save() {
        chosen.get().ifPresent(draft -> work.start(station.saveMapping(draft.carrierProperty().get(), draft.mapping().choice()),
                kept -> {
                    draft.mapping().take(draft.mapping().choice(), Optional.of(kept.carrier()));
                    readSaved();
                }));
    }

    /** Deletes the mapping that was asked about. */
    void confirmDelete() {
        deleting.get().ifPresent(carrier -> work.start(station.deleteMapping(carrier), gone -> {
            drafts.stream().map(ImportDraft::mapping).filter(form -> form.carrierProperty().get().equals(Optional.of(gone.carrier())))
                    .forEach(form -> form.take(form.choice(), Optional.empty()));
            readSaved();
        }));
        deleting.set(Optional.empty());
    }

    /** Reads the chosen file with the column mapping in another file. */
    void useMappingIn(Path mapping) {
        chosen.get().ifPresent(draft -> work.start(station.readMapping(mapping), draft::use));
    }
}
