package org.pumphandle.ui.common;

import org.pumphandle.job.Job;
import org.pumphandle.model.BatchLine;

/** What the screens may say to a batch that was submitted. */
public interface ApprovalJobs {

    /** @return the line as it is then */
    Job<BatchLine> strikeOut(long batch, long message, String reason);

    /** @return the line as it is then */
    Job<BatchLine> takeInAgain(long batch, long message);

    /** @return the batch's number */
    Job<Long> giveBack(long batch, String reason);

    /** @return the batch's number */
    Job<Long> approve(long batch);
}
