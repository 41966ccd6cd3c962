package org.pumphandle.ui.common;

import org.pumphandle.job.Job;

/** What the screens may say to a batch that was submitted. */
public interface ApprovalJobs {

    /** @return the message's number */
    Job<Long> strikeOut(long batch, long message, String reason);

    /** @return the message's number */
    Job<Long> takeInAgain(long batch, long message);

    /** @return the batch's number */
    Job<Long> giveBack(long batch, String reason);

    /** @return the batch's number */
    Job<Long> approve(long batch);
}
