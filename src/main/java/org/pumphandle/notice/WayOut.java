package org.pumphandle.notice;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.pumphandle.model.Handover;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;

/**
 * A way out of the station, to one carrier. Handing over has two steps, with the reserving of the messages in the store between them: all that can be done
 * without anybody seeing it, and the rest. So a message that is not reserved has surely not left. All methods but {@link #status} are called
 * by one thread.
 */
public interface WayOut extends AutoCloseable {

    /** What the station hears from a way out, on any thread. */
    interface Listener {
        /** What came of a message: once for each that was handed over, in any order. */
        void answered(long message, Answer answer);

        /**
         * A receipt came.
         *
         * @return done once the receipt lies on the disk, failed where it could not be kept; only then is the gateway to be told
         */
        CompletionStage<Void> received(MessageReceipt receipt);
    }

    /** Messages that are ready to go. One of the two is called, once. */
    interface Prepared {
        /** Those among them that cannot go, as it is not known any more where; they are not to be reserved. */
        Set<Long> withoutAddress();

        /** Lets the others go, as they are reserved now; each gets its answer. */
        void handOver();

        /** Leaves nothing of them anywhere, as they were not reserved. */
        void discard();
    }

    SendingWay kind();

    /** Begins to listen, and to reach for whatever is to be reached. Returns at once. */
    void open(Listener listener);

    /**
     * How many messages it takes now; 0 while it takes none.
     *
     * @throws SendingException where it will not take any until somebody changes its settings
     */
    int room();

    /**
     * Does all but handing over.
     *
     * @param handover number of the hand-over, which it had never before
     * @param messages at most as many as there was room for, all of one batch
     * @throws SendingException where that cannot be done
     */
    Prepared prepare(long handover, List<QueuedMessage> messages);

    /** What came of the messages of a hand-over that the end of a program cut short. */
    Answer fateOf(Handover handover);

    /** How it stands, in words for a screen. */
    String status();

    /** Ends at once what it began, without waiting for anybody else; what has no answer yet gets one before this returns. */
    @Override
    void close();
}
