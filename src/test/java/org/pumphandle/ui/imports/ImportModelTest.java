package org.pumphandle.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.FixField;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.ImportPreview.Column;
import org.pumphandle.model.ImportPreview.Columns;
import org.pumphandle.model.SavedMapping;
import org.pumphandle.model.SubscriberKind;
import org.pumphandle.station.PreviewRequest;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.Work;

class ImportModelTest {
    private static final ColumnChoice CHOICE = new ColumnChoice("who", SubscriberKind.MSISDN, "when", "epoch_s", "", "a", "b", "",
            AccuracyLevel.P68, "50");

    @TempDir
    private Path directory;
    private final HeldJobRunner runner = new HeldJobRunner();
    private final List<PreviewRequest> looks = new ArrayList<>();
    private final List<SavedMapping> saved = new ArrayList<>();
    private final List<ImportBatch> imported = new ArrayList<>();
    private ImportModel model;

    /** Takes the kind of a file from its name; a table's columns are understood once they are chosen. */
    private final class Station extends NoStation {
        @Override
        public Job<ImportPreview> preview(PreviewRequest request) {
            return Job.of("Look", (_, _) -> {
                looks.add(request);
                var name = String.valueOf(request.file().getFileName());
                var kind = request.as().orElse(name.startsWith("cases")
                        ? FileKind.CASES
                        : name.startsWith("history") ? FileKind.HISTORY : name.startsWith("odd") ? FileKind.UNKNOWN : FileKind.FIXES);
                var columns = kind == FileKind.FIXES
                        ? new Columns(List.of(new Column("who", "9"), new Column("when", "9"), new Column("a", "9"), new Column("b", "9")),
                                request.columns().or(() -> saved.stream().map(SavedMapping::columns).findFirst()),
                                request.columns().isPresent() ? Optional.empty() : saved.stream().map(SavedMapping::carrier).findFirst(),
                                List.of(), Map.of())
                        : Columns.NONE;
                var preview = new ImportPreview(request.file(), kind, "by its name", List.of(), List.of(), columns, List.of(), List.of(),
                        Optional.empty());
                boolean isOpen = kind == FileKind.UNKNOWN || (kind == FileKind.FIXES && columns.chosen().isEmpty())
                        || (kind == FileKind.HISTORY && request.caseId().isEmpty());
                return isOpen ? preview.with("something is missing") : preview;
            });
        }

        @Override
        public Job<List<SavedMapping>> mappings() {
            return Job.of("List", (_, _) -> List.copyOf(saved));
        }

        @Override
        public Job<List<String>> carriers() {
            return Job.of("List", (_, _) -> List.of("North", "South"));
        }

        @Override
        public Job<SavedMapping> saveMapping(String carrier, ColumnChoice columns) {
            return Job.of("Save", (_, _) -> {
                saved.add(new SavedMapping(carrier, columns, Instant.EPOCH));
                return saved.getLast();
            });
        }

        @Override
        public Job<SavedMapping> deleteMapping(String carrier) {
            return Job.of("Delete", (_, _) -> saved.removeLast());
        }
    }

    @BeforeEach
    void makeModel() {
        Work now = new Work() {
            @Override
            public <T> void start(Job<T> job, Consumer<? super T> onDone) {
                try {
                    onDone.accept(job.run(Progress.NONE, new Cancellation()));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
        model = new ImportModel(new Station(), now, () -> new LatestRead(runner, error -> {
            throw new AssertionError(error);
        }), imported::add, List.of("C-1", "C-2"), Optional.of("C-1"));
    }

    @Test
    void droppedFilesAreLookedAtAndAFolderStandsForItsFiles() throws IOException {
        var folder = Files.createDirectory(directory.resolve("folder"));
        var inside = Files.writeString(folder.resolve("fixes.csv"), "");
        Files.writeString(folder.resolve(".hidden"), "");
        var cases = Files.writeString(directory.resolve("cases.csv"), "");
        offer(cases, folder, cases);
        assertThat(model.drafts()).extracting(ImportDraft::file).containsExactly(cases, inside);
        assertThat(model.chosenProperty().get().orElseThrow().kind()).isEqualTo(FileKind.CASES);
        assertThat(imported).isEmpty();
    }

    @Test
    void nothingStartsBeforeEveryFileCanBeImported() throws IOException {
        offer(file("cases.csv"), file("odd.bin"));
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.drafts().get(1).problemProperty().get()).contains("something is missing");
        model.remove(model.drafts().get(1));
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void theLookFollowsTheColumnsAsTheyAreChosen() throws IOException {
        offer(file("fixes.csv"));
        var draft = model.drafts().getFirst();
        assertThat(model.readyProperty().get()).isFalse();
        draft.mapping().column(FixField.SUBSCRIBER).set("who");
        draft.mapping().column(FixField.TIME).set("when");
        draft.mapping().column(FixField.LAT).set("a");
        assertThat(runner.waiting()).isZero();
        assertThat(draft.problemProperty().get()).contains("longitude: choose the column");
        draft.mapping().column(FixField.LON).set("b");
        assertThat(model.readyProperty().get()).isFalse();
        run();
        assertThat(looks.getLast().columns()).map(ColumnChoice::lon).contains("b");
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(draft.problemProperty().get()).isEmpty();
    }

    @Test
    void aMappingIsSavedOfferedUsedAndDeletedOnceThatIsConfirmed() throws IOException {
        offer(file("fixes.csv"));
        var draft = model.drafts().getFirst();
        draft.use(CHOICE);
        draft.carrierProperty().set("North");
        model.save();
        run();
        assertThat(model.saved()).extracting(SavedMapping::carrier).containsExactly("North");
        assertThat(draft.mapping().carrierProperty().get()).contains("North");
        offer(file("fixes-2.csv"));
        assertThat(model.drafts().get(1).mapping().carrierProperty().get()).contains("North");
        assertThat(model.readyProperty().get()).isTrue();
        model.deletingProperty().set(Optional.of("North"));
        assertThat(saved).hasSize(1);
        model.confirmDelete();
        run();
        assertThat(saved).isEmpty();
        assertThat(draft.mapping().carrierProperty().get()).isEmpty();
        assertThat(draft.mapping().choice()).isEqualTo(CHOICE);
    }

    @Test
    void filesOfOneSortComeInTogetherAndCasesBeforeWhatNeedsThem() throws IOException {
        saved.add(new SavedMapping("North", CHOICE, Instant.EPOCH));
        offer(file("fixes-1.csv"), file("history.csv"), file("fixes-2.csv"), file("cases.csv"));
        model.start();
        assertThat(imported).extracting(ImportBatch::kind).containsExactly(FileKind.CASES, FileKind.HISTORY, FileKind.FIXES);
        assertThat(imported.get(1).caseId()).contains("C-1");
        assertThat(imported.get(2).files()).hasSize(2);
        assertThat(imported.get(2).carrier()).isEqualTo("North");
        assertThat(imported.get(2).columns()).as("those that are kept").isEmpty();
        assertThat(model.drafts()).isEmpty();
    }

    @Test
    void fixesOfAnotherCarrierKeepItsNameWhateverMappingReadsThem() throws IOException {
        saved.add(new SavedMapping("North", CHOICE, Instant.EPOCH));
        offer(file("fixes-1.csv"), file("fixes-2.csv"));
        assertThat(model.carriers()).containsExactly("North", "South");
        model.drafts().get(1).carrierProperty().set(" South ");
        model.start();
        assertThat(imported).extracting(ImportBatch::carrier).containsExactly("North", "South");
        assertThat(imported.get(1).columns()).contains(CHOICE);
    }

    @Test
    void whatAFileIsTakenForCanBeSaidOtherwise() throws IOException {
        offer(file("history.csv"));
        var draft = model.drafts().getFirst();
        draft.asProperty().set(Optional.of(FileKind.FIXES));
        run();
        assertThat(draft.kind()).isEqualTo(FileKind.FIXES);
        assertThat(draft.isTable()).isTrue();
        assertThat(draft.batch().caseId()).isEmpty();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "");
    }

    private void offer(Path... files) {
        model.offer(List.of(files), () -> {
        });
        run();
    }

    private void run() {
        while (runner.waiting() > 0) {
            runner.runNext();
        }
    }
}
