package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.NoteKey;
import org.pumphandle.station.ReviewEvidence.EpisodeEvidence;

/** What the screens may read and write of the work on a case. Whatever is written answers with all that then stands. */
public interface CaseJobs {

    Job<CaseWork> read(String caseId);

    Job<CaseWork> writeNote(String caseId, String text);

    Job<CaseWork> correctNote(NoteKey note, String text);

    Job<CaseWork> eraseNote(NoteKey note);

    /** What is to be done about all cases that are not closed, the earliest first. */
    Job<List<FollowUp>> due();

    Job<CaseWork> setFollowUp(String caseId, String task, Instant due);

    Job<CaseWork> finishFollowUp(String caseId, long number);

    Job<CaseWork> reopenFollowUp(String caseId, long number);

    Job<CaseWork> moveFollowUp(String caseId, long number, Instant due);

    Job<CaseWork> removeFollowUp(String caseId, long number);

    /** Says that the case is being traced, also where it was closed. */
    Job<CaseWork> trace(String caseId);

    /** @param index position among the contact's episodes, from 0 */
    Job<EpisodeEvidence> evidence(String caseId, String reference, int index);

    /** @param hasNotes whether the notes are written too */
    Job<Path> exportReport(String caseId, boolean hasNotes, Path file);

    /** What concerns cases that are the same person. */
    DuplicateJobs duplicates();

    /** What all cases come to. */
    SpreadJobs spread();

    /** @param isConfirmed whether it is closed although something stands open */
    Job<CaseWork> close(String caseId, ClosingReason reason, boolean isConfirmed);

    /** What several cases have to do with each other: clusters and chains of transmission. */
    OutbreakJobs outbreaks();
}
