package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.BatchLine.Exposure;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Hash;
import org.pumphandle.model.Verdict;

/** Lines of batches. To whom a message goes is known here by the subscriber's number, outside of here by the contact reference. */
public final class BatchLineRepository {
    private static final int ROWS_AT_ONCE = 10_000;
    private static final String OF_BATCH = "batch = :of order by line";

    private final Session session;
    private final SubscriberRanges ranges;

    BatchLineRepository(Session session) {
        this.session = session;
        this.ranges = new SubscriberRanges(session);
    }

    /**
     * A line to be.
     *
     * @param exposure what it rests on; null for a retraction of a warning whose case withdrew the consent
     * @param retracts the message that it takes back; null for a warning
     */
    public record NewLine(int subscriber, @Nullable Exposure exposure, @Nullable Long retracts) {
    }

    /**
     * A line with what stays inside.
     *
     * @param seal null before it was submitted
     */
    public record InnerLine(BatchLine line, int subscriber, @Nullable Seal seal) {
    }

    /**
     * What is added to a line when it is submitted.
     *
     * @param code the appeal code; null once the message is out
     * @param codeHash its SHA-256
     * @param addressPart the tracers' part of the sealed address; null where the token is the address
     * @param nonce random, so that the digest tells nothing of the line
     * @param digest SHA-256 of the line's canonical text
     */
    public record Seal(long message, @Nullable String code, Hash codeHash, @Nullable String addressPart, Hash nonce, Hash digest) {
    }

    /**
     * A subscriber who is warned already, or is about to be.
     *
     * @param caseId null once the consent was withdrawn
     * @param quarantineUntil last day, as the message said it
     */
    public record Warned(int subscriber, @Nullable String caseId, LocalDate quarantineUntil) {
    }

    public void add(long batch, List<NewLine> lines) {
        session.with(handle -> {
            try (var rows = handle.prepareBatch("""
                    insert into batch_line (batch, line, subscriber, case_id, reference, exposed_day, chance, minutes, sure_minutes,
                        expected_minutes, possible_minutes, verdict, weight, first_t, last_t, min_distance_m, retracts)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                int number = 0;
                for (var line : lines) {
                    number++;
                    var exposure = line.exposure;
                    if (exposure == null) {
                        rows.add(batch, number, line.subscriber, null, null, null, null, null, null, null, null, null, null, null, null,
                                null,
                                line.retracts);
                    } else {
                        var evidence = exposure.evidence();
                        rows.add(batch, number, line.subscriber, exposure.caseId(), exposure.reference(), exposure.day().toEpochDay(),
                                exposure.chance(), exposure.minutes(), evidence.sureMinutes(), evidence.expectedMinutes(),
                                evidence.possibleMinutes(), evidence.verdict().name(), evidence.weight(), evidence.firstT(),
                                evidence.lastT(),
                                evidence.minDistanceM(), line.retracts);
                    }
                    if (rows.size() == ROWS_AT_ONCE) {
                        rows.execute();
                    }
                }
                return rows.size() == 0 ? new int[0] : rows.execute();
            }
        });
    }

    /** Lines of a batch, in their order. */
    public List<BatchLine> of(long batch) {
        var carriers = ranges.carriersByFirst();
        return rows(OF_BATCH, batch, (row, context) -> line(row, carriers));
    }

    /** The same with what stays inside. */
    public List<InnerLine> inner(long batch) {
        return inner(OF_BATCH, batch);
    }

    /** One line with what stays inside, by its message. */
    public Optional<InnerLine> find(long message) {
        return inner("message = :of", message).stream().findFirst();
    }

    private List<InnerLine> inner(String which, long of) {
        var carriers = ranges.carriersByFirst();
        return rows(which, of, (row, context) -> new InnerLine(line(row, carriers), row.getInt("subscriber"), seal(row)));
    }

    private <T> List<T> rows(String which, long of, RowMapper<T> row) {
        return session.with(handle -> handle.createQuery("select * from batch_line where " + which).bind("of", of).map(row).list());
    }

    /** The message that carries a code. */
    public Optional<Long> byCode(Hash codeHash) {
        return session.with(
                handle -> handle.createQuery("select message from batch_line where code_hash = :hash").bind("hash", codeHash.toString())
                        .mapTo(Long.class).findOne());
    }

    /** Batch of a message. */
    public Optional<Long> batchOf(long message) {
        return session.with(handle -> handle.createQuery("select batch from batch_line where message = :message").bind("message", message)
                .mapTo(Long.class).findOne());
    }

    /** How many lines of each batch are still in. */
    public Map<Long, Integer> counts() {
        return session.with(handle -> {
            var counts = new HashMap<Long, Integer>();
            handle.createQuery("select batch, count(*) from batch_line where rejection is null group by batch")
                    .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2))).list()
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    /** Adds to lines what they have once they are submitted; what they had before is replaced. */
    public void seal(List<Seal> seals) {
        session.with(handle -> {
            try (var rows = handle.prepareBatch(
                    "update batch_line set code = ?, code_hash = ?, address_part = ?, nonce = ?, digest = ? where message = ?")) {
                for (var seal : seals) {
                    rows.add(seal.code, seal.codeHash.toString(), seal.addressPart, seal.nonce.toString(), seal.digest.toString(),
                            seal.message);
                    if (rows.size() == ROWS_AT_ONCE) {
                        rows.execute();
                    }
                }
                return rows.size() == 0 ? new int[0] : rows.execute();
            }
        });
    }

    /** Clears codes of messages that will not be sent any more. */
    public void clearCodes(long batch) {
        session.with(handle -> handle.execute("""
                update batch_line set code = null where batch = ? and code is not null
                    and message in (select number from outbox where batch = ? and text is null)""", batch, batch));
    }

    /** Strikes a line out, or takes it in again where there is no reason. */
    public void reject(long message, @Nullable String reason) {
        session.with(handle -> handle.execute("update batch_line set rejection = ? where message = ?", reason, message));
    }

    /** Takes back what supervisors struck out of a batch that is worked on again: those lines go, the reasons were read. */
    public int removeRejected(long batch) {
        return session.with(handle -> handle.execute("delete from batch_line where batch = ? and rejection is not null", batch));
    }

    /** Who is warned or is about to be: in a batch that was submitted, neither struck out, nor taken back, nor ended without being sent. */
    public List<Warned> warned() {
        return session.with(handle -> handle.createQuery("""
                select l.subscriber, l.case_id, l.exposed_day + b.quarantine_days
                from batch_line l join batch b on b.number = l.batch
                where b.kind = 'WARNING' and b.state not in ('DRAFT', 'RETURNED') and l.rejection is null and l.exposed_day is not null
                    and not exists (select 1 from appeal a where a.message = l.message and a.is_upheld)
                    and not exists (select 1 from outbox o where o.number = l.message
                        and o.state in ('EXPIRED', 'WITHDRAWN', 'REFUSED', 'NOT_DELIVERED', 'GIVEN_UP'))""")
                .map((row, context) -> new Warned(row.getInt(1), row.getString(2), LocalDate.ofEpochDay(row.getLong(3)))).list());
    }

    /** Numbers of the batches with lines of a case that did not go out yet, ascending. */
    public List<Long> unsentOf(String caseId) {
        return session.with(handle -> handle.createQuery("""
                select distinct b.number from batch b join batch_line l on l.batch = b.number
                where l.case_id = :case and b.state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED') order by b.number""")
                .bind("case", caseId).mapTo(Long.class).list());
    }

    private static BatchLine line(ResultSet row, NavigableMap<Integer, String> carriers) throws SQLException {
        long retracts = row.getLong("retracts");
        var of = row.wasNull() ? null : retracts;
        var carrier = carriers.floorEntry(row.getInt("subscriber"));
        return new BatchLine(row.getLong("message"), row.getInt("line"), exposure(row), carrier == null ? "" : carrier.getValue(),
                row.getString("rejection"), of);
    }

    static @Nullable Exposure exposure(ResultSet row) throws SQLException {
        return row.getString("case_id") == null
                ? null
                : new Exposure(row.getString("case_id"), row.getString("reference"), BatchRepository.day(row, "exposed_day"),
                        row.getDouble("chance"),
                        row.getDouble("minutes"),
                        new Evidence(row.getDouble("sure_minutes"), row.getDouble("expected_minutes"), row.getDouble("possible_minutes"),
                                Verdict.valueOf(row.getString("verdict")), row.getDouble("weight"), row.getDouble("first_t"),
                                row.getDouble("last_t"),
                                row.getDouble("min_distance_m")));
    }

    private static @Nullable Seal seal(ResultSet row) throws SQLException {
        return row.getString("digest") == null
                ? null
                : new Seal(row.getLong("message"), row.getString("code"), Hash.parse(row.getString("code_hash")),
                        row.getString("address_part"),
                        Hash.parse(row.getString("nonce")), Hash.parse(row.getString("digest")));
    }
}
