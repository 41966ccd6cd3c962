package org.pumphandle.model;

/**
 * The interval of a case's trajectory that counts, both ends in it.
 *
 * @param startT UTC seconds since 1970-01-01
 * @param endT UTC seconds since 1970-01-01; before {@code startT} where nothing counts
 */
public record Window(long startT, long endT) {

    /** Holds no instant. */
    public static final Window EMPTY = new Window(0, -1);

    public boolean isEmpty() {
        return endT < startT;
    }

    public boolean holds(long t) {
        return t >= startT && t <= endT;
    }

    /** From the first to the last instant of both. */
    public Window hull(Window other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new Window(Math.min(startT, other.startT), Math.max(endT, other.endT));
    }

    /** The instants that both hold. */
    public Window meeting(Window other) {
        return new Window(Math.max(startT, other.startT), Math.min(endT, other.endT));
    }
}
