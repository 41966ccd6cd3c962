package org.pumphandle.ui.common;

import java.time.LocalDate;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.station.Batches;
import org.pumphandle.station.MessageTexts.Preview;
import org.pumphandle.station.Reach;

/** What the screens may do about batches of messages. Those that change one give its number. */
public interface BatchJobs {

    /** All batches, the newest first. */
    Job<List<Batches.Summary>> list();

    Job<Batches.Review> review(long batch);

    /** What a message of a batch says to somebody who was exposed on a day. */
    Job<Preview> text(long batch, LocalDate day);

    /** The exposure clusters among the contacts that were found under a rule. */
    Job<List<ExposureCluster>> clusters(String rule);

    /** How many a batch would go to. */
    Job<Reach> reach(ContactFilter filter);

    /** Tags of the languages in which a kind of message can be sent. */
    Job<List<String>> languages(MessageKind kind);

    /** What a message would say that is not of a batch yet. */
    Job<Preview> preview(MessageKind kind, MessageSettings settings, LocalDate day, int quarantineDays);

    Job<Long> compose(ContactFilter filter, MessageSettings settings);

    Job<Long> composeRetractions(MessageSettings settings);

    /** Takes a message out of a draft; gives the message's number. */
    Job<Long> remove(long batch, long message);

    Job<Long> discard(long batch);

    Job<Long> revise(long batch);

    Job<Long> submit(long batch);

    /** Awaits no receipt of a sent batch any more. */
    Job<Long> close(long batch);
}
