package org.pumphandle.ui;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Identity;
import org.pumphandle.station.Identities;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.IdentityJobs;

/** A station's identities behind the screens' questions. */
record IdentitiesDoor(Station station) implements IdentityJobs {

    @Override
    public boolean isRecorded(String caseId) {
        return Identities.isRecorded(station, caseId);
    }

    @Override
    public Job<Boolean> seal(String caseId, Identity identity) {
        return Identities.seal(station, caseId, identity);
    }

    @Override
    public Job<Long> ask(String caseId, String reason) {
        return Identities.ask(station, caseId, reason);
    }

    @Override
    public List<Identities.Wish> wishes() {
        return Identities.wishes(station);
    }

    @Override
    public Job<Identities.Revealed> reveal(long request) {
        return Identities.reveal(station, request);
    }

    @Override
    public Job<Long> refuse(long request) {
        return Identities.refuse(station, request);
    }

    @Override
    public Job<Boolean> erase(String caseId) {
        return Identities.erase(station, caseId);
    }
}
