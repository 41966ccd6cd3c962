package org.pumphandle.ui.common;

import org.pumphandle.job.Job;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.CasePair;
import org.pumphandle.station.FindDuplicates;

/** What the screens may do about cases that are the same person. */
public interface DuplicateJobs {

    Job<FindDuplicates.Findings> find();

    Job<CaseMerge> merge(String kept, String merged);

    Job<CaseMerge> unmerge(String merged);

    /** Two cases are two persons. */
    Job<CasePair> tellApart(CasePair pair);

    /** Takes that back. */
    Job<CasePair> compareAgain(CasePair pair);
}
