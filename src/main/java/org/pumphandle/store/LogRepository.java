package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.pumphandle.model.Hash;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogLeaf;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.TreeHead;

/** The rows of the audit log. It only ever adds, but for details that are erased; what the rows mean is the log's own matter. */
public final class LogRepository {
    static final String ENTRY = """
            select l.leaf, l.at_ms, l.account, l.role, l.action, l.commitment, l.hash, d.nonce, d.account_name, d.case_id, d.text, d.erased_at_ms
            from log_leaf l left join log_detail d on d.leaf = l.leaf""";
    static final RowMapper<LoggedEntry> ENTRY_ROW = (row, context) -> {
        var nonce = row.getBytes(8);
        long erasedAtMs = row.getLong(12);
        var erasedAt = row.wasNull() ? null : Instant.ofEpochMilli(erasedAtMs);
        return new LoggedEntry(leaf(row),
                nonce == null
                        ? null
                        : new LogDetail(HexFormat.of().formatHex(nonce), row.getString(9), row.getString(10), row.getString(11)),
                erasedAt);
    };
    private static final RowMapper<TreeHead> HEAD_ROW = (row, context) -> new TreeHead(row.getLong(1), Hash.of(row.getBytes(2)),
            Instant.ofEpochMilli(row.getLong(3)), Hash.of(row.getBytes(4)), HexFormat.of().formatHex(row.getBytes(5)));
    private static final String HEAD = "select size, root, at_ms, previous, signature from log_head ";

    private final Session session;

    LogRepository(Session session) {
        this.session = session;
    }

    /** Looks lines up. */
    public LogSearch search() {
        return new LogSearch(session);
    }

    private static LogLeaf leaf(ResultSet row) throws SQLException {
        return new LogLeaf(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getInt(3), row.getString(4), row.getString(5),
                Hash.of(row.getBytes(6)), Hash.of(row.getBytes(7)));
    }

    /** Leaves, counted by the number of the last. */
    public long size() {
        return session.with(handle -> handle.createQuery("select coalesce(max(leaf) + 1, 0) from log_leaf").mapTo(Long.class).one());
    }

    /** The newest head. */
    public Optional<TreeHead> lastHead() {
        return session.with(handle -> handle.createQuery(HEAD + "order by size desc fetch first row only").map(HEAD_ROW).findOne());
    }

    /** Heads of sizes within a range, ascending. */
    public List<TreeHead> heads(long fromSize, long toSize) {
        return session.with(handle -> handle.createQuery(HEAD + "where size >= :from and size < :to order by size").bind("from", fromSize)
                .bind("to", toSize).map(HEAD_ROW).list());
    }

    /** Leaves of a range without their details, ascending; one that is missing is left out. */
    public List<LogLeaf> leaves(long from, long to) {
        return session.with(handle -> handle.createQuery(
                """
                        select leaf, at_ms, account, role, action, commitment, hash from log_leaf where leaf >= :from and leaf < :to order by leaf""")
                .bind("from", from).bind("to", to).map((row, context) -> leaf(row)).list());
    }

    /** Entries of a range of leaves, ascending; a leaf that is missing is left out. */
    public List<LoggedEntry> entries(long from, long to) {
        return session.with(handle -> handle.createQuery(ENTRY + " where l.leaf >= :from and l.leaf < :to order by l.leaf")
                .bind("from", from).bind("to", to).map(ENTRY_ROW).list());
    }

    /**
     * Hashes of a range, ascending; those that are missing are left out.
     *
     * @param level 0 for those of leaves, else that of stored subtrees
     */
    public List<Hash> hashes(int level, long from, long to) {
        return session.with(handle -> {
            var query = level == 0
                    ? handle.createQuery("select hash from log_leaf where leaf >= :from and leaf < :to order by leaf")
                    : handle.createQuery(
                            "select hash from log_node where level = :level and position >= :from and position < :to order by position")
                            .bind("level", level);
            return query.bind("from", from).bind("to", to).map((row, context) -> Hash.of(row.getBytes(1))).list();
        });
    }

    /** Adds leaves with their details, which stand in the same order, the subtrees they complete, and the head over all; inside a transaction. */
    public void append(List<LogLeaf> leaves, List<LogDetail> details, List<LogNode> nodes, TreeHead head) {
        session.with(handle -> {
            try (var leafRows = handle.prepareBatch("""
                    insert into log_leaf (leaf, at_ms, account, role, action, commitment, hash) values (?, ?, ?, ?, ?, ?, ?)""");
                    var detailRows = handle.prepareBatch("""
                            insert into log_detail (leaf, nonce, account_name, case_id, text) values (?, ?, ?, ?, ?)""");
                    var nodeRows = handle.prepareBatch("insert into log_node (level, position, hash) values (?, ?, ?)")) {
                for (int i = 0; i < leaves.size(); i++) {
                    var leaf = leaves.get(i);
                    var detail = details.get(i);
                    leafRows.add(leaf.index(), leaf.at().toEpochMilli(), leaf.account(), leaf.role(), leaf.action(),
                            leaf.commitment().toBytes(), leaf.hash().toBytes());
                    detailRows.add(leaf.index(), HexFormat.of().parseHex(detail.nonce()), detail.accountName(), detail.caseId(),
                            detail.text());
                }
                leafRows.execute();
                detailRows.execute();
                if (!nodes.isEmpty()) {
                    nodes.forEach(node -> nodeRows.add(node.level(), node.position(), node.hash().toBytes()));
                    nodeRows.execute();
                }
            }
            return handle.execute("insert into log_head (size, root, at_ms, previous, signature) values (?, ?, ?, ?, ?)", head.size(),
                    head.root().toBytes(), head.at().toEpochMilli(), head.previous().toBytes(), HexFormat.of().parseHex(head.signature()));
        });
    }

    /**
     * Erases the details of all leaves of a case. The leaves stay.
     *
     * @return of how many leaves
     */
    public int erase(String caseId, Instant at) {
        return session.with(handle -> {
            handle.createQuery("select leaf from log_detail where case_id = ?").bind(0, caseId).mapTo(Long.class).list()
                    .forEach(leaf -> ChangeRepository.keep(handle, RecordKind.LOG, leaf));
            return handle.execute(
                    """
                            update log_detail set nonce = null, account_name = null, case_id = null, text = null, erased_at_ms = ? where case_id = ?""",
                    at.toEpochMilli(), caseId);
        });
    }
}
