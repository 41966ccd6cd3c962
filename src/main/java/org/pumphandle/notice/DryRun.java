package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.store.Store;

/** Does all that a dispatcher would do with what waits of a batch, but for handing over: nothing leaves and nothing is stored. */
public final class DryRun {
    private static final int AT_ONCE = 1_000;

    private final Store store;
    private final DispatchPlan plan;
    private final Function<String, EncodedParts> encoding;
    private final InstantSource clock;

    private DryRun(Store store, DispatchPlan plan, Function<String, EncodedParts> encoding, InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.encoding = encoding;
        this.clock = clock;
    }

    /**
     * The forecast for each carrier. Fails as the sending would.
     *
     * @param encoding how a text is put into short messages
     */
    public static Job<Map<String, Forecast>> job(Store store, DispatchPlan plan, Function<String, EncodedParts> encoding,
            InstantSource clock) {
        return Job.of(message("notice.dry-run-of-batch", plan.batch()),
                (progress, cancellation) -> new DryRun(store, plan, encoding, clock).run(progress,
                        cancellation));
    }

    private Map<String, Forecast> run(Progress progress, Cancellation cancellation) {
        var forecasts = new TreeMap<String, Forecast>();
        store.outbox().waiting(plan.batch()).forEach((carrier, waiting) -> forecasts.put(carrier, plan.routes().stream()
                .filter(route -> route.carrier().equals(carrier)).findFirst().map(route -> forecast(route, waiting, progress, cancellation))
                .orElseGet(() -> new Forecast(waiting, 0, 0, 0, 0, 0, false, false))));
        return forecasts;
    }

    private Forecast forecast(Route route, long waiting, Progress progress, Cancellation cancellation) {
        var now = clock.instant();
        long ready = 0;
        long segments = 0;
        long due = 0;
        long withoutAddress = 0;
        long after = Long.MIN_VALUE;
        for (var page = page(route, after); !page.isEmpty(); page = page(route, after)) {
            cancellation.throwIfCancelled();
            progress.report(message("notice.trying", route.named()), due, waiting);
            var group = page.stream().filter(message -> message.expiresAt().isAfter(now)).toList();
            if (!group.isEmpty()) {
                plan.guard().accept(group);
                var prepared = route.way().prepare(store.outbox().nextHandover(), group);
                withoutAddress += prepared.withoutAddress().size();
                prepared.discard();
            }
            segments += group.stream().mapToLong(message -> encoding.apply(message.text()).parts().size()).sum();
            ready += group.size();
            due += page.size();
            after = page.getLast().number();
        }
        return new Forecast(waiting, ready, segments, due - ready, waiting - due, withoutAddress, true, route.quietHours().cover(now));
    }

    private List<QueuedMessage> page(Route route, long after) {
        return store.outbox().due(plan.batch(), route.carrier(), after, clock.instant(), AT_ONCE);
    }
}
