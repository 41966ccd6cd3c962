package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.station.ImportReview;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** What was imported, and the report of the import that is chosen. JavaFX thread. */
public final class ImportsModel {
    private final OpenStation station;
    private final Work work;
    private final LatestRead listRead;
    private final LatestRead reviewRead;
    private final Consumer<RecordedImport> onUndone;
    private final Consumer<Path> onExported;
    private final ObservableList<RecordedImport> imports = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<RecordedImport>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImportReview>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final BooleanProperty confirming = new SimpleBooleanProperty();

    /**
     * @param reads makes a place for questions of which the newest counts
     * @param onUndone hears of an import that was undone
     * @param onExported hears of a report that was written
     */
    public ImportsModel(OpenStation station, Work work, Supplier<LatestRead> reads, Consumer<RecordedImport> onUndone,
            Consumer<Path> onExported) {
        this.station = station;
        this.work = work;
        this.listRead = reads.get();
        this.reviewRead = reads.get();
        this.onUndone = onUndone;
        this.onExported = onExported;
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    boolean may(Action action) {
        return station.may(action);
    }

    /** All imports, the newest first. */
    public ObservableList<RecordedImport> imports() {
        return imports;
    }

    /** The import whose report is shown. */
    ReadOnlyObjectProperty<Optional<RecordedImport>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The report of the chosen import; empty until it was read. */
    public ReadOnlyObjectProperty<Optional<ImportReview>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** Whether the list was read at all. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Whether the user is asked if the chosen import is really to be undone. */
    BooleanProperty confirmingProperty() {
        return confirming;
    }

    /** Reads the list anew; the chosen import stays chosen while it is there, else the newest is. */
    public void refresh() {
        refresh(chosen.get().map(RecordedImport::id));
    }

    /** Reads the list anew and chooses the newest. */
    public void showNewest() {
        refresh(Optional.empty());
    }

    /** Reads the list anew and chooses an import; the newest where it is not there any more. */
    public void show(long id) {
        refresh(Optional.of(id));
    }

    private void refresh(Optional<Long> wanted) {
        listRead.ask(Job.of(text("imports.read-imports"), (_, _) -> station.imports()), found -> {
            var asked = chosen.get().filter(_ -> confirming.get()).map(RecordedImport::id);
            imports.setAll(found);
            read.set(true);
            choose(found.stream().filter(one -> wanted.filter(id -> id == one.id()).isPresent()).findFirst()
                    .or(() -> found.stream().findFirst()));
            // What was read anew, as when the page is made for another look, takes no question back.
            confirming.set(asked.isPresent() && asked.equals(chosen.get().map(RecordedImport::id)));
        });
    }

    /** Shows the report of an import, or none. */
    public void choose(Optional<RecordedImport> next) {
        confirming.set(false);
        chosen.set(next);
        next.ifPresentOrElse(
                one -> reviewRead.ask(
                        Job.of(text("imports.read-import", String.valueOf(one.id())), (_, _) -> station.importReview(one.id())),
                        answer -> {
                            review.set(Optional.of(answer));
                            confirming.set(confirming.get() && answer.whyNotUndone().isEmpty());
                        }),
                () -> {
                    reviewRead.forget();
                    review.set(Optional.empty());
                });
    }

    /** What undoing the chosen import does, in words. */
    String undoInWords() {
        return review.get().map(shown -> {
            var report = shown.recorded().report();
            return text("imports.undo-import", String.valueOf(shown.recorded().id()), report.stored());
        }).orElse("");
    }

    /** Asks whether the chosen import is really to be undone; nothing where it cannot. */
    void askUndo() {
        confirming.set(review.get().filter(shown -> shown.whyNotUndone().isEmpty()).isPresent());
    }

    /** Undoes the chosen import, after it was asked. */
    void undo() {
        if (confirming.get()) {
            confirming.set(false);
            chosen.get().ifPresent(one -> work.start(station.undoImport(one.id()), undone -> {
                onUndone.accept(undone);
                refresh();
            }));
        }
    }

    /** The file name that an exported report is offered under. */
    String reportName() {
        return chosen.get().map(one -> "import-" + one.id() + ".html").orElse("import.html");
    }

    /** Writes the report of the chosen import. */
    public void export(Path file) {
        chosen.get().ifPresent(one -> work.start(station.exportReport(one.id(), file), onExported));
    }

    /** The rejected rows of the chosen import, to be corrected and imported again. */
    Optional<Path> rejects() {
        return review.get().flatMap(shown -> Optional.ofNullable(shown.recorded().report().rejectsFile()));
    }
}
