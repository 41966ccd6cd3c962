package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.function.LongFunction;
import org.pumphandle.job.Job;
import org.pumphandle.model.LoggedEntry;

/**
 * The answer to one question of the log, which stands in the log once. It is as long as the log was then, so that turning its pages asks nothing
 * new. Any thread.
 *
 * @param newest the first page, the newest first
 * @param before the page that goes on before a leaf; empty after the last
 */
public record LogAnswer(List<LoggedEntry> newest, LongFunction<List<LoggedEntry>> before) {
    /** Entries of a page; a shorter one is the last. */
    public static final int PAGE = 200;

    public LogAnswer {
        newest = List.copyOf(newest);
    }

    /** The page after one that ended with a leaf. */
    public Job<List<LoggedEntry>> after(long lastLeaf) {
        return Job.of(message("station.read-the-log"), (_, _) -> before.apply(lastLeaf));
    }
}
