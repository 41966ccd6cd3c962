package org.pumphandle.notice;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.pumphandle.model.QueuedMessage;

/**
 * What is to be sent, and how.
 *
 * @param routes at most one for each carrier; messages to others wait
 * @param guard asked just before each group is reserved; throws where it must not be sent, as the mandate lapsed or the batch is not the approved one
 * @param linger how long to listen for receipts after the last thing that happened, while any are missing
 */
public record DispatchPlan(long batch, List<Route> routes, Consumer<List<QueuedMessage>> guard, Duration linger) {

    public DispatchPlan {
        routes = List.copyOf(routes);
        if (routes.stream().map(Route::carrier).distinct().count() < routes.size()) {
            throw new IllegalArgumentException("a carrier has two routes; one is allowed");
        }
    }
}
