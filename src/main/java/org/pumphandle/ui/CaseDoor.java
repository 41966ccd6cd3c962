package org.pumphandle.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.NoteKey;
import org.pumphandle.station.CaseNotes;
import org.pumphandle.station.CaseTracing;
import org.pumphandle.station.ExportCaseReport;
import org.pumphandle.station.FollowUps;
import org.pumphandle.station.ReviewEvidence;
import org.pumphandle.station.ReviewEvidence.EpisodeEvidence;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.CaseJobs;
import org.pumphandle.ui.common.DuplicateJobs;
import org.pumphandle.ui.common.OutbreakJobs;
import org.pumphandle.ui.common.SpreadJobs;

/** The work on a station's cases behind the screens' questions. */
record CaseDoor(Station station) implements CaseJobs {

    @Override
    public Job<CaseWork> read(String caseId) {
        return CaseNotes.read(station, caseId);
    }

    @Override
    public Job<CaseWork> writeNote(String caseId, String text) {
        return CaseNotes.write(station, caseId, text);
    }

    @Override
    public Job<CaseWork> correctNote(NoteKey note, String text) {
        return CaseNotes.correct(station, note, text);
    }

    @Override
    public Job<CaseWork> eraseNote(NoteKey note) {
        return CaseNotes.erase(station, note);
    }

    @Override
    public Job<List<FollowUp>> due() {
        return FollowUps.due(station);
    }

    @Override
    public Job<CaseWork> setFollowUp(String caseId, String task, Instant due) {
        return FollowUps.set(station, caseId, task, due);
    }

    @Override
    public Job<CaseWork> finishFollowUp(String caseId, long number) {
        return FollowUps.finish(station, caseId, number);
    }

    @Override
    public Job<CaseWork> reopenFollowUp(String caseId, long number) {
        return FollowUps.reopen(station, caseId, number);
    }

    @Override
    public Job<CaseWork> moveFollowUp(String caseId, long number, Instant due) {
        return FollowUps.move(station, caseId, number, due);
    }

    @Override
    public Job<CaseWork> removeFollowUp(String caseId, long number) {
        return FollowUps.remove(station, caseId, number);
    }

    @Override
    public Job<CaseWork> trace(String caseId) {
        return CaseTracing.begin(station, caseId);
    }

    @Override
    public Job<EpisodeEvidence> evidence(String caseId, String reference, int index) {
        return ReviewEvidence.job(station, caseId, reference, index);
    }

    @Override
    public Job<Path> exportReport(String caseId, boolean hasNotes, Path file) {
        return ExportCaseReport.job(station, caseId, hasNotes, file);
    }

    @Override
    public SpreadJobs spread() {
        return new SpreadDoor(station);
    }

    @Override
    public DuplicateJobs duplicates() {
        return new DuplicatesDoor(station);
    }

    @Override
    public Job<CaseWork> close(String caseId, ClosingReason reason, boolean isConfirmed) {
        return CaseTracing.close(station, caseId, reason, isConfirmed);
    }

    @Override
    public OutbreakJobs outbreaks() {
        return new OutbreaksDoor(station);
    }
}
