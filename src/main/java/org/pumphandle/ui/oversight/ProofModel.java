package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.station.ProvenLeaf;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OversightJobs;
import org.pumphandle.ui.common.Work;

/** The proof of the chosen line. It is made when somebody asks: each is itself an entry. JavaFX thread. */
final class ProofModel {
    private final OversightJobs log;
    private final Work work;
    private final LatestRead read;
    private final ObservableValue<Optional<LoggedEntry>> chosen;
    private final ReadOnlyObjectWrapper<Optional<ProvenLeaf>> proof = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    ProofModel(OversightJobs log, Work work, JobRunner reads, ObservableValue<Optional<LoggedEntry>> chosen) {
        this.log = log;
        this.work = work;
        this.chosen = chosen;
        this.read = new LatestRead(reads, error -> problem
                .set(text("oversight.cannot-be-proven-as",
                        Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName()))));
        chosen.addListener((_, _, now) -> {
            if (proof.get().filter(one -> now.filter(entry -> entry.leaf().index() == one.index()).isPresent()).isEmpty()) {
                forget();
            }
        });
    }

    private void forget() {
        read.forget();
        proof.set(Optional.empty());
        problem.set("");
    }

    /** Of the chosen line; empty until it is asked for. */
    ReadOnlyObjectProperty<Optional<ProvenLeaf>> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Proves the chosen line. */
    void prove() {
        chosen.getValue().ifPresent(entry -> {
            forget();
            read.ask(log.proof(entry.leaf().index()), proven -> proof.set(Optional.of(proven)));
        });
    }

    /** The name that a proof is offered under. */
    String fileName() {
        return "pumphandle-proof-" + proof.get().map(ProvenLeaf::index).orElse(0L) + ".txt";
    }

    void save(Path file, Consumer<Path> onSaved) {
        proof.get().ifPresent(proven -> work.start(log.saveProof(proven, file), onSaved));
    }
}
