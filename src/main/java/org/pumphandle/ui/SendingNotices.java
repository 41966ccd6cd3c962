package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.MessageState;
import org.pumphandle.ui.batches.Sendings;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/**
 * Tells how sendings ended. JavaFX thread.
 *
 * @param onChanged hears that messages may have come into doubt
 */
record SendingNotices(Tasks tasks, Runnable onChanged) implements Sendings.Told {

    @Override
    public void ended(long batch, DispatchStatus status) {
        var words = MessageWords.standing(status.counts()) + ".";
        tasks.tell(status.count(MessageState.WAITING) == 0 && status.count(MessageState.IN_DOUBT) == 0
                ? Notice.done(text("main.batch-is-sent", String.valueOf(batch)), words)
                : Notice.info(text("main.sending-of-batch-ended", String.valueOf(batch)), words));
        onChanged.run();
    }

    @Override
    public void cancelled(long batch) {
        tasks.tell(Notice.info(text("main.sending-of-batch-was-cancelled", String.valueOf(batch)),
                text("main.what-waits-goes-on-waiting")));
        onChanged.run();
    }

    @Override
    public void failed(long batch, Exception error) {
        tasks.tell(Notice.error(text("main.sending-of-batch-failed", String.valueOf(batch)), error));
        onChanged.run();
    }
}
