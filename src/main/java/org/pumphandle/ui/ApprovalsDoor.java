package org.pumphandle.ui;

import org.pumphandle.job.Job;
import org.pumphandle.model.BatchLine;
import org.pumphandle.station.Approvals;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.ApprovalJobs;

/** What a supervisor says to a station's batches, behind the screens' questions. */
record ApprovalsDoor(Station station) implements ApprovalJobs {

    @Override
    public Job<BatchLine> strikeOut(long batch, long message, String reason) {
        return Approvals.strikeOut(station, batch, message, reason);
    }

    @Override
    public Job<BatchLine> takeInAgain(long batch, long message) {
        return Approvals.takeInAgain(station, batch, message);
    }

    @Override
    public Job<Long> giveBack(long batch, String reason) {
        return Approvals.giveBack(station, batch, reason);
    }

    @Override
    public Job<Long> approve(long batch) {
        return Approvals.approve(station, batch);
    }
}
