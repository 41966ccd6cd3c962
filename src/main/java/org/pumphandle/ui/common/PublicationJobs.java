package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.station.Publications.DayPlan;
import org.pumphandle.station.Publications.LedgerDay;
import org.pumphandle.station.Publications.Request;
import org.pumphandle.station.Publications.Review;
import org.pumphandle.station.Publications.Summary;

/** What the screens may do about spread maps that are to be published. */
public interface PublicationJobs {

    Job<List<Summary>> list();

    /** What was spent, by day. */
    Job<List<LedgerDay>> ledger();

    /** What a publication would cost; nothing is drawn. */
    Job<List<DayPlan>> plan(Request request);

    /** Draws and keeps; gives the number. */
    Job<Long> prepare(Request request);

    Job<Review> review(long number);

    /** The picture that would go out, as PNG. */
    Job<byte[]> picture(long number);

    Job<Long> approve(long number);

    Job<Long> giveBack(long number, String reason);

    /** Writes the files of an approved one into a folder. */
    Job<List<Path>> write(long number, Path folder);
}
