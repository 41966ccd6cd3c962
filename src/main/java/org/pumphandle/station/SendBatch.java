package org.pumphandle.station;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pumphandle.custody.AddressOpener;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchFacts;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.notice.Address;
import org.pumphandle.notice.ApprovedBatch;
import org.pumphandle.notice.DispatchPlan;
import org.pumphandle.notice.Dispatcher;
import org.pumphandle.notice.DryRun;
import org.pumphandle.notice.SendingException;
import org.pumphandle.store.BatchLineRepository.InnerLine;
import org.pumphandle.words.Messages;

/**
 * Sends an approved batch, each message at most once, by what {@link ReleasedBatch} lets pass. Pausing and stopping are safe for all threads; one run at a
 * time.
 */
public final class SendBatch implements RunningSending, AutoCloseable {
    /** A message that comes later than this after its batch was released is not sent any more, nor a warning whose quarantine is over. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(3);
    private static final Duration RECEIPTS_AWAITED = Duration.ofMinutes(2);
    private static final Set<MessageState> UNDECIDED = Set.of(MessageState.WAITING, MessageState.HANDING_OVER, MessageState.IN_DOUBT);

    private final Station station;
    private final long number;
    private final AddressOpener opener;
    private final OpenRoutes routes;
    private final DispatchPlan plan;
    private final Dispatcher dispatcher;

    private SendBatch(Station station, ReleasedBatch released, long number, AddressOpener opener) {
        this.station = station;
        this.number = number;
        this.opener = opener;
        this.routes = SendingRoutes.open(station, message -> station.store().batchLines().find(message).flatMap(this::address));
        this.plan = new DispatchPlan(number, routes.routes(), released::require, RECEIPTS_AWAITED);
        this.dispatcher = new Dispatcher(station.store(), plan, station.clock());
    }

    /**
     * Releases an approved batch: its messages are written and wait in the outbox. Nothing leaves yet.
     *
     * @return how many wait
     */
    public static Job<Integer> release(Station station, MessageTexts texts, long number) {
        return station.gate().job(Action.BATCH_SENT, Messages.message("station.release-batch", number),
                (_, _) -> station.store().inTransaction(() -> {
                    if (!(Batches.find(station, number) instanceof Batch.Approved approved)) {
                        throw Batches.notIn(Batches.find(station, number), Messages.message("station.it-is-released"));
                    }
                    var lines = Approvals
                            .verified(station, number, approved.submission(), approved.approval(),
                                    station.store().batchLines().inner(number))
                            .lines();
                    var writer = texts.writer(station, approved.facts());
                    var messages = lines.stream().map(line -> message(station, approved.facts(), writer, line)).toList();
                    station.store().outbox().put(number, messages, station.now());
                    station.store().batches().move(approved, approved.start());
                    station.gate().note(Action.BATCH_SENT, List.of(), "batch " + number + " released, " + messages.size() + " messages");
                    return messages.size();
                }));
    }

    private static QueuedMessage message(Station station, BatchFacts facts, MessageTexts.Writer writer, InnerLine line) {
        return new QueuedMessage(line.line().message(), facts.number(), line.line().carrier(), String.join(" ", facts.templates()),
                String.join(" ", facts.languages()), ReleasedBatch.text(writer, line), station.now(), expiry(station, facts, line.line()));
    }

    private static Instant expiry(Station station, BatchFacts facts, BatchLine line) {
        var latest = station.now().plus(LONGEST_WAIT);
        // Simulated days lie in the past: their quarantine is always over.
        if (facts.kind() == MessageKind.RETRACTION || station.isDemonstration()) {
            return latest;
        }
        var end = Objects.requireNonNull(line.exposure()).day().plusDays(facts.quarantineDays() + 1L).atStartOfDay(station.zone())
                .toInstant();
        return end.isBefore(latest) ? end : latest;
    }

    /**
     * Makes ready to send a batch that was released; the caller closes this when its job has ended. Until then no other is made ready for the same batch.
     *
     * @throws StationException where the batch is not being sent, was changed, or this account may not open its addresses
     */
    public static Job<SendBatch> prepare(Station station, MessageTexts texts, long number) {
        return station.gate().job(Action.BATCH_SENT, Messages.message("station.prepare-batch", number), (_, _) -> {
            if (!(Batches.find(station, number) instanceof Batch.Sending sending)) {
                throw Batches.notIn(Batches.find(station, number), Messages.message("station.it-is-sent"));
            }
            if (!station.beingSent().add(number)) {
                throw new StationException(Messages.message("station.batch-is-being-sent-or", number));
            }
            try {
                return prepared(station, texts, sending);
            } catch (RuntimeException e) {
                station.beingSent().remove(number);
                throw e;
            }
        });
    }

    private static SendBatch prepared(Station station, MessageTexts texts, Batch.Sending sending) {
        long number = sending.facts().number();
        var released = new ReleasedBatch(station, sending, texts);
        try {
            var bound = ApprovedBatch.bound(number, sending.submission().digest());
            return new SendBatch(station, released, number,
                    station.addressVault().opener(station.opened().account(), bound, sending.submission().partsBox()));
        } catch (CustodyException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Releases a batch where that is due, and sends what waits of it: until nothing does. Cancelled, it goes on where it was when it is run again; messages
     * without an answer then are in doubt.
     *
     * @param onPrepared hears of the sending before anything leaves, on the job's thread
     */
    public static Job<DispatchStatus> send(Station station, MessageTexts texts, long number, Consumer<? super RunningSending> onPrepared) {
        return released(Messages.message("station.send-batch", number), station, texts, number, sending -> {
            onPrepared.accept(sending);
            return sending.job();
        });
    }

    /** Releases a batch where that is due, and tells by carrier what would leave. */
    public static Job<Map<String, Forecast>> forecast(Station station, MessageTexts texts, long number) {
        return released(Messages.message("station.dry-run-of-batch", number), station, texts, number, SendBatch::dryRun);
    }

    private static <T> Job<T> released(String title, Station station, MessageTexts texts, long number, Function<SendBatch, Job<T>> what) {
        return Job.of(title, (progress, cancellation) -> {
            station.gate().requireRole(Action.BATCH_SENT, List.of());
            if (Batches.find(station, number) instanceof Batch.Approved) {
                release(station, texts, number).run(progress, cancellation);
            }
            try (var sending = prepare(station, texts, number).run(progress, cancellation)) {
                return what.apply(sending).run(progress, cancellation);
            }
        });
    }

    /** The sending, for one run: until nothing waits, or it is stopped. */
    public Job<DispatchStatus> job() {
        return Job.of(Messages.message("station.send-batch", number),
                (progress, cancellation) -> station.gate().passing(Action.BATCH_SENT, List.of(), "batch " + number, () -> {
                    try {
                        return dispatcher.job().run(progress, cancellation);
                    } catch (SendingException e) {
                        throw new StationException(String.valueOf(e.getMessage()), e);
                    } finally {
                        ended(station, number);
                    }
                }));
    }

    /** What would be sent by which route; nothing leaves. */
    public Job<Map<String, Forecast>> dryRun() {
        return DryRun.job(station.store(), plan, SendingRoutes::encoded, station.clock());
    }

    private static void ended(Station station, long number) {
        station.store().batchLines().clearCodes(number);
        var counts = station.store().outbox().counts(number);
        station.gate().note(Action.BATCH_SENT, List.of(), "batch " + number + ": " + counts);
        if (counts.keySet().stream().noneMatch(UNDECIDED::contains) && Batches.find(station, number) instanceof Batch.Sending sending) {
            station.store().batches().move(sending, sending.finish(station.now()));
        }
    }

    @Override
    public void pause() {
        dispatcher.pause();
    }

    @Override
    public void resume() {
        dispatcher.resume();
    }

    @Override
    public void stop() {
        dispatcher.stop();
    }

    @Override
    public DispatchStatus status() {
        return dispatcher.status();
    }

    @Override
    public void close() {
        routes.close();
        synchronized (opener) {
            opener.close();
        }
        station.beingSent().remove(number);
    }

    private Optional<Address> address(InnerLine line) {
        var seal = line.seal();
        var part = seal == null ? null : seal.addressPart();
        try {
            if (part == null) {
                return station.store().addresses().token(line.subscriber()).map(Address.Token::new);
            }
            synchronized (opener) {
                return opener.address(line.subscriber(), part).map(Address.PhoneNumber::new);
            }
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Messages of which nobody knows whether they were sent. */
    public static Job<List<DoubtfulMessage>> doubts(Station station) {
        return station.gate().job(Action.BATCHES_LISTED, Messages.message("station.list-messages-in-doubt"),
                (_, _) -> station.store().doubts().inDoubt());
    }

    /** What a supervisor decides about messages in doubt. */
    public static Job<Integer> decide(Station station, Set<Long> messages, DoubtDecision decision) {
        return station.gate().job(Action.DOUBT_DECIDED, Messages.message("station.decide-about-messages-in-doubt"),
                (_, _) -> station.store().inTransaction(() -> {
                    try {
                        station.store().doubts().decide(messages, decision, station.account().number(), station.now());
                    } catch (IllegalStateException e) {
                        throw new StationException(String.valueOf(e.getMessage()), e);
                    }
                    station.gate().note(Action.DOUBT_DECIDED, List.of(), messages.size() + " messages: " + decision.name());
                    messages.stream().map(message -> station.store().batchLines().batchOf(message)).flatMap(Optional::stream).distinct()
                            .forEach(batch -> ended(station, batch));
                    return messages.size();
                }));
    }

    /** How the messages of a batch stand. */
    public static Job<Map<MessageState, Long>> counts(Station station, long number) {
        return station.gate().job(Action.BATCHES_LISTED, Messages.message("station.count-messages-of-batch", number),
                (_, _) -> station.store().outbox().counts(number));
    }

    /** Takes out what was not sent yet of a batch. */
    public static Job<Integer> withdraw(Station station, long number, String reason) {
        return station.gate().job(Action.BATCH_CLOSED, Messages.message("station.withdraw-batch", number),
                (_, _) -> station.store().inTransaction(() -> {
                    int withdrawn = station.store().outbox().withdraw(number, reason, station.now());
                    station.gate().note(Action.BATCH_CLOSED, List.of(), "batch " + number + ": " + withdrawn + " messages withdrawn");
                    ended(station, number);
                    return withdrawn;
                }));
    }

    /** Closes a batch that was sent: no receipt is awaited any more. Appeals still are taken. */
    public static Job<Long> close(Station station, long number) {
        return station.gate().job(Action.BATCH_CLOSED, Messages.message("station.close-batch", number),
                (_, _) -> station.store().inTransaction(() -> {
                    if (!(Batches.find(station, number) instanceof Batch.Sent sent)) {
                        throw Batches.notIn(Batches.find(station, number), Messages.message("station.it-is-closed"));
                    }
                    station.store().batches().move(sent, sent.close(station.now()));
                    return number;
                }));
    }
}
