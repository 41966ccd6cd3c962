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
        return text(facts.rule().equals("-") ? "batches.facts" : "batches.facts-under-rule",
                MessageWords.counted(facts.kind(), shown.lines().stream().filter(line -> line.rejection() == null).count()),
                MessageWords.languages(facts.languages()), shown.preparedBy(), times.compact(MessageWords.seconds(facts.preparedAt())),
                facts.rule());
    }

    /** What happens next, or why it was given back. */
    static String next(Review shown, boolean isBeingSent, TimeFormat times) {
        return switch (shown.batch()) {
            case Batch.Draft _ -> shown.isOwn()
                    ? text("batches.a-draft-take-out-who")
                    : text("batches.a-draft-of-somebody", shown.preparedBy());
            case Batch.Submitted _ -> text("batches.it-is-fixed-and-waits");
            case Batch.Returned returned -> text("batches.given-back-because", returned.reason());
            case Batch.Approved approved -> text("batches.approved-on", times.compact(MessageWords.seconds(approved.approval().at())));
            case Batch.Sending _ when isBeingSent -> text("batches.it-is-being-sent-how");
            case Batch.Sending _ -> text("batches.released-and-standing", MessageWords.standing(shown.standing()));
            case Batch.Sent sent -> text("batches.sent-on-and-standing", times.compact(MessageWords.seconds(sent.at())),
                    MessageWords.standing(shown.standing()));
            case Batch.Closed _ -> text("batches.closed-appeals-can-still-be");
        };
    }
}
