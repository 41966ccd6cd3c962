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
                ? Notice.done("Batch " + batch + " is sent", words)
                : Notice.info("The sending of batch " + batch + " ended", words));
        onChanged.run();
    }

    @Override
    public void cancelled(long batch) {
        tasks.tell(Notice.info("The sending of batch " + batch + " was cancelled",
                text("main.what-waits-goes-on-waiting")));
        onChanged.run();
    }

    @Override
    public void failed(long batch, Exception error) {
        tasks.tell(Notice.error("The sending of batch " + batch + " failed", error));
        onChanged.run();
    }
}
