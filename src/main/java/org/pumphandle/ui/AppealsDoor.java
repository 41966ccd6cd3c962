package org.pumphandle.ui;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Appeal;
import org.pumphandle.station.Appeals;
import org.pumphandle.station.Appeals.EvidenceCard;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.AppealJobs;

/** A station's appeals behind the screens' questions. */
record AppealsDoor(Station station) implements AppealJobs {

    @Override
    public Job<EvidenceCard> lookUp(String code) {
        return Appeals.lookUp(station, code);
    }

    @Override
    public Job<EvidenceCard> take(String code, String note) {
        return Appeals.take(station, code, note);
    }

    @Override
    public Job<List<Appeal>> list() {
        return Appeals.list(station);
    }

    @Override
    public Job<EvidenceCard> open(long message) {
        return Appeals.open(station, message);
    }

    @Override
    public Job<Appeal> decide(long message, boolean isUpheld, String reason) {
        return Appeals.decide(station, message, isUpheld, reason);
    }

    @Override
    public Job<String> linkOutcome(String caseId, String code) {
        return Appeals.linkOutcome(station, caseId, code);
    }

    @Override
    public Job<Appeals.Precision> precision() {
        return Appeals.precision(station);
    }
}
