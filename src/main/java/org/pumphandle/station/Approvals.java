package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchLine;
import org.pumphandle.notice.ApprovedBatch;
import org.pumphandle.notice.BatchDigest;
import org.pumphandle.notice.NotApprovedException;
import org.pumphandle.store.BatchLineRepository.InnerLine;

/** What a supervisor says to a batch. Whoever prepared it says nothing. */
public final class Approvals {
    private static final int LONGEST_REASON = 1000;

    private Approvals() {
    }

    /** Strikes a line out, with the reason, and gives it as it is then; the rest of the batch can still be approved. */
    public static Job<BatchLine> strikeOut(Station station, long number, long message, String reason) {
        return decision(station, Action.BATCH_RETURNED, message("station.strike-out-a-message-of", number), number,
                _ -> rejected(station, number, message, requireReason(reason)));
    }

    /** Takes a line in again that was struck out. */
    public static Job<BatchLine> takeInAgain(Station station, long number, long message) {
        return decision(station, Action.BATCH_RETURNED, message("station.take-in-a-message-of", number), number,
                _ -> rejected(station, number, message, null));
    }

    private static BatchLine rejected(Station station, long number, long message, @Nullable String reason) {
        var lines = station.store().batchLines();
        if (!lines.batchOf(message).equals(Optional.of(number))) {
            throw new StationException(message("station.batch-has-no-such-message", number));
        }
        lines.reject(message, reason);
        return lines.find(message).orElseThrow().line();
    }

    /** Gives the whole batch back to who prepared it. */
    public static Job<Long> giveBack(Station station, long number, String reason) {
        return decision(station, Action.BATCH_RETURNED, message("station.give-back-batch", number), number, submitted -> {
            station.store().batches().move(submitted, submitted.giveBack(station.account().number(), station.now(), requireReason(reason)));
            station.gate().note(Action.BATCH_RETURNED, List.of(), "batch " + number);
            return number;
        });
    }

    /**
     * Signs a batch: from then on it may be sent, and nothing of it may be changed.
     *
     * @throws StationException where it changed since it was submitted, or no message is left in it
     */
    public static Job<Long> approve(Station station, long number) {
        return decision(station, Action.BATCH_APPROVED, message("station.approve-batch", number), number, submitted -> {
            var lines = station.store().batchLines().inner(number);
            var struckOut = lines.stream().map(InnerLine::line).filter(line -> line.rejection() != null).map(BatchLine::line).toList();
            if (lines.stream().noneMatch(line -> line.line().isIn())) {
                throw new StationException(message("station.no-message-is-left-in", number));
            }
            var at = station.now();
            var text = BatchDigest.approvalText(number, submitted.submission().digest(), station.account().number(), at, struckOut);
            var approved = submitted.approve(new Batch.Approval(station.account().number(), at, station.opened().account().sign(text)));
            verified(station, approved.facts().number(), approved.submission(), approved.approval(), lines);
            station.store().batches().move(submitted, approved);
            station.gate().note(Action.BATCH_APPROVED, List.of(),
                    "batch " + number + ", digest " + submitted.submission().digest() + ", without "
                            + struckOut.size() + " of its lines");
            return number;
        });
    }

    /** The batch as it may be sent, checked anew. */
    static ApprovedBatch verified(Station station, long number, Batch.Submission submission, Batch.Approval approval,
            List<InnerLine> lines) {
        try {
            return ApprovedBatch.verified(Batches.find(station, number).facts(), submission, approval, lines,
                    account -> station.store().accounts().find(account).orElseThrow());
        } catch (NotApprovedException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What is done with a batch that waits to be judged. */
    @FunctionalInterface
    private interface Judging<T> {
        T of(Batch.Submitted batch);
    }

    private static <T> Job<T> decision(Station station, Action action, String title, long number, Judging<T> judging) {
        return station.gate().job(action, title, (_, _) -> station.store().inTransaction(() -> {
            if (!(Batches.find(station, number) instanceof Batch.Submitted submitted)) {
                throw Batches.notIn(Batches.find(station, number), message("station.it-is-judged"));
            }
            if (submitted.facts().preparedBy() == station.account().number()) {
                throw new StationException(message("station.whoever-prepared-a-batch-does"));
            }
            return judging.of(submitted);
        }));
    }

    private static String requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new StationException(message("station.say-why-in-at-most-characters", LONGEST_REASON));
        }
        return reason.strip();
    }
}
