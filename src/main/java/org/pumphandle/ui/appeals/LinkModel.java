package org.pumphandle.ui.appeals;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.Attempt;

/** A case who was warned before it fell ill says so with the code of that message, and closes the chain. JavaFX thread. */
public final class LinkModel {
    private final AppealJobs jobs;
    private final String caseId;
    private final Attempt attempt;
    private final Consumer<String> onLinked;
    private final StringProperty code = new SimpleStringProperty("");

    /** @param onLinked hears of the case's number */
    public LinkModel(AppealJobs jobs, String caseId, JobRunner work, Consumer<String> onLinked) {
        this.jobs = jobs;
        this.caseId = caseId;
        this.attempt = new Attempt(work);
        this.onLinked = onLinked;
    }

    String caseId() {
        return caseId;
    }

    StringProperty codeProperty() {
        return code;
    }

    /** What the code is so far. */
    ObservableValue<CodeCheck> checkProperty() {
        return code.map(CodeCheck::of);
    }

    Attempt attempt() {
        return attempt;
    }

    void link() {
        if (CodeCheck.of(code.get()).isWhole()) {
            attempt.start(jobs.linkOutcome(caseId, code.get()), () -> {
            }, linked -> {
                forget();
                onLinked.accept(linked);
            });
        }
    }

    /** Empties the form. */
    public void forget() {
        code.set("");
    }
}
