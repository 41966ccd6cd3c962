package org.pumphandle.ui.common;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Identity;
import org.pumphandle.station.Identities;

/** What the screens may do about who a case is. */
public interface IdentityJobs {

    /** Whether it is recorded who a case is. */
    boolean isRecorded(String caseId);

    Job<Boolean> seal(String caseId, Identity identity);

    /** @return the request's number */
    Job<Long> ask(String caseId, String reason);

    /** Requests that are not too old, the newest first. */
    List<Identities.Wish> wishes();

    Job<Identities.Revealed> reveal(long request);

    Job<Long> refuse(long request);

    Job<Boolean> erase(String caseId);
}
