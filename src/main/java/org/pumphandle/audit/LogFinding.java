package org.pumphandle.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Hash;

/** What the check of a log found. */
public sealed interface LogFinding {

    /**
     * All fits.
     *
     * @param root over all leaves
     * @param firstAt instant of the first head, none in an empty log
     * @param lastAt instant of the last head
     * @param keptHeads how many heads that were kept outside were held against it
     */
    record Sound(long leaves, long heads, Hash root, @Nullable Instant firstAt, @Nullable Instant lastAt, int keptHeads)
            implements
                LogFinding {
    }

    /**
     * Something does not fit, and before it nothing: all leaves under the last good head before it are as they were signed.
     *
     * @param firstLeaf the first bad leaf, or the first of a range in which it lies
     * @param lastLeaf the same, or the last of that range
     * @param what what is wrong, in words
     * @param line of the file where it shows; 0 where it is no file
     */
    record Broken(long firstLeaf, long lastLeaf, String what, long line) implements LogFinding {
    }
}
