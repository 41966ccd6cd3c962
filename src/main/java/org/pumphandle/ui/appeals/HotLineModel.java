package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.job.JobRunner;
import org.pumphandle.station.Appeals.EvidenceCard;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.LatestRead;

/** Somebody calls who was warned. A code that is whole is looked up by itself; who calls is not asked. JavaFX thread. */
final class HotLineModel {
    private final AppealJobs jobs;
    private final LatestRead read;
    private final Attempt attempt;
    private final Runnable onTaken;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CodeCheck> check = new ReadOnlyObjectWrapper<>(CodeCheck.of(""));
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<EvidenceCard>> card = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param onTaken hears that an appeal was taken */
    HotLineModel(AppealJobs jobs, JobRunner work, JobRunner reads, Runnable onTaken) {
        this.jobs = jobs;
        this.onTaken = onTaken;
        this.attempt = new Attempt(work);
        this.read = new LatestRead(reads, error -> attempt.say(String.valueOf(error.getMessage())));
        code.addListener((_, _, typed) -> typed(typed));
    }

    /** As it is typed, pasted or spelt. */
    StringProperty codeProperty() {
        return code;
    }

    /** What was said, without saying who. */
    StringProperty noteProperty() {
        return note;
    }

    ReadOnlyObjectProperty<CodeCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<EvidenceCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** What was done last; empty where a new code is typed. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    Attempt attempt() {
        return attempt;
    }

    private void typed(String text) {
        read.forget();
        attempt.say("");
        card.set(Optional.empty());
        check.set(CodeCheck.of(text));
        if (!text.isEmpty()) {
            told.set("");
        }
        if (check.get().isWhole()) {
            read.ask(jobs.lookUp(text), found -> card.set(Optional.of(found)));
        }
    }

    /** Whether an appeal can be taken: there is such a warning, and none was taken against it. */
    boolean canTake() {
        return card.get().filter(found -> found.appeal().isEmpty()).isPresent();
    }

    /** What is known of an appeal that was taken before; empty where none was. */
    String before() {
        return card.get().flatMap(EvidenceCard::appeal).map(appeal -> {
            var decision = appeal.decision();
            if (decision == null) {
                return text("appeals.an-appeal-against-this-warning");
            }
            return decision.isUpheld()
                    ? text("appeals.an-appeal-against-this-warning-was-upheld")
                    : text("appeals.an-appeal-against-this-warning-was-decided");
        }).orElse("");
    }

    void take() {
        if (canTake()) {
            attempt.start(jobs.take(code.get(), note.get()), () -> {
            }, _ -> {
                clear();
                told.set(text("appeals.the-appeal-is-taken-a"));
                onTaken.run();
            });
        }
    }

    /** Forgets the code and what was said. */
    void clear() {
        code.set("");
        note.set("");
    }
}
