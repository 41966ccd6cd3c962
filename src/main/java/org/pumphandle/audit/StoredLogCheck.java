package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.audit.LogFinding.Broken;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Hash;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TreeHead;
import org.pumphandle.store.LogRepository;

/** Recomputes the log in the store: leaves, stored subtrees, heads, and details against their commitments. For one thread. */
final class StoredLogCheck {
    private static final int LEAVES_AT_ONCE = 1 << 12;
    private static final int MOST_FAULTS = 20;

    private final LogRepository rows;
    private final LogCheck check;
    private final TreeHasher hasher = new TreeHasher();
    private final List<String> faults = new ArrayList<>();
    private @Nullable Broken broken;

    StoredLogCheck(LogRepository rows, LogKey key) {
        this.rows = rows;
        this.check = new LogCheck(key, List.of());
    }

    /** The first fault of the tree, and the first of subtrees and details, a line each. */
    List<String> faults(Progress progress, Cancellation cancellation) {
        long size = Math.max(rows.size(), rows.lastHead().map(TreeHead::size).orElse(0L));
        for (long from = 0; from < size && faults.size() < MOST_FAULTS; from += LEAVES_AT_ONCE) {
            cancellation.throwIfCancelled();
            progress.report(message("audit.checking-the-log"), from, size);
            long to = Math.min(from + LEAVES_AT_ONCE, size);
            var heads = rows.heads(from + 1, to + 1);
            int next = 0;
            for (var entry : rows.entries(from, to)) {
                checkDetail(entry);
                leaf(entry);
                for (; next < heads.size() && heads.get(next).size() == entry.leaf().index() + 1; next++) {
                    head(heads.get(next));
                }
            }
            for (; next < heads.size(); next++) {
                head(heads.get(next));
            }
        }
        if (broken == null && check.end(0) instanceof Broken last) {
            broken = last;
        }
        if (broken != null) {
            faults.addFirst(message("audit.log-remedy", broken.what()));
        }
        return List.copyOf(faults);
    }

    private void leaf(LoggedEntry entry) {
        var leaf = entry.leaf();
        if (broken == null && leaf.index() != check.size()) {
            broken = check.first(new Broken(check.size(), leaf.index() - 1,
                    message("audit.leaf-is-missing-leaf-stands", check.size(), leaf.index()), 0));
        }
        if (broken == null) {
            broken = check.leaf(LeafText.of(leaf), leaf.hash(), 0, this::checkNode);
        }
    }

    private void head(TreeHead head) {
        if (broken == null) {
            broken = check.head(head, 0);
        }
    }

    private void checkNode(int level, long position, Hash hash) {
        if (level % StoredTree.TILE_LEVELS == 0 && !rows.hashes(level, position, position + 1).equals(List.of(hash))) {
            add(message("audit.log-the-stored-hash-of", position << level, ((position + 1) << level) - 1));
        }
    }

    private void checkDetail(LoggedEntry entry) {
        var detail = entry.detail();
        if (detail == null && entry.erasedAt() == null) {
            add(message("audit.log-the-details-of-leaf", entry.leaf().index()));
        } else if (detail != null && !LeafText.commitment(detail, hasher).equals(entry.leaf().commitment())) {
            add(message("audit.log-the-details-of-leaf-were", entry.leaf().index()));
        }
    }

    private void add(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(message("audit.log-remedy", fault));
        }
    }
}
