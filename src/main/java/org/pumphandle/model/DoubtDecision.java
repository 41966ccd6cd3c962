package org.pumphandle.model;

/** What a person decides about a message in doubt. Names stand in the store. */
public enum DoubtDecision {
    /** The carrier says that it has it. */
    WAS_HANDED_OVER(MessageState.HANDED_OVER),
    /** The carrier says that it does not have it, or getting it twice does less harm than not getting it. */
    SEND_AGAIN(MessageState.WAITING),
    /** Not getting it does less harm than getting it twice. */
    GIVE_UP(MessageState.GIVEN_UP);

    private final MessageState state;

    DoubtDecision(MessageState state) {
        this.state = state;
    }

    /** What the message becomes. */
    public MessageState state() {
        return state;
    }
}
