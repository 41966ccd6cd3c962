package org.pumphandle.notice;

import java.util.List;
import org.pumphandle.model.MessageState;

/** What came of a message that was handed over. */
public sealed interface Answer {

    /**
     * The carrier has it.
     *
     * @param gatewayIds what the gateway calls its parts, in their order; empty where it gives no names
     */
    record Accepted(List<String> gatewayIds) implements Answer {
        public Accepted {
            gatewayIds = List.copyOf(gatewayIds);
        }
    }

    /** The carrier surely does not have it, and may take it later. */
    record NotNow(String reason) implements Answer {
    }

    /** The carrier will not take it. */
    record Refused(String reason) implements Answer {
    }

    /** Nobody knows whether the carrier has it, or has all of it. */
    record InDoubt(String reason) implements Answer {
    }

    /** What the message becomes. */
    default MessageState state() {
        return switch (this) {
            case Accepted _ -> MessageState.HANDED_OVER;
            case NotNow _ -> MessageState.WAITING;
            case Refused _ -> MessageState.REFUSED;
            case InDoubt _ -> MessageState.IN_DOUBT;
        };
    }

    /** Why, in words for people; empty where there is nothing to say. */
    default String reason() {
        return switch (this) {
            case Accepted _ -> "";
            case NotNow(var reason) -> reason;
            case Refused(var reason) -> reason;
            case InDoubt(var reason) -> reason;
        };
    }
}
