package org.pumphandle.model;

import java.util.EnumSet;
import java.util.Set;

/** How far a message in the outbox is. It changes along {@link #next} alone. */
public enum MessageState {
    /** Ready, and surely not sent: as it was put there, or as the gateway surely did not take it. */
    WAITING("waiting"),
    /** Reserved: from now on it may have left. Written to the disk before its first byte does. */
    HANDING_OVER("on its way"),
    /** The carrier has it. */
    HANDED_OVER("handed over"),
    /** A receipt says that all of it reached the phone. */
    DELIVERED("delivered"),
    /** A receipt says that it will not, or not all of it. */
    NOT_DELIVERED("not delivered"),
    /** It came too late and was not sent. */
    EXPIRED("too late"),
    /** It was stopped before it was sent. */
    WITHDRAWN("withdrawn"),
    /** The carrier will not take it. */
    REFUSED("refused"),
    /** Nobody knows whether the carrier has it; a person decides what is to become of it. */
    IN_DOUBT("in doubt"),
    /** A person decided not to send it again. */
    GIVEN_UP("given up");

    private final String inWords;

    MessageState(String inWords) {
        this.inWords = inWords;
    }

    /** In a word or two, for tables. */
    public String inWords() {
        return inWords;
    }

    /** What it may become. */
    public Set<MessageState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(HANDING_OVER, EXPIRED, WITHDRAWN);
            case HANDING_OVER -> EnumSet.of(HANDED_OVER, WAITING, REFUSED, IN_DOUBT);
            case HANDED_OVER -> EnumSet.of(DELIVERED, NOT_DELIVERED);
            case IN_DOUBT -> EnumSet.of(HANDED_OVER, WAITING, GIVEN_UP);
            case DELIVERED, NOT_DELIVERED, EXPIRED, WITHDRAWN, REFUSED, GIVEN_UP -> EnumSet.noneOf(MessageState.class);
        };
    }

    /** Whether its text may still be needed. */
    public boolean keepsText() {
        return this == WAITING || this == HANDING_OVER || this == IN_DOUBT;
    }

    /**
     * Goes on only where this may become that.
     *
     * @throws IllegalStateException where it may not
     */
    public void requireNext(MessageState next) {
        if (!next().contains(next)) {
            throw new IllegalStateException("a message that is " + inWords + " cannot become one that is " + next.inWords);
        }
    }
}
