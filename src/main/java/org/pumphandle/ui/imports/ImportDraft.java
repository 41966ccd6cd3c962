package org.pumphandle.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.SavedMapping;
import org.pumphandle.station.PreviewRequest;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;

/** One file that may be imported: what it is taken for, how it is read, and the look at it that follows every change. JavaFX thread. */
public final class ImportDraft {
    private final OpenStation station;
    private final LatestRead reads;
    private final Path file;
    private final MappingForm mapping = new MappingForm(this::look);
    private final ObjectProperty<Optional<FileKind>> as = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> caseId = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty carrier = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> device = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean isMapped;

    ImportDraft(OpenStation station, LatestRead reads, Path file, Optional<String> chosenCase) {
        this.station = station;
        this.reads = reads;
        this.file = file;
        caseId.set(chosenCase);
        as.addListener((_, _, _) -> {
            isMapped = false;
            look();
        });
        caseId.addListener((_, _, _) -> look());
        device.addListener((_, _, _) -> look());
        mapping.carrierProperty().subscribe(of -> of.ifPresent(carrier::set));
    }

    Path file() {
        return file;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    MappingForm mapping() {
        return mapping;
    }

    /** What the user says it is; empty to go by its content. */
    ObjectProperty<Optional<FileKind>> asProperty() {
        return as;
    }

    /** The case whose history it is. */
    ObjectProperty<Optional<String>> caseIdProperty() {
        return caseId;
    }

    /** Whose fixes they are, whatever was typed; that of a saved mapping once one is used. */
    StringProperty carrierProperty() {
        return carrier;
    }

    /** The device that the case carried. */
    ObjectProperty<Optional<String>> deviceProperty() {
        return device;
    }

    /** The last look at it; empty before the first. */
    ReadOnlyObjectProperty<Optional<ImportPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why it cannot be imported like this; empty where it can. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Unknown before the first look. */
    FileKind kind() {
        return preview.get().map(ImportPreview::kind).orElse(FileKind.UNKNOWN);
    }

    /** Whether columns of it can be chosen. */
    boolean isTable() {
        return kind() == FileKind.FIXES && !mapping.availableProperty().get().isEmpty();
    }

    /** Whether it was looked at as it is to be read now, and can be imported so. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Takes a look at the file as it is to be read now; a choice that makes no sense is said at once. */
    void look() {
        ready.set(false);
        if (isMapped && !mapping.isComplete()) {
            reads.forget();
            problem.set(mapping.firstError());
            return;
        }
        var columns = isMapped ? Optional.of(mapping.choice()) : Optional.<ColumnChoice>empty();
        reads.ask(station.preview(new PreviewRequest(file, as.get(), columns, caseId.get(), device.get())), this::show);
    }

    private void show(ImportPreview now) {
        mapping.show(now.columns());
        if (now.kind() == FileKind.FIXES && !isMapped && now.columns().isTable()) {
            mapping.take(now.columns().chosen().orElse(ColumnChoice.NONE), now.columns().carrier());
            isMapped = true;
        }
        problem.set(now.problem());
        preview.set(Optional.of(now));
        ready.set(now.problem().isEmpty());
    }

    /** Reads the file with a mapping that was saved. */
    void use(SavedMapping saved) {
        mapping.take(saved.columns(), Optional.of(saved.carrier()));
        isMapped = true;
        look();
    }

    /** Reads the file with columns that stood in a file. */
    void use(ColumnChoice columns) {
        mapping.take(columns, Optional.empty());
        isMapped = true;
        look();
    }

    /** The file alone, as it is imported. */
    ImportBatch batch() {
        var kind = kind();
        boolean isHistory = kind == FileKind.HISTORY;
        return new ImportBatch(kind, List.of(file), isHistory ? caseId.get() : Optional.empty(),
                isHistory ? device.get() : Optional.empty(),
                isTable() && !isReadAsKept() ? Optional.of(mapping.choice()) : Optional.empty(),
                kind == FileKind.FIXES ? carrier.get().strip() : "");
    }

    private boolean isReadAsKept() {
        return mapping.carrierProperty().get().equals(Optional.of(carrier.get().strip()));
    }

    void forget() {
        reads.forget();
    }
}
