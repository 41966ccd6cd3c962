package org.pumphandle.model;

import java.util.Map;

/**
 * How the sending of a batch stands.
 *
 * @param counts messages of the batch by state; states without any are left out
 * @param isPaused whether nothing is handed over until somebody resumes
 * @param isStopping whether only what is on its way is finished
 * @param routes how each route stands, in words, by carrier
 * @param unmatchedReceipts receipts of all gateways that fit no message so far
 */
public record DispatchStatus(Map<MessageState, Long> counts, boolean isPaused, boolean isStopping, Map<String, String> routes,
        long unmatchedReceipts) {

    public DispatchStatus {
        counts = Map.copyOf(counts);
        routes = Map.copyOf(routes);
    }

    /** Messages in a state. */
    public long count(MessageState state) {
        return counts.getOrDefault(state, 0L);
    }
}
