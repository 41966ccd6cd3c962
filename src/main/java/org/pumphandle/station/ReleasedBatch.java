package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.Batch;
import org.pumphandle.model.Hash;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.notice.ApprovedBatch;
import org.pumphandle.notice.NotApprovedException;
import org.pumphandle.store.BatchLineRepository.InnerLine;

/**
 * Watches that of a batch only what was approved is sent: the whole was verified when this was made, and each group is held against the store, and its
 * texts against what the approved words give, just before it leaves. For one thread.
 */
final class ReleasedBatch {
    private final Station station;
    private final Batch.Sending batch;
    private final MessageTexts.Writer writer;
    private final Map<Long, Hash> approved = new HashMap<>();

    /** @throws StationException where anything was changed since it was approved */
    ReleasedBatch(Station station, Batch.Sending batch, MessageTexts texts) {
        this.station = station;
        this.batch = batch;
        this.writer = texts.writer(station, batch.facts());
        long number = batch.facts().number();
        Approvals.verified(station, number, batch.submission(), batch.approval(), station.store().batchLines().inner(number)).lines()
                .forEach(line -> approved.put(line.line().message(), Objects.requireNonNull(line.seal()).digest()));
    }

    /** @throws StationException where the mandate does not hold now, or anything of these messages is not as it was approved */
    void require(List<QueuedMessage> messages) {
        station.mandate().requireToAct();
        if (!Batches.find(station, batch.facts().number()).equals(batch)) {
            throw changed();
        }
        for (var message : messages) {
            var line = station.store().batchLines().find(message.number()).orElseThrow(this::changed);
            try {
                if (!ApprovedBatch.isStill(line, approved.get(message.number())) || !text(writer, line).equals(message.text())) {
                    throw changed();
                }
            } catch (NotApprovedException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    private StationException changed() {
        return new StationException(message("station.batch-is-not-what-was", batch.facts().number()));
    }

    /** The text of a line in the approved words. */
    static String text(MessageTexts.Writer writer, InnerLine line) {
        var seal = Objects.requireNonNull(line.seal());
        var code = AppealCode.parse(Objects.requireNonNull(seal.code(), "the code of a message that is out"));
        if (!code.hash().equals(seal.codeHash())) {
            throw new StationException(message("station.a-code-was-changed-after"));
        }
        return writer.text(Objects.requireNonNull(line.line().exposure()).day(), code);
    }
}
