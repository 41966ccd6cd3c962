package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.audit.LogFinding.Broken;
import org.pumphandle.audit.LogFinding.Sound;
import org.pumphandle.model.Hash;
import org.pumphandle.model.TreeHead;

/**
 * Recomputes a log, leaf by leaf and each head after the leaves it covers, and says what does not fit first. Heads are a chain, so a signature is
 * verified only of the last of every {@value #VERIFIED_TOGETHER}, and of the others where something does not fit. For one thread.
 */
final class LogCheck {
    private static final int VERIFIED_TOGETHER = 256;

    /** A head with the leaves that it alone covers. */
    private record Read(TreeHead head, long firstLeaf, long lastLeaf, long line) {
    }

    private final LogKey key;
    private final List<TreeHead> kept;
    private final TreeHasher hasher = new TreeHasher();
    private final Frontier frontier = Frontier.empty();
    /** Heads whose signatures are not vouched for yet. */
    private final List<Read> unverified = new ArrayList<>();
    private @Nullable TreeHead last;
    private @Nullable Instant firstAt;
    private long heads;
    private int keptSeen;

    /**
     * @param kept heads kept outside, signed by the same key
     */
    LogCheck(LogKey key, List<TreeHead> kept) {
        this.key = key;
        this.kept = kept.stream().sorted(Comparator.comparingLong(TreeHead::size)).toList();
    }

    /** Leaves so far, which is the index that the next one must have. */
    long size() {
        return frontier.size();
    }

    /**
     * The next leaf.
     *
     * @param stated the hash that is stated for it
     * @return what is wrong, or nothing
     */
    @Nullable
    Broken leaf(byte[] text, Hash stated, long line, Frontier.Completed completed) {
        var hash = hasher.leaf(text);
        long index = frontier.size();
        if (!hash.equals(stated)) {
            return first(new Broken(index, index, message("audit.leaf-was-changed-its-text", index), line));
        }
        var before = keptHeadsHere(line);
        frontier.add(hash, completed);
        return before;
    }

    /** The next head. */
    @Nullable
    Broken head(TreeHead head, long line) {
        long size = frontier.size();
        if (head.size() != size || (last != null && last.size() == size)) {
            return outOfPlace(head, line);
        }
        unverified.add(read(head, line));
        heads++;
        boolean isLinked = head.previous().equals(HeadText.link(last, key, hasher));
        if (!isLinked || !head.root().equals(frontier.root())) {
            return misfit(head, isLinked, line);
        }
        firstAt = firstAt == null ? head.at() : firstAt;
        last = head;
        return unverified.size() < VERIFIED_TOGETHER ? null : verified();
    }

    private Broken outOfPlace(TreeHead head, long line) {
        long size = frontier.size();
        if (!HeadText.isSigned(head, key)) {
            return first(forged(read(head, line)));
        }
        return first(head.size() > size
                ? new Broken(size, head.size() - 1, message("audit.leaves-from-on-are-missing", size, head.size()), line)
                : new Broken(size, size, message("audit.a-head-over-leaves-stands", head.size(), size - 1), line));
    }

    private Read read(TreeHead head, long line) {
        long from = last == null ? 0 : last.size();
        return new Read(head, from, Math.max(from, frontier.size() - 1), line);
    }

    private static Broken forged(Read read) {
        return new Broken(read.firstLeaf, read.lastLeaf, message("audit.the-head-over-leaves-dated", read.head.size(), read.head.at()),
                read.line);
    }

    /** What was found, or before it a head whose signature nobody looked at yet. */
    Broken first(Broken found) {
        var forged = verified();
        return forged == null ? found : forged;
    }

    /** Whose fault it is where a head does not fit the leaves or the head before. */
    private Broken misfit(TreeHead head, boolean isLinked, long line) {
        var forged = firstForged();
        if (forged != null) {
            return forged;
        }
        long from = last == null ? 0 : last.size();
        long to = head.size() - 1;
        if (!isLinked) {
            return new Broken(from, to, message("audit.heads-are-missing-between-those", from, head.size()), line);
        }
        return new Broken(from, to, from == to
                ? message("audit.leaf-was-changed-with-its-hash", from, head.size())
                : message("audit.one-of-the-leaves-was-changed", from, to, head.size()), line);
    }

    private @Nullable Broken firstForged() {
        return unverified.stream().filter(read -> !HeadText.isSigned(read.head, key)).findFirst().map(LogCheck::forged)
                .orElse(null);
    }

    /** Vouches for all heads so far by the newest signature, or names the first whose own does not fit. */
    private @Nullable Broken verified() {
        boolean isSigned = unverified.isEmpty() || HeadText.isSigned(unverified.getLast().head, key);
        var forged = isSigned ? null : firstForged();
        unverified.clear();
        return forged;
    }

    private @Nullable Broken keptHeadsHere(long line) {
        while (keptSeen < kept.size() && kept.get(keptSeen).size() == frontier.size()) {
            var head = kept.get(keptSeen);
            if (!head.root().equals(frontier.root())) {
                long from = keptSeen == 0 ? 0 : kept.get(keptSeen - 1).size();
                return first(new Broken(from, Math.max(from, head.size() - 1),
                        message("audit.the-log-was-rewritten-leaves", from, head.size() - 1, head.at()), line));
            }
            keptSeen++;
        }
        return null;
    }

    /** After the last line. */
    LogFinding end(long line) {
        long size = frontier.size();
        var unsigned = verified();
        if (unsigned != null) {
            return unsigned;
        }
        var rewritten = keptHeadsHere(line);
        if (rewritten != null) {
            return rewritten;
        }
        long signed = last == null ? 0 : last.size();
        if (signed < size) {
            return new Broken(signed, size - 1, message("audit.leaves-from-on-are-covered", signed), line);
        }
        if (keptSeen < kept.size()) {
            var head = kept.get(keptSeen);
            return new Broken(size, head.size() - 1, message("audit.the-log-was-cut-off", size, head.at(), head.size()),
                    line);
        }
        return new Sound(size, heads, frontier.root(), firstAt, last == null ? null : last.at(), kept.size());
    }
}
