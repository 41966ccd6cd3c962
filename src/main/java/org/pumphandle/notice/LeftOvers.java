package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Handover;
import org.pumphandle.store.OutboxRepository.Settled;
import org.pumphandle.store.Store;

/**
 * Decides about messages that were on their way when a program ended. A way out that can tell what came of them does; all others are in doubt from
 * then on.
 */
public final class LeftOvers {
    private static final Duration RECEIPTS_KEPT = Duration.ofDays(30);

    private LeftOvers() {
    }

    /**
     * To be called as a station is opened, before anything is sent.
     *
     * @param routes those that are known; their ways out need not be open
     */
    public static void settle(Store store, List<Route> routes, Instant now) {
        store.receipts().forgetUnmatched(now.minus(RECEIPTS_KEPT));
        store.outbox().leftOnTheirWay(Optional.empty()).forEach(handover -> settle(store, handover, routes, now));
    }

    /** The same of one batch and the carriers of these routes. */
    static void settle(Store store, long batch, List<Route> routes, Instant now) {
        store.outbox().leftOnTheirWay(Optional.of(batch)).stream()
                .filter(handover -> routes.stream().anyMatch(route -> route.carrier().equals(handover.carrier())))
                .forEach(handover -> settle(store, handover, routes, now));
    }

    private static void settle(Store store, Handover handover, List<Route> routes, Instant now) {
        var answer = routes.stream().filter(route -> route.carrier().equals(handover.carrier()) && route.way().kind() == handover.way())
                .findFirst().map(route -> route.way().fateOf(handover)).orElseGet(() -> new Answer.InDoubt(
                        message("notice.the-program-ended-while-it")));
        store.outbox().settle(handover.messages().stream().map(number -> new Settled(number, answer.state(), answer.reason(), List.of()))
                .toList(), now);
    }
}
