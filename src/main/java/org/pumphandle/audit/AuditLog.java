package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogLeaf;
import org.pumphandle.model.TreeHead;
import org.pumphandle.store.LogNode;
import org.pumphandle.store.LogRepository;
import org.pumphandle.store.Store;
import org.pumphandle.store.StoreException;

/**
 * The log of a station. Each append writes leaves and signs a head over all leaves so far, inside the caller's transaction: what is done and
 * that it is told are one, and where the leaf cannot be written nothing is done. Safe for all threads, which append one after the other: who
 * appends holds the log until the transaction ends, so long work appends at its end.
 */
public final class AuditLog {
    private static final long PATIENCE_S = 60;

    private final Store store;
    private final LogRepository rows;
    private final HeadSigner signer;
    private final LogKey key;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock appending = new ReentrantLock(true);
    /** What was appended last, perhaps taken back since; under the lock. */
    private @Nullable End end;

    private record End(@Nullable TreeHead head, Frontier frontier) {
    }

    /** The log of an open store, which has one log only. */
    public AuditLog(Store store, HeadSigner signer) {
        this.store = store;
        this.rows = store.log();
        this.signer = signer;
        this.key = new LogKey(signer.publicKey());
    }

    /** Appends one entry, see {@link #append(List)}. */
    public TreeHead append(Entry entry) {
        return append(List.of(entry));
    }

    /**
     * Appends entries, at least one, under one signature: in the caller's transaction, or in one of its own where there is none.
     *
     * @return the new head; the entries are the leaves before its size
     * @throws StoreException where they cannot be written or the log was tampered with; the caller lets its transaction fail
     */
    public TreeHead append(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
        return store.inTransaction(() -> {
            takeUntilEnded();
            var before = end();
            var frontier = before.frontier.copy();
            var hasher = new TreeHasher();
            var leaves = new ArrayList<LogLeaf>();
            var details = new ArrayList<LogDetail>();
            var nodes = new ArrayList<LogNode>();
            for (var entry : entries) {
                var nonce = new byte[LeafText.NONCE_BYTES];
                random.nextBytes(nonce);
                var detail = new LogDetail(HexFormat.of().formatHex(nonce), entry.accountName(), entry.caseId(), entry.text());
                var leaf = LeafText.leaf(frontier.size(), entry, detail, hasher);
                leaves.add(leaf);
                details.add(detail);
                frontier.add(leaf.hash(), (level, position, hash) -> {
                    if (level % StoredTree.TILE_LEVELS == 0) {
                        nodes.add(new LogNode(level, position, hash));
                    }
                });
            }
            var head = HeadText.sign(frontier.size(), frontier.root(), entries.getLast().at(),
                    HeadText.link(before.head, key, hasher), signer, key);
            rows.append(leaves, details, nodes, head);
            end = new End(head, frontier);
            return head;
        });
    }

    private void takeUntilEnded() {
        if (appending.isHeldByCurrentThread()) {
            return;
        }
        try {
            if (!appending.tryLock(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new StoreException(message("audit.the-log-is-held-by", PATIENCE_S),
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(message("audit.interrupted-while-waiting-for-the"), e);
        }
        store.whenEnded(appending::unlock);
    }

    /**
     * Where the next leaf goes. What is remembered holds only where the store's newest head is the same: a transaction may have been taken back.
     * What is read anew must fit the newest signature, else a head signed now would vouch for what somebody changed.
     */
    private End end() {
        var head = rows.lastHead().orElse(null);
        long size = rows.size();
        var known = end;
        if (known != null && known.frontier.size() == size && head != null && head.equals(known.head)) {
            return known;
        }
        if ((head == null ? 0 : head.size()) != size) {
            throw tampered(message("audit.it-has-leaves-and-its", size, head == null ? 0 : head.size()));
        }
        var frontier = Frontier.of(tree(size));
        if (head != null && (!frontier.root().equals(head.root()) || !HeadText.isSigned(head, key))) {
            throw tampered(message("audit.its-leaves-do-not-fit"));
        }
        return new End(head, frontier);
    }

    private static StoreException tampered(String found) {
        return new StoreException(message("audit.the-log-was-changed-from", found), null);
    }

    private StoredTree tree(long size) {
        return new StoredTree(rows::hashes, size);
    }

    /** The newest head; none before the first append. */
    public Optional<TreeHead> head() {
        return rows.lastHead();
    }

    /** Proves that a leaf is in the log of a head. */
    public InclusionProof inclusion(long index, TreeHead head) {
        return tree(head.size()).inclusion(index);
    }

    /** Proves that the log of a head begins with all of an earlier one. */
    public ConsistencyProof consistency(TreeHead earlier, TreeHead later) {
        return tree(later.size()).consistency(earlier.size());
    }

    /**
     * Erases account names, case and texts of all entries about a case, as when its consent is withdrawn. Leaves, proofs and signatures stay good. The
     * caller appends why, without the case, in the same transaction.
     *
     * @return of how many entries
     */
    public int erase(String caseId, Instant at) {
        return rows.erase(caseId, at);
    }

    /** Reads the whole log and says what is wrong, a line each; empty where nothing is. */
    public List<String> faults(Progress progress, Cancellation cancellation) {
        return new StoredLogCheck(rows, key).faults(progress, cancellation);
    }

    LogKey key() {
        return key;
    }

    LogRepository rows() {
        return rows;
    }
}
