package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.model.Batch;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.TimeFormat;

/** What is said of one batch. */
final class BatchWords {

    private BatchWords() {
    }

    /** Who made it of what and when. */
    static String facts(Review shown, TimeFormat times) {
        var facts = shown.batch().facts();
        return MessageWords.counted(facts.kind(), shown.lines().stream().filter(line -> line.rejection() == null).count())
                + (facts.rule().equals("-") ? "" : " under " + facts.rule()) + ", in " + MessageWords.languages(facts.languages())
                + ". Prepared by " + shown.preparedBy() + " on " + times.compact(MessageWords.seconds(facts.preparedAt())) + ".";
    }

    /** What happens next, or why it was given back. */
    static String next(Review shown, boolean isBeingSent, TimeFormat times) {
        return switch (shown.batch()) {
            case Batch.Draft _ -> shown.isOwn()
                    ? text("batches.a-draft-take-out-who")
                    : "A draft of " + shown.preparedBy() + ", who submits it.";
            case Batch.Submitted _ -> text("batches.it-is-fixed-and-waits");
            case Batch.Returned returned -> "Given back: " + returned.reason();
            case Batch.Approved approved -> "Approved on " + times.compact(MessageWords.seconds(approved.approval().at()))
                    + ". It may be sent, and nothing of it can be changed.";
            case Batch.Sending _ when isBeingSent -> text("batches.it-is-being-sent-how");
            case Batch.Sending _ -> "Released: " + MessageWords.standing(shown.standing()) + ".";
            case Batch.Sent sent -> "Sent on " + times.compact(MessageWords.seconds(sent.at())) + ": "
                    + MessageWords.standing(shown.standing()) + ". Receipts may still come.";
            case Batch.Closed _ -> text("batches.closed-appeals-can-still-be");
        };
    }
}
