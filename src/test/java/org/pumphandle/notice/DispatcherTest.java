package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.Handover;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;

class DispatcherTest {
    private static final long LONG_S = 30;

    @TempDir
    private Path directory;
    private OutboxTrial trial;
    private final WayInMemory way = new WayInMemory();
    private final Cancellation cancellation = new Cancellation();
    private QuietHours quietHours = QuietHours.none();
    private Consumer<List<QueuedMessage>> guard = group -> {
    };
    private Duration linger = Duration.ZERO;

    @BeforeEach
    void open() {
        trial = new OutboxTrial(directory);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(trial.store(),
                new DispatchPlan(OutboxTrial.BATCH, List.of(new Route(OutboxTrial.CARRIER, way, quietHours)), guard,
                        linger),
                trial);
    }

    private DispatchStatus run(Dispatcher dispatcher) throws Exception {
        return dispatcher.job().run(Progress.NONE, cancellation);
    }

    private CompletableFuture<DispatchStatus> inBackground(Dispatcher dispatcher) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run(dispatcher);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(LONG_S, TimeUnit.SECONDS);
    }

    private static MessageReceipt receipt(long number, OutboxTrial trial) {
        return new MessageReceipt(OutboxTrial.CARRIER, "id" + number, true, "", trial.instant());
    }

    @Test
    void everyMessageIsHandedOverOnceInItsOrder() throws Exception {
        trial.with(25);
        var status = run(dispatcher());
        assertThat(way.handedOver).containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
        assertThat(status.counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 25L));
        run(dispatcher());
        assertThat(way.handedOver).hasSize(25);
    }

    @Test
    void aMessageIsReservedOnTheDiskBeforeItLeaves() throws Exception {
        trial.with(2);
        var states = new ArrayList<MessageState>();
        way.whenHandedOver = () -> {
            states.add(trial.state(1));
            states.add(trial.state(2));
        };
        run(dispatcher());
        assertThat(states).containsExactly(MessageState.HANDING_OVER, MessageState.HANDING_OVER);
    }

    @Test
    void whatTheGatewayDidNotTakeIsSentAgain() throws Exception {
        trial.with(3);
        way.answers = number -> way.handedOver.stream().filter(number::equals).count() < 3
                ? new Answer.NotNow("too many at once")
                : new Answer.Accepted(List.of("id" + number));
        assertThat(run(dispatcher()).count(MessageState.HANDED_OVER)).isEqualTo(3);
        assertThat(way.handedOver).hasSize(9);
    }

    @Test
    void whatItRefusedOrLeftInDoubtIsNotSentAgain() throws Exception {
        trial.with(3);
        way.answers = number -> number == 1 ? new Answer.Refused("not known") : new Answer.InDoubt("the connection was lost");
        assertThat(run(dispatcher()).counts()).isEqualTo(Map.of(MessageState.REFUSED, 1L, MessageState.IN_DOUBT, 2L));
        assertThat(way.handedOver).hasSize(3);
        assertThat(trial.reason(1)).isEqualTo("not known");
        assertThat(trial.reason(2)).isEqualTo("the connection was lost");
    }

    @Test
    void aGatewayThatRefusesOneAfterTheOtherStopsTheSending() {
        trial.with(100);
        way.answers = number -> new Answer.Refused("the source address is not allowed (0x0a)");
        assertThatThrownBy(() -> run(dispatcher())).isInstanceOf(SendingException.class)
                .hasMessageContaining("the last 20 messages were refused").hasMessageContaining("0x0a");
        assertThat(way.handedOver).hasSizeBetween(20, 24);
        assertThat(trial.counts().keySet()).containsExactlyInAnyOrder(MessageState.WAITING, MessageState.REFUSED);
    }

    @Test
    void whatAnEarlierProgramLeftOnItsWayIsInDoubtAndNotSentAgain() throws Exception {
        trial.with(3);
        trial.store().outbox().reserve(new Handover(1, SendingWay.SMPP, OutboxTrial.BATCH, OutboxTrial.CARRIER, List.of(2L)),
                trial.instant());
        trial.reopen();
        assertThat(run(dispatcher()).counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 2L, MessageState.IN_DOUBT, 1L));
        assertThat(way.handedOver).containsExactly(1L, 3L);
    }

    @Test
    void theGuardIsAskedBeforeEachGroupAndEndsTheSending() {
        trial.with(6);
        var asked = new ArrayList<Integer>();
        guard = group -> {
            asked.add(group.size());
            if (asked.size() == 3) {
                throw new IllegalStateException("the mandate lapsed");
            }
        };
        assertThatThrownBy(() -> run(dispatcher())).hasMessage("the mandate lapsed");
        assertThat(asked).containsExactly(2, 2, 2);
        assertThat(way.handedOver).containsExactly(1L, 2L, 3L, 4L);
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 4L, MessageState.WAITING, 2L));
    }

    @Test
    void aMessageThatCameTooLateIsNotSent() throws Exception {
        trial.with(4);
        way.turns = turn -> {
            if (turn == 2) {
                trial.move(Duration.ofDays(2));
            }
        };
        assertThat(run(dispatcher()).counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 2L, MessageState.EXPIRED, 2L));
        assertThat(way.handedOver).containsExactly(1L, 2L);
    }

    @Test
    void inQuietHoursNothingIsSent() throws Exception {
        trial.with(2);
        quietHours = QuietHours.atNight(ZoneId.of("Asia/Tokyo"));
        way.turns = turn -> {
            if (turn == 3) {
                assertThat(way.handedOver).isEmpty();
                trial.move(Duration.ofHours(12));
            }
        };
        var dispatcher = dispatcher();
        assertThat(dispatcher.status().routes()).containsEntry(OutboxTrial.CARRIER, "quiet hours until 08:00 (Asia/Tokyo)");
        assertThat(run(dispatcher).count(MessageState.HANDED_OVER)).isEqualTo(2);
        assertThat(way.asked()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aMessageWaitsForItsTime() throws Exception {
        var later = trial.instant().plusSeconds(3_600);
        var message = OutboxTrial.message(1);
        trial.store().outbox().put(OutboxTrial.BATCH, List.of(new QueuedMessage(1, OutboxTrial.BATCH, OutboxTrial.CARRIER, "exposure", "en",
                message.text(), later, message.expiresAt())), trial.instant());
        way.turns = turn -> {
            if (turn == 2) {
                assertThat(way.handedOver).isEmpty();
                trial.move(Duration.ofHours(1));
            }
        };
        assertThat(run(dispatcher()).count(MessageState.HANDED_OVER)).isEqualTo(1);
    }

    @Test
    void pausedItHandsNothingOverButTakesReceiptsUntilItIsResumed() throws Exception {
        trial.with(6);
        var dispatcher = dispatcher();
        var paused = new CompletableFuture<Void>();
        way.whenHandedOver = () -> {
            if (!paused.isDone()) {
                dispatcher.pause();
                paused.complete(null);
            }
        };
        var ended = inBackground(dispatcher);
        get(paused);
        get(way.listener().received(receipt(1, trial)));
        get(way.listener().received(receipt(2, trial)));
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.DELIVERED, 2L, MessageState.WAITING, 4L));
        assertThat(dispatcher.status().isPaused()).isTrue();
        dispatcher.resume();
        assertThat(get(ended).count(MessageState.HANDED_OVER)).isEqualTo(4);
    }

    @Test
    void stoppedItFinishesWhatIsOnItsWayAndLeavesTheRestWaiting() throws Exception {
        trial.with(6);
        way.answers = number -> null;
        var dispatcher = dispatcher();
        var handedOver = new CompletableFuture<Void>();
        way.whenHandedOver = () -> {
            dispatcher.stop();
            handedOver.complete(null);
        };
        var ended = inBackground(dispatcher);
        get(handedOver);
        assertThat(dispatcher.status().isStopping()).isTrue();
        way.listener().answered(1, new Answer.Accepted(List.of("id1")));
        get(way.listener().received(receipt(1, trial)));
        assertThat(ended).isNotDone();
        way.open.clear();
        way.listener().answered(2, new Answer.Accepted(List.of("id2")));
        assertThat(get(ended).counts())
                .isEqualTo(Map.of(MessageState.DELIVERED, 1L, MessageState.HANDED_OVER, 1L, MessageState.WAITING, 4L));
        assertThat(way.handedOver).containsExactly(1L, 2L);
    }

    @Test
    void cancelledItAsksForNoMoreAndWhatHasNoAnswerIsInDoubt() {
        trial.with(6);
        way.answers = number -> null;
        way.room = 3;
        way.turns = turn -> {
            if (turn == 2) {
                cancellation.cancel();
            }
        };
        assertThatThrownBy(() -> run(dispatcher())).isInstanceOf(CancellationException.class);
        assertThat(way.asked()).isEqualTo(2);
        assertThat(trial.state(1)).isEqualTo(MessageState.IN_DOUBT);
        assertThat(trial.counts().get(MessageState.HANDING_OVER)).isNull();
    }

    @Test
    void cancelledBeforeItBeganItSendsNothing() {
        trial.with(2);
        cancellation.cancel();
        assertThatThrownBy(() -> run(dispatcher())).isInstanceOf(CancellationException.class);
        assertThat(way.handedOver).isEmpty();
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 2L));
    }

    @Test
    void aGatewayHearsThatItsReceiptIsKeptOnlyOnceItIs() throws Exception {
        trial.with(1);
        linger = Duration.ofHours(1);
        var kept = new CompletableFuture<MessageState>();
        way.whenHandedOver = () -> way.listener().received(receipt(1, trial)).whenComplete((done, error) -> kept.complete(trial.state(1)));
        run(dispatcher());
        assertThat(get(kept)).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void itListensForMissingReceiptsForAWhileOnly() throws Exception {
        trial.with(2);
        linger = Duration.ofMinutes(5);
        way.whenHandedOver = () -> way.listener().received(receipt(1, trial));
        way.turns = turn -> trial.move(Duration.ofMinutes(1));
        assertThat(run(dispatcher()).counts()).isEqualTo(Map.of(MessageState.DELIVERED, 1L, MessageState.HANDED_OVER, 1L));
        assertThat(way.asked()).isBetween(6, 12);
    }

    @Test
    void aReceiptThatComesAfterTheEndIsTurnedAway() throws Exception {
        trial.with(1);
        run(dispatcher());
        assertThatThrownBy(() -> get(way.listener().received(receipt(1, trial)))).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SendingException.class);
        assertThat(trial.state(1)).isEqualTo(MessageState.HANDED_OVER);
    }

    @Test
    void aMessageWhoseAddressIsNotKnownAnyMoreIsTakenOut() throws Exception {
        trial.with(3);
        way.withoutAddress.add(2L);
        assertThat(run(dispatcher()).counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 2L, MessageState.WITHDRAWN, 1L));
        assertThat(trial.reason(2)).isEqualTo("it is not known any more where it goes");
    }

    @Test
    void whereNoAddressAtAllIsKnownNothingIsTakenOut() {
        trial.with(30);
        way.room = 30;
        way.withoutAddress.addAll(LongStream.rangeClosed(1, 30).boxed().toList());
        assertThatThrownBy(() -> run(dispatcher())).isInstanceOf(SendingException.class).hasMessageContaining("of none of 30 messages");
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 30L));
    }

    @Test
    void whatIsWithdrawnJustBeforeItIsReservedIsNotSent() throws Exception {
        trial.with(4);
        guard = group -> trial.store().outbox().withdraw(java.util.Set.of(2L), "upheld", trial.instant());
        assertThat(run(dispatcher()).counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 3L, MessageState.WITHDRAWN, 1L));
        assertThat(way.handedOver).containsExactlyInAnyOrder(1L, 3L, 4L);
        assertThat(way.discarded).isPositive();
    }

    @Test
    void messagesToACarrierWithoutARouteWait() throws Exception {
        trial.with(1);
        var message = OutboxTrial.message(2);
        trial.store().outbox().put(OutboxTrial.BATCH,
                List.of(new QueuedMessage(2, OutboxTrial.BATCH, "south", "exposure", "en", message.text(),
                        message.notBefore(), message.expiresAt())),
                trial.instant());
        assertThat(run(dispatcher()).counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 1L, MessageState.WAITING, 1L));
    }

    @Test
    void progressCountsWhatIsDecidedAgainstAll() throws Exception {
        trial.with(5);
        var told = new ArrayList<Long>();
        dispatcher().job().run((step, done, total) -> {
            assertThat(total).isEqualTo(5);
            told.add(done);
        }, cancellation);
        assertThat(told).isSorted().endsWith(5L);
    }
}
