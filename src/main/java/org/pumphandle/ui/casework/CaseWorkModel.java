package org.pumphandle.ui.casework;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.CaseWork;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.CaseJobs;
import org.pumphandle.ui.common.LatestRead;

/**
 * What was written down of the case shown. It is read when somebody looks at it, not before: each time is a line in the log. JavaFX thread.
 */
public final class CaseWorkModel {
    private final CaseJobs jobs;
    private final boolean mayWrite;
    private final LatestRead reads;
    private final JobRunner writes;
    private final Runnable onChanged;
    private final BiConsumer<String, Runnable> done;
    private final ReadOnlyObjectWrapper<Optional<String>> caseId = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CaseWork>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean isLookedAt;

    /**
     * @param mayWrite whether the account that is signed in may; else it reads
     * @param writes runs what is written, beside longer work
     * @param onChanged hears that something was written, which lists may show
     * @param done hears what was done in words, and what takes it back
     */
    public CaseWorkModel(CaseJobs jobs, boolean mayWrite, LatestRead reads, JobRunner writes, Runnable onChanged,
            BiConsumer<String, Runnable> done) {
        this.jobs = jobs;
        this.mayWrite = mayWrite;
        this.reads = reads;
        this.writes = writes;
        this.onChanged = onChanged;
        this.done = done;
    }

    /** The case shown; reads anew where somebody looks at it. */
    public void show(Optional<String> next) {
        reads.forget();
        if (!next.equals(caseId.get())) {
            work.set(Optional.empty());
            caseId.set(next);
        }
        if (isLookedAt) {
            read();
        }
    }

    /** Whether somebody looks at what was written. */
    public void lookAt(boolean isLooked) {
        isLookedAt = isLooked;
        if (isLooked && work.get().isEmpty()) {
            read();
        }
    }

    private void read() {
        caseId.get().ifPresent(id -> reads.ask(jobs.read(id), read -> work.set(Optional.of(read))));
    }

    /** What was written of the case; empty until it was read. */
    public ReadOnlyObjectProperty<Optional<CaseWork>> workProperty() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> caseIdProperty() {
        return caseId.getReadOnlyProperty();
    }

    CaseJobs jobs() {
        return jobs;
    }

    boolean mayWrite() {
        return mayWrite;
    }

    Attempt attempt() {
        return new Attempt(writes);
    }

    /** Writes of a case; nothing where the account may not. */
    void write(Attempt attempt, String id, Job<CaseWork> job, Consumer<CaseWork> then) {
        if (!mayWrite) {
            return;
        }
        attempt.start(job, () -> {
        }, now -> {
            if (caseId.get().equals(Optional.of(id))) {
                reads.forget();
                work.set(Optional.of(now));
            }
            then.accept(now);
            onChanged.run();
        });
    }

    /** Says what was done. */
    void tell(String words, Runnable undo) {
        done.accept(words, undo);
    }
}
