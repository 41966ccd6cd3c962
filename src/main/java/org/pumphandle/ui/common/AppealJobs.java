package org.pumphandle.ui.common;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Appeal;
import org.pumphandle.station.Appeals;
import org.pumphandle.station.Appeals.EvidenceCard;

/** What the screens may do about warnings that somebody says are wrong, and about what became of warnings. */
public interface AppealJobs {

    Job<EvidenceCard> lookUp(String code);

    Job<EvidenceCard> take(String code, String note);

    /** Those that wait longest first. */
    Job<List<Appeal>> list();

    Job<EvidenceCard> open(long message);

    Job<Appeal> decide(long message, boolean isUpheld, String reason);

    /** Links a warning to the case that the warned subscriber turned out to be; gives the case's number. */
    Job<String> linkOutcome(String caseId, String code);

    Job<Appeals.Precision> precision();
}
