package org.pumphandle.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.HourlyCounts;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.model.StoredFixes;
import org.pumphandle.station.ImportReview;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.Work;

class ImportsModelTest {
    private final List<RecordedImport> imports = new ArrayList<>(List.of(recorded(2), recorded(1)));
    private final List<Long> undone = new ArrayList<>();
    private final ImportsModel model = new ImportsModel(new Station(), new Work() {
        @Override
        public <T> void start(Job<T> job, Consumer<? super T> onDone) {
            try {
                onDone.accept(job.run(Progress.NONE, new Cancellation()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }, () -> new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }), one -> undone.add(one.id()), _ -> {
    });

    /** The first import leans on the second as long as that is there. */
    private final class Station extends NoStation {
        @Override
        public List<RecordedImport> imports() {
            return List.copyOf(imports);
        }

        @Override
        public ImportReview importReview(long id) {
            var found = imports.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
            return new ImportReview(found, id == 1 && imports.size() > 1 ? Optional.of("undo import 2 first") : Optional.empty());
        }

        @Override
        public Job<RecordedImport> undoImport(long id) {
            return Job.of("Undo", (_, _) -> imports.remove(0));
        }
    }

    @Test
    void theNewestIsChosenFirstWithItsReport() {
        model.showNewest();
        assertThat(model.chosenProperty().get()).map(RecordedImport::id).contains(2L);
        assertThat(model.reviewProperty().get()).map(review -> review.recorded().id()).contains(2L);
        assertThat(model.reportName()).isEqualTo("import-2.html");
    }

    @Test
    void nothingIsUndoneBeforeItIsConfirmedAndWhatItDoesIsSaid() {
        model.showNewest();
        model.undo();
        assertThat(undone).isEmpty();
        model.askUndo();
        assertThat(model.confirmingProperty().get()).isTrue();
        assertThat(model.undoInWords()).contains("Undo import 2?", "1,200 fixes", "until their cases are matched again");
        model.undo();
        assertThat(undone).containsExactly(2L);
        assertThat(model.imports()).extracting(RecordedImport::id).containsExactly(1L);
        assertThat(model.chosenProperty().get()).map(RecordedImport::id).contains(1L);
    }

    @Test
    void whatALaterImportLeansOnCannotEvenBeAskedFor() {
        model.showNewest();
        model.choose(Optional.of(imports.getLast()));
        model.askUndo();
        assertThat(model.confirmingProperty().get()).isFalse();
        assertThat(model.reviewProperty().get().orElseThrow().whyNotUndone()).contains("undo import 2 first");
    }

    @Test
    void readingTheListAnewTakesNoQuestionBack() {
        model.refresh();
        model.askUndo();
        assertThat(model.confirmingProperty().get()).isTrue();
        model.refresh();
        assertThat(model.confirmingProperty().get()).as("of the same import").isTrue();
        model.show(1);
        assertThat(model.confirmingProperty().get()).as("of another one").isFalse();
    }

    @Test
    void choosingAnotherImportTakesTheQuestionBack() {
        model.showNewest();
        model.askUndo();
        model.choose(Optional.of(imports.getLast()));
        model.undo();
        assertThat(undone).isEmpty();
    }

    @Test
    void whereNothingWasImportedNothingIsChosen() {
        imports.clear();
        model.showNewest();
        assertThat(model.readProperty().get()).isTrue();
        assertThat(model.chosenProperty().get()).isEmpty();
        assertThat(model.reviewProperty().get()).isEmpty();
    }

    private static RecordedImport recorded(long id) {
        return new RecordedImport(id, Instant.EPOCH, 10, new ImportReport("in.csv", "fixes CSV (columns a, b)", false, 1_200, 0, List.of(),
                Path.of("in.csv.rejects.csv"), List.of(), new StoredFixes(1_200, 3, null, null, HourlyCounts.NONE)));
    }
}
