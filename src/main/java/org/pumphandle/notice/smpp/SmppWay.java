package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Handover;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;
import org.pumphandle.notice.AddressBook;
import org.pumphandle.notice.Answer;
import org.pumphandle.notice.EncodedParts;
import org.pumphandle.notice.SendingException;
import org.pumphandle.notice.WayOut;

/**
 * Sends through a gateway by SMPP 3.4, and takes its receipts. It connects by itself and, when the connection is lost, again. Messages that wait for an
 * answer then are in doubt; those that wait for their turn are not.
 */
public final class SmppWay implements WayOut {
    private static final Duration FIRST_BREAK = Duration.ofMillis(500);
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(1);
    /** A connection that lasts so long is not one of those that a gateway opens and closes again and again. */
    private static final Duration STEADY = Duration.ofSeconds(5);
    private static final double RESERVED_S = 0.1;
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(2);

    private final SmppGateway gateway;
    private final AddressBook addresses;
    private final Function<String, EncodedParts> encoding;
    private final InstantSource clock;
    private final Pace pace;
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private @Nullable Thread connecting;
    private @Nullable Listener listener;
    private volatile @Nullable Link link;
    private volatile @Nullable SendingException obstacle;
    private volatile String trouble = message("notice.not-connected");

    /** @param encoding puts a text into short messages */
    public SmppWay(SmppGateway gateway, AddressBook addresses, Function<String, EncodedParts> encoding, InstantSource clock) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.encoding = encoding;
        this.clock = clock;
        this.pace = new Pace(gateway.limits().perSecond(), System::nanoTime);
    }

    @Override
    public SendingWay kind() {
        return SendingWay.SMPP;
    }

    @Override
    public void open(Listener opened) {
        listener = opened;
        obstacle = null;
        connecting = Thread.ofVirtual().name("gateway").start(() -> stayConnected(new ReceiptListener(gateway, clock, opened)));
    }

    private void stayConnected(ReceiptListener receipts) {
        var backoff = new Backoff(FIRST_BREAK, LONGEST_BREAK, RandomGenerator.getDefault());
        try {
            while (true) {
                try (var opened = Link.open(gateway, receipts)) {
                    link = opened;
                    if (!opened.isLostWithin(STEADY)) {
                        backoff.reset();
                        opened.awaitLoss();
                    }
                    trouble = message("notice.the-connection-to-was-lost", gateway.place());
                } catch (IOException e) {
                    trouble = message("notice.cannot-be-reached", gateway.place(), e.getMessage());
                } finally {
                    link = null;
                }
                var wait = backoff.next();
                trouble = message("notice.trying-again-in", trouble, Math.max(1, wait.toSeconds()));
                TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            }
        } catch (InterruptedException e) {
            trouble = message("notice.closed");
        } catch (SendingException e) {
            obstacle = e;
        } catch (RuntimeException e) {
            obstacle = new SendingException(message("notice.the-connection-to-failed-in", gateway.place()), e);
        }
    }

    /**
     * As many as leave within a moment, as those that have not left are in doubt after a crash just like the others; and half as many at least, as each
     * group is a flush to the disk.
     */
    @Override
    public int room() {
        var found = obstacle;
        if (found != null) {
            throw found;
        }
        var up = link;
        int most = Math.min(gateway.limits().window(), (int) Math.ceil(gateway.limits().perSecond() * RESERVED_S));
        int room = Math.min(gateway.limits().window() - onTheirWay.get(), most - pace.waiting());
        return up == null || !up.isUp() || 2 * room < most ? 0 : room;
    }

    @Override
    public Prepared prepare(long handover, List<QueuedMessage> messages) {
        var submissions = new ArrayList<Submission>();
        var withoutAddress = new HashSet<Long>();
        for (var message : messages) {
            addresses.addressOf(message.number()).ifPresentOrElse(address -> submissions.add(new Submission(message.number(), address,
                    encoding.apply(message.text()), message.expiresAt(), gateway.habits())), () -> withoutAddress.add(message.number()));
        }
        return new Group(submissions, withoutAddress);
    }

    @Override
    public Answer fateOf(Handover handover) {
        return new Answer.InDoubt(message("notice.the-program-ended-before-the"));
    }

    @Override
    public String status() {
        var found = obstacle;
        return found != null
                ? String.valueOf(found.getMessage())
                : link == null ? trouble : message("notice.connected-to", gateway.place());
    }

    /** The thread that keeps the connection closes it, too; it is waited for, as only then all have their answers. */
    @Override
    public void close() {
        var thread = connecting;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(LONGEST_CLOSING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Group implements Prepared {
        private final List<Submission> submissions;
        private final Set<Long> withoutAddress;

        Group(List<Submission> submissions, Set<Long> withoutAddress) {
            this.submissions = submissions;
            this.withoutAddress = withoutAddress;
        }

        @Override
        public Set<Long> withoutAddress() {
            return withoutAddress;
        }

        @Override
        public void handOver() {
            var told = Objects.requireNonNull(listener, "the way out was not opened");
            var up = link;
            submissions.forEach(submission -> handOver(submission, up, told));
        }

        private void handOver(Submission submission, @Nullable Link up, Listener told) {
            onTheirWay.incrementAndGet();
            try {
                if (up == null) {
                    throw new RejectedExecutionException();
                }
                up.run(() -> finish(submission, told, () -> submission.send(up, pace, clock)));
            } catch (RejectedExecutionException e) {
                finish(submission, told, () -> new Answer.NotNow(message("notice.the-connection-was-lost-before")));
            }
        }

        private void finish(Submission submission, Listener told, Supplier<Answer> sending) {
            Answer answer = new Answer.InDoubt(message("notice.something-unforeseen-happened-while-it"));
            try {
                answer = sending.get();
            } finally {
                onTheirWay.decrementAndGet();
                told.answered(submission.number(), answer);
            }
        }

        @Override
        public void discard() {
            // Nothing of it lies anywhere but in memory.
        }
    }
}
