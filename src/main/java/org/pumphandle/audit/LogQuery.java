package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LogLeaf;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TreeHead;
import org.pumphandle.store.LogSearch;
import org.pumphandle.store.Store;
import org.pumphandle.store.StoreException;

/** What an overseer asks of the log. Reading it is itself an entry, which the caller appends. Safe for all threads. */
public final class LogQuery {
    private final AuditLog log;
    private final LogSearch search;

    public LogQuery(Store store, AuditLog log) {
        this.log = log;
        this.search = store.log().search();
    }

    /**
     * The proof that a leaf is in the log of the newest head.
     *
     * @param leafText over which the leaf's hash goes
     */
    public record LeafProof(LogLeaf leaf, String leafText, TreeHead head, InclusionProof proof) {

        /** Whether the proof holds for the text. */
        public boolean holds() {
            return proof.holds(new TreeHasher().leaf(leafText.getBytes(StandardCharsets.UTF_8)), head.root());
        }
    }

    /** The proof of a leaf as it is saved for others to verify. */
    public ProofFile file(LeafProof proof) {
        return new ProofFile(log.key(), proof.leafText, proof.proof, proof.head);
    }

    /** The newest entries. */
    public List<LoggedEntry> newest(LogFilter filter, int most) {
        return before(filter, Long.MAX_VALUE, most);
    }

    /** The entries before a leaf, the newest first: the next page where it is the last of the page before. */
    public List<LoggedEntry> before(LogFilter filter, long leaf, int most) {
        return search.page(filter, leaf, most);
    }

    /** All that was logged about a case and not erased, the oldest first. */
    public List<LoggedEntry> history(String caseId) {
        return search.page(LogFilter.ofCase(caseId), Long.MAX_VALUE, Integer.MAX_VALUE).reversed();
    }

    /** How often each account did what. */
    public List<ActionCount> counts(LogFilter filter) {
        return search.counts(filter);
    }

    /**
     * @throws StoreException where there is no such leaf
     */
    public LeafProof proof(long index) {
        var head = log.head().filter(newest -> index >= 0 && index < newest.size())
                .orElseThrow(() -> new StoreException(message("audit.the-log-has-no-leaf", index), null));
        var leaf = log.rows().leaves(index, index + 1).stream().findFirst()
                .orElseThrow(() -> new StoreException(message("audit.leaf-of-the-log-is", index), null));
        return new LeafProof(leaf, new String(LeafText.of(leaf), StandardCharsets.UTF_8), head, log.inclusion(index, head));
    }
}
