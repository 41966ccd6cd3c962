package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageStateTest {

    @Test
    void aMessageThatMayHaveLeftIsSentAgainOnlyWhereTheGatewaySurelyDoesNotHaveItOrAPersonDecides() {
        var thatMayHaveLeft = EnumSet.complementOf(EnumSet.of(MessageState.WAITING));
        assertThat(thatMayHaveLeft).filteredOn(state -> state.next().contains(MessageState.WAITING))
                .containsExactlyInAnyOrder(MessageState.HANDING_OVER, MessageState.IN_DOUBT);
    }

    @Test
    void nothingIsHandedOverWithoutBeingReserved() {
        assertThat(MessageState.WAITING.next()).containsExactlyInAnyOrder(MessageState.HANDING_OVER, MessageState.EXPIRED,
                MessageState.WITHDRAWN);
    }

    @Test
    void receiptsAreForWhatWasHandedOverAlone() {
        for (var end : Set.of(MessageState.DELIVERED, MessageState.NOT_DELIVERED)) {
            assertThat(MessageState.values()).filteredOn(state -> state.next().contains(end)).containsExactly(MessageState.HANDED_OVER);
        }
    }

    @Test
    void whatEndedStaysAsItIs() {
        assertThat(MessageState.values()).filteredOn(state -> state.next().isEmpty()).containsExactlyInAnyOrder(MessageState.DELIVERED,
                MessageState.NOT_DELIVERED, MessageState.EXPIRED, MessageState.WITHDRAWN, MessageState.REFUSED, MessageState.GIVEN_UP);
        assertThatThrownBy(() -> MessageState.DELIVERED.requireNext(MessageState.WAITING))
                .hasMessage("a message that is delivered cannot become one that is waiting");
    }

    @Test
    void aTextIsKeptAsLongAsItMayBeSentAndNoLonger() {
        for (var state : MessageState.values()) {
            var mayBeSent = state == MessageState.WAITING || state.next().contains(MessageState.WAITING);
            assertThat(state.keepsText()).as(state.inWords()).isEqualTo(mayBeSent);
        }
    }
}
