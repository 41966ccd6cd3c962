package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Job;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.station.ExportLog;
import org.pumphandle.station.ExportOversightReport;
import org.pumphandle.station.HeadState;
import org.pumphandle.station.LogAnswer;
import org.pumphandle.station.Oversight;
import org.pumphandle.station.ProvenLeaf;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.OversightJobs;

/** A station's log behind the overseer's questions. */
record OversightDoor(Station station) implements OversightJobs {

    @Override
    public Job<LogAnswer> entries(LogFilter filter) {
        return Oversight.entries(station, filter);
    }

    @Override
    public Job<LogAnswer> entriesUpTo(long leaf) {
        return Oversight.entriesUpTo(station, leaf);
    }

    @Override
    public Job<List<LoggedEntry>> history(String caseId) {
        return Oversight.history(station, caseId);
    }

    @Override
    public Job<List<ActionCount>> counts(LogFilter filter) {
        return Oversight.counts(station, filter);
    }

    @Override
    public Job<ProvenLeaf> proof(long index) {
        return Oversight.proof(station, index);
    }

    @Override
    public Job<Path> saveProof(ProvenLeaf proof, Path file) {
        return Oversight.saveProof(station, proof, file);
    }

    @Override
    public Job<List<String>> verify() {
        return Oversight.verify(station);
    }

    @Override
    public Job<Long> exportLog(Path file) {
        return ExportLog.job(station, file);
    }

    @Override
    public Job<Path> report(LogFilter period, Path fonts, Path file) {
        return ExportOversightReport.job(station, period, fonts, file);
    }

    @Override
    public HeadJobs heads() {
        return new Heads(station);
    }

    private record Heads(Station station) implements HeadJobs {

        @Override
        public Job<HeadState> state() {
            return Oversight.heads(station);
        }

        @Override
        public Job<HeadState> chooseFolder(Path folder) {
            return Oversight.chooseFolder(station, folder);
        }

        @Override
        public Job<Path> export() {
            return ExportLog.head(station, Optional.empty());
        }
    }
}
