package org.pumphandle.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Handover;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;
import org.pumphandle.notice.Mailbox.News;
import org.pumphandle.store.OutboxRepository;
import org.pumphandle.store.OutboxRepository.Settled;
import org.pumphandle.store.Store;
import org.pumphandle.words.Messages;

/**
 * One run of a dispatcher, in turns of at most {@value #TURN_MS} ms and one transaction: what came back is kept, and what goes next is reserved. Only
 * then are gateways told that their receipts are kept, and do the reserved messages leave.
 */
final class Sending {
    private static final int TURN_MS = 50;
    private static final int TOO_MANY_IN_A_ROW = 20;

    private final Store store;
    private final OutboxRepository outbox;
    private final DispatchPlan plan;
    private final InstantSource clock;
    private final Dispatcher dispatcher;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Mailbox mailbox = new Mailbox();
    private final Set<Long> onTheirWay = new HashSet<>();
    private long total;
    private long done;
    private int refusedInARow;
    private Instant lastEvent;
    private @Nullable RuntimeException obstacle;

    /** A group that waits to be reserved. */
    private record Ready(Handover handover, WayOut.Prepared prepared) {
    }

    /**
     * What a turn is to do besides keeping what came back.
     *
     * @param late messages that came too late
     * @param lost those of which it is not known any more where they go
     */
    private record Next(List<Ready> ready, Set<Long> late, Set<Long> lost) {
        static final Next NOTHING = new Next(List.of(), Set.of(), Set.of());

        boolean isNothing() {
            return ready.isEmpty() && late.isEmpty() && lost.isEmpty();
        }
    }

    Sending(Store store, DispatchPlan plan, InstantSource clock, Dispatcher dispatcher, Progress progress, Cancellation cancellation) {
        this.store = store;
        this.outbox = store.outbox();
        this.plan = plan;
        this.clock = clock;
        this.dispatcher = dispatcher;
        this.progress = progress;
        this.cancellation = cancellation;
        this.lastEvent = clock.instant();
    }

    /** @throws CancellationException where it was cancelled */
    void run() throws InterruptedException {
        begin();
        try {
            plan.routes().forEach(route -> route.way().open(mailbox));
            boolean goesOn = true;
            while (goesOn && !cancellation.isCancelled()) {
                var news = mailbox.take(TURN_MS);
                var next = maySend() ? next() : Next.NOTHING;
                commit(news, next);
                goesOn = !isOver(next);
            }
            if (!onTheirWay.isEmpty()) {
                commit(mailbox.take(TURN_MS), Next.NOTHING);
            }
        } finally {
            plan.routes().forEach(route -> route.way().close());
            commit(mailbox.close(), Next.NOTHING);
        }
        cancellation.throwIfCancelled();
        if (obstacle != null) {
            throw obstacle;
        }
        outbox.expire(plan.batch(), clock.instant());
    }

    private void begin() {
        LeftOvers.settle(store, plan.batch(), plan.routes(), clock.instant());
        var status = dispatcher.status();
        total = status.counts().values().stream().mapToLong(Long::longValue).sum();
        done = total - status.count(MessageState.WAITING);
        report();
    }

    private boolean maySend() {
        return obstacle == null && !dispatcher.isPaused() && !dispatcher.isStopping() && !cancellation.isCancelled();
    }

    private boolean isOver(Next last) {
        if (!onTheirWay.isEmpty()) {
            return false;
        }
        if (obstacle != null || dispatcher.isStopping()) {
            return true;
        }
        boolean isWaiting = !last.isNothing() || any(MessageState.WAITING);
        boolean isListening = awaitsReceipts() && clock.instant().isBefore(lastEvent.plus(plan.linger()));
        return !dispatcher.isPaused() && !isWaiting && !isListening;
    }

    /** Nothing comes back of files. */
    private boolean awaitsReceipts() {
        return plan.routes().stream().filter(route -> route.way().kind() == SendingWay.SMPP)
                .anyMatch(route -> outbox.any(MessageState.HANDED_OVER, plan.batch(), route.carrier()));
    }

    private boolean any(MessageState state) {
        return plan.routes().stream().anyMatch(route -> outbox.any(state, plan.batch(), route.carrier()));
    }

    /** Whatever keeps one group from going keeps all others, too, until somebody has seen it. */
    private Next next() {
        var next = new Next(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        try {
            plan.routes().forEach(route -> addNext(route, next));
            return next;
        } catch (RuntimeException e) {
            obstacle = e;
            next.ready.forEach(ready -> ready.prepared.discard());
            return Next.NOTHING;
        }
    }

    private void addNext(Route route, Next next) {
        int room = route.way().room();
        var now = clock.instant();
        if (room <= 0 || route.quietHours().cover(now)) {
            return;
        }
        var due = outbox.due(plan.batch(), route.carrier(), Long.MIN_VALUE, now, room).stream()
                .collect(Collectors.partitioningBy(message -> message.expiresAt().isAfter(now)));
        due.getOrDefault(false, List.of()).forEach(message -> next.late.add(message.number()));
        var group = due.getOrDefault(true, List.of());
        if (group.isEmpty()) {
            return;
        }
        plan.guard().accept(group);
        long number = outbox.nextHandover();
        var prepared = route.way().prepare(number, group);
        var lost = prepared.withoutAddress();
        var reserved = group.stream().map(QueuedMessage::number).filter(message -> !lost.contains(message)).toList();
        next.lost.addAll(lost);
        if (reserved.isEmpty()) {
            prepared.discard();
            requireSome(route, lost);
        } else {
            next.ready.add(new Ready(new Handover(number, route.way().kind(), plan.batch(), route.carrier(), reserved), prepared));
        }
    }

    /** Where not one of many is known, it is more likely that something is locked than that all were erased. */
    private static void requireSome(Route route, Set<Long> lost) {
        if (lost.size() >= TOO_MANY_IN_A_ROW) {
            throw new SendingException(Messages.message("notice.of-none-of-messages-to", lost.size(), route.named()));
        }
    }

    private void commit(List<News> news, Next next) {
        if (news.isEmpty() && next.isNothing()) {
            return;
        }
        var now = clock.instant();
        var unreserved = new ArrayList<>(next.ready);
        try {
            var reserved = store.inTransaction(() -> {
                keep(news, now);
                outbox.expire(next.late, now);
                outbox.withdraw(next.lost, Messages.message("notice.it-is-not-known-any"), now);
                return next.ready.stream().filter(ready -> outbox.reserve(ready.handover, now)).toList();
            });
            unreserved.removeAll(reserved);
            settled(news, next, now);
            for (var ready : reserved) {
                onTheirWay.addAll(ready.handover.messages());
                ready.prepared.handOver();
            }
        } finally {
            Mailbox.turnAway(news);
            unreserved.forEach(ready -> ready.prepared.discard());
        }
    }

    private void keep(List<News> news, Instant now) {
        var settled = new ArrayList<Settled>();
        var receipts = new ArrayList<MessageReceipt>();
        for (var told : news) {
            switch (told) {
                case News.Answered(var message, var answer) -> settled.add(new Settled(message, answer.state(), answer.reason(),
                        answer instanceof Answer.Accepted(var ids) ? ids : List.of()));
                case News.Received(var receipt, _) -> receipts.add(receipt);
            }
        }
        outbox.settle(settled, now);
        store.receipts().record(receipts);
    }

    /** What follows from news once they lie on the disk. */
    private void settled(List<News> news, Next next, Instant now) {
        for (var told : news) {
            switch (told) {
                case News.Answered(var message, var answer) -> {
                    onTheirWay.remove(message);
                    done += answer instanceof Answer.NotNow ? 0 : 1;
                    watchRefusals(answer);
                }
                case News.Received(_, var kept) -> kept.complete(null);
            }
        }
        if (!news.isEmpty()) {
            lastEvent = now;
        }
        done += next.late.size() + next.lost.size();
        report();
    }

    private void report() {
        progress.report(Messages.message("notice.sending-batch", plan.batch()), done, total);
    }

    /** A gateway that refuses one after the other is most likely set up wrongly: better to ask than to use up the batch. */
    private void watchRefusals(Answer answer) {
        switch (answer) {
            case Answer.Accepted _ -> refusedInARow = 0;
            case Answer.Refused(var reason) -> {
                refusedInARow++;
                if (refusedInARow == TOO_MANY_IN_A_ROW && obstacle == null) {
                    obstacle = new SendingException(Messages.message("notice.the-last-messages-were-refused", refusedInARow, reason));
                }
            }
            case Answer.NotNow _,Answer.InDoubt _ -> {
            }
        }
    }
}
