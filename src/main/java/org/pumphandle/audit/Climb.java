package org.pumphandle.audit;

/** The way from a leaf to the root: the position of a node among those of its level, and of the last node there. */
final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
        this.node = node;
        this.last = last;
    }

    /** Leaves out levels as long as the node is a right one: its neighbours there belong to the same whole subtree. */
    void skipRight() {
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
    }

    boolean isAtTop() {
        return last == 0;
    }

    /** Whether the next neighbour stands on the left. */
    boolean isRight() {
        return (node & 1) == 1 || node == last;
    }

    /** Goes a level up, after a neighbour was taken in; a last node without one rises until it has one. */
    void up() {
        if (node == last) {
            while ((node & 1) == 0 && node != 0) {
                node >>>= 1;
                last >>>= 1;
            }
        }
        node >>>= 1;
        last >>>= 1;
    }
}
