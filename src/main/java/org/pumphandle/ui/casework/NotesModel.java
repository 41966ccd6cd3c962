package org.pumphandle.ui.casework;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.job.Job;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.Note;
import org.pumphandle.ui.common.Attempt;

/** The notes of the case shown, the one that is written or corrected, and the one that is about to be erased. JavaFX thread. */
public final class NotesModel {
    private final CaseWorkModel work;
    private final Attempt attempt;
    private final StringProperty draft = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Note>> corrected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Long>> erasing = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Long>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    public NotesModel(CaseWorkModel work) {
        this.work = work;
        this.attempt = work.attempt();
        work.caseIdProperty().addListener(_ -> forget());
    }

    /** A draft is of one case; with another it goes, before it stands under the wrong one. */
    private void forget() {
        draft.set("");
        corrected.set(Optional.empty());
        erasing.set(Optional.empty());
        found.set(Optional.empty());
        attempt.say("");
    }

    CaseWorkModel work() {
        return work;
    }

    Attempt attempt() {
        return attempt;
    }

    StringProperty draftProperty() {
        return draft;
    }

    /** The note that is corrected; empty where a new one is written. */
    ReadOnlyObjectProperty<Optional<Note>> correctedProperty() {
        return corrected.getReadOnlyProperty();
    }

    /** Number of the note of which it is asked whether it shall be erased. */
    ObjectProperty<Optional<Long>> erasingProperty() {
        return erasing;
    }

    /** Number of the note that a search found. */
    ReadOnlyObjectProperty<Optional<Long>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Marks a note of the case shown. */
    public void find(long number) {
        found.set(Optional.of(number));
    }

    /** Puts a note's text into the field, to be changed. */
    void correct(Note note) {
        corrected.set(Optional.of(note));
        draft.set(note.versions().getFirst().text());
        attempt.say("");
    }

    void leaveCorrection() {
        corrected.set(Optional.empty());
        draft.set("");
        attempt.say("");
    }

    /** Writes or corrects. What was typed stays where it is refused. */
    void save() {
        work.caseIdProperty().get().ifPresent(id -> work.write(attempt, id, job(id), _ -> {
            if (work.caseIdProperty().get().equals(Optional.of(id))) {
                leaveCorrection();
            }
        }));
    }

    private Job<CaseWork> job(String id) {
        return corrected.get().map(note -> work.jobs().correctNote(note.key(), draft.get()))
                .orElseGet(() -> work.jobs().writeNote(id, draft.get()));
    }

    void erase(Note note) {
        work.write(attempt, note.caseId(), work.jobs().eraseNote(note.key()), _ -> erasing.set(Optional.empty()));
    }
}
