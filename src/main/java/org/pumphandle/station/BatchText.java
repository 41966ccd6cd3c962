package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** What the messages of a batch say. */
public final class BatchText {
    private BatchText() {
    }

    /**
     * The text of a batch in the words that it was made with, with a code that no message carries.
     *
     * @param day of exposure
     * @throws StationException where the templates are no longer those of the batch
     */
    public static Job<MessageTexts.Preview> job(Station station, MessageTexts texts, long number, LocalDate day) {
        return station.gate().job(Action.BATCH_VIEWED, message("station.read-the-text-of-batch", number),
                (_, _) -> texts.preview(station, Batches.find(station, number).facts(), day));
    }
}
