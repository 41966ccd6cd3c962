package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.Handover;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;
import org.pumphandle.store.OutboxRepository;
import org.pumphandle.store.OutboxRepository.Settled;

class OutboxTest {
    @TempDir
    private Path directory;
    private OutboxTrial trial;
    private OutboxRepository outbox;

    @BeforeEach
    void open() {
        trial = new OutboxTrial(directory).with(4);
        outbox = trial.store().outbox();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private boolean reserve(Long... numbers) {
        return outbox.reserve(
                new Handover(outbox.nextHandover(), SendingWay.SMPP, OutboxTrial.BATCH, OutboxTrial.CARRIER, List.of(numbers)),
                trial.instant());
    }

    private void settle(long number, MessageState state, String... gatewayIds) {
        outbox.settle(List.of(new Settled(number, state, "why", List.of(gatewayIds))), trial.instant());
    }

    private void receipt(String id, boolean isDelivered) {
        trial.store().receipts().record(List.of(new MessageReceipt(OutboxTrial.CARRIER, id, isDelivered, isDelivered ? "" : "UNDELIV",
                trial.instant())));
    }

    @Test
    void aGroupIsReservedWholeOrNotAtAll() {
        assertThat(reserve(1L, 2L)).isTrue();
        assertThat(reserve(2L, 3L)).isFalse();
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 2L, MessageState.HANDING_OVER, 2L));
        assertThat(trial.due()).extracting(QueuedMessage::number).containsExactly(3L, 4L);
    }

    @Test
    void whatIsReservedIsNeitherWithdrawnNorReservedTwice() {
        reserve(1L);
        assertThat(outbox.withdraw(OutboxTrial.BATCH, "the supervisor stopped it", trial.instant())).isEqualTo(3);
        assertThat(reserve(1L)).isFalse();
        assertThat(trial.state(1)).isEqualTo(MessageState.HANDING_OVER);
        assertThat(trial.reason(2)).isEqualTo("the supervisor stopped it");
    }

    @Test
    void everyOtherStepThanTheLegalOnesIsRefused() {
        for (var state : MessageState.values()) {
            if (!MessageState.HANDING_OVER.next().contains(state)) {
                assertThatThrownBy(() -> settle(1, state)).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThatThrownBy(() -> settle(1, MessageState.HANDED_OVER)).hasMessageContaining("thought to be on its way");
        assertThatThrownBy(() -> trial.store().doubts().decide(Set.of(1L), DoubtDecision.SEND_AGAIN, 3, trial.instant()))
                .hasMessageContaining("in doubt");
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 4L));
    }

    @Test
    void whatIsPutIntoABatchIsOfThatBatchAndOfNoNumberTwice() {
        var again = OutboxTrial.message(1);
        assertThatThrownBy(() -> outbox.put(OutboxTrial.BATCH, List.of(again), trial.instant())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> outbox.put(8, List.of(again), trial.instant())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("You were near");
    }

    @Test
    void aTextIsClearedOnceItIsNotSentAnyMore() {
        reserve(1L, 2L, 3L);
        settle(1, MessageState.HANDED_OVER, "a");
        settle(2, MessageState.REFUSED);
        settle(3, MessageState.WAITING);
        assertThat(trial.store().isErasureDue()).isTrue();
        assertThat(trial.due()).extracting(QueuedMessage::text).containsExactly("You were near a person. Code 3",
                "You were near a person. Code 4");
        outbox.withdraw(Set.of(3L), "upheld", trial.instant());
        reserve(4L);
        settle(4, MessageState.IN_DOUBT);
        trial.store().doubts().decide(Set.of(4L), DoubtDecision.SEND_AGAIN, 3, trial.instant());
        assertThat(trial.due()).extracting(QueuedMessage::text).containsExactly("You were near a person. Code 4");
    }

    @Test
    void onlyAPersonDecidesAboutAMessageInDoubt() {
        reserve(1L, 2L, 3L);
        List.of(1L, 2L, 3L).forEach(number -> settle(number, MessageState.IN_DOUBT));
        assertThat(trial.store().doubts().inDoubt()).hasSize(3)
                .allMatch(message -> message.reason().equals("why") && message.batch() == OutboxTrial.BATCH);
        trial.store().doubts().decide(Set.of(1L), DoubtDecision.WAS_HANDED_OVER, 3, trial.instant());
        trial.store().doubts().decide(Set.of(2L), DoubtDecision.SEND_AGAIN, 3, trial.instant());
        trial.store().doubts().decide(Set.of(3L), DoubtDecision.GIVE_UP, 5, trial.instant());
        assertThat(trial.store().doubts().inDoubt()).isEmpty();
        assertThat(List.of(trial.state(1), trial.state(2), trial.state(3))).containsExactly(MessageState.HANDED_OVER, MessageState.WAITING,
                MessageState.GIVEN_UP);
        assertThat(trial.store().doubts().decisions(3)).singleElement().satisfies(decision -> {
            assertThat(decision.account()).isEqualTo(5);
            assertThat(decision.at()).isEqualTo(trial.instant());
        });
    }

    @Test
    void whatAProgramLeftOnItsWayIsFoundAgainAndHandOversAreCountedOn() {
        reserve(1L, 2L);
        reserve(3L);
        trial.reopen();
        outbox = trial.store().outbox();
        var left = outbox.leftOnTheirWay(Optional.empty());
        assertThat(left).extracting(Handover::messages).containsExactly(List.of(1L, 2L), List.of(3L));
        assertThat(outbox.nextHandover()).isGreaterThan(left.getLast().number());
        LeftOvers.settle(trial.store(), List.of(), trial.instant());
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 1L, MessageState.IN_DOUBT, 3L));
        assertThat(trial.reason(1)).contains("the program ended");
    }

    @Test
    void aMessageIsDeliveredOnceAllItsPartsAre() {
        reserve(1L);
        settle(1, MessageState.HANDED_OVER, "a", "b");
        receipt("b", true);
        receipt("b", true);
        assertThat(trial.state(1)).isEqualTo(MessageState.HANDED_OVER);
        receipt("a", true);
        assertThat(trial.state(1)).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void onePartThatFailsIsEnoughAndWhatComesAfterChangesNothing() {
        reserve(1L);
        settle(1, MessageState.HANDED_OVER, "a", "b");
        receipt("b", false);
        assertThat(trial.reason(1)).isEqualTo("part 2 of 2: UNDELIV");
        receipt("a", true);
        receipt("b", true);
        assertThat(trial.state(1)).isEqualTo(MessageState.NOT_DELIVERED);
    }

    @Test
    void aReceiptThatComesBeforeTheAnswerIsKeptForIt() {
        reserve(1L);
        receipt("a", true);
        receipt("a", true);
        receipt("nobody", true);
        assertThat(trial.store().receipts().unmatched()).isEqualTo(2);
        settle(1, MessageState.HANDED_OVER, "a");
        assertThat(trial.state(1)).isEqualTo(MessageState.DELIVERED);
        assertThat(trial.store().receipts().unmatched()).isEqualTo(1);
        assertThat(trial.store().receipts().forgetUnmatched(trial.instant().plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void aReceiptOfAnotherCarrierIsNotTaken() {
        reserve(1L);
        settle(1, MessageState.HANDED_OVER, "a");
        trial.store().receipts().record(List.of(new MessageReceipt("south", "a", true, "", trial.instant())));
        assertThat(trial.state(1)).isEqualTo(MessageState.HANDED_OVER);
    }

    @Test
    void whereAGatewayBeganToCountAnewTheMessageWithoutAReceiptIsMeant() {
        reserve(1L, 2L);
        settle(1, MessageState.HANDED_OVER, "a");
        receipt("a", true);
        settle(2, MessageState.HANDED_OVER, "a");
        receipt("a", false);
        assertThat(List.of(trial.state(1), trial.state(2))).containsExactly(MessageState.DELIVERED, MessageState.NOT_DELIVERED);
    }

    @Test
    void whatComesTooLateIsTakenOut() {
        trial.move(Duration.ofDays(2));
        reserve(1L);
        assertThat(outbox.expire(OutboxTrial.BATCH, trial.instant())).isEqualTo(3);
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.HANDING_OVER, 1L, MessageState.EXPIRED, 3L));
    }

    @Test
    void theEndOfAMandateLeavesNothing() {
        reserve(1L);
        settle(1, MessageState.HANDED_OVER, "a");
        receipt("nobody", true);
        trial.store().eraseAll(trial.instant());
        assertThat(trial.counts()).isEmpty();
        assertThat(trial.store().receipts().unmatched()).isZero();
    }
}
