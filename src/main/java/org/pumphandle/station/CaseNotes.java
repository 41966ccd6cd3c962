package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.Note;
import org.pumphandle.model.NoteKey;

/**
 * What tracers write down of a case. A note is never lost by a correction; it is erased with the case's history, by who is told to, and where something
 * was written that should not have been. Names and numbers of others do not belong in it; what looks like a number is refused.
 */
public final class CaseNotes {

    private CaseNotes() {
    }

    /** All that is written down of a case. */
    public static Job<CaseWork> read(Station station, String caseId) {
        return Job.of(message("station.read-the-notes-of-case", caseId), (_, _) -> {
            station.gate().requireRole(Action.NOTES_VIEWED, List.of(caseId));
            return station.gate().read(Action.NOTES_VIEWED, station.store().duplicates().under(caseId),
                    () -> CaseDesk.work(station, station.recorded(caseId).id()));
        });
    }

    /**
     * Writes a note.
     *
     * @param text plain text, at most {@value Note#MOST_CHARACTERS} characters
     */
    public static Job<CaseWork> write(Station station, String caseId, String text) {
        return CaseDesk.writing(station, Action.NOTE_WRITTEN, caseId, message("station.write-a-note-of-case", caseId),
                () -> station.store().notes().add(caseId, Note.checkedText(text), station.account().number(), station.now()));
    }

    /** Lets another text stand; what was there stays readable. */
    public static Job<CaseWork> correct(Station station, NoteKey key, String text) {
        return CaseDesk.writing(station, Action.NOTE_CORRECTED, key.caseId(), message("station.correct-a-note-of-case", key.caseId()),
                () -> {
                    var checked = Note.checkedText(text);
                    var standing = standing(station, key);
                    if (!standing.versions().getFirst().text().equals(checked)) {
                        station.store().notes().correct(standing.key(), checked, station.account().number(), station.now());
                    }
                });
    }

    /** Takes a note's text out, with all that it corrected; it cannot be undone. That there was a note stays. */
    public static Job<CaseWork> erase(Station station, NoteKey key) {
        return CaseDesk.writing(station, Action.NOTE_ERASED, key.caseId(), message("station.erase-a-note-of-case", key.caseId()),
                () -> station.store().notes().erase(standing(station, key).key(), station.account().number(), station.now()));
    }

    private static Note standing(Station station, NoteKey key) {
        return station.store().duplicates().under(key.caseId()).stream()
                .flatMap(id -> station.store().notes().find(new NoteKey(id, key.number())).stream())
                .filter(note -> note.erasure() == null).findFirst()
                .orElseThrow(
                        () -> new StationException(message("station.case-has-no-note-look", key.caseId(), key.number())));
    }
}
