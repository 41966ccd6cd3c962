package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.pumphandle.model.Appeal;
import org.pumphandle.model.Appeal.Decision;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.OutcomeClass;
import org.pumphandle.model.WeekPrecision;
import org.pumphandle.words.Messages;

/** Appeals against warnings, what was decided, and which warned subscribers later were cases themselves. */
public final class AppealRepository {
    private static final String SELECT = """
            select a.*, l.batch, b.prepared_by from appeal a join batch_line l on l.message = a.message join batch b on b.number = l.batch""";
    private static final RowMapper<Appeal> ROW = (row, context) -> appeal(row);

    private final Session session;

    AppealRepository(Session session) {
        this.session = session;
    }

    /** Keeps an appeal; one for each message. */
    public void take(long message, int by, Instant at, String note) {
        session.with(handle -> handle.execute("insert into appeal (message, taken_by, taken_at, note) values (?, ?, ?, ?)", message, by,
                at.atOffset(ZoneOffset.UTC), note));
    }

    /** All appeals, those that wait longest first, then those that were decided, the newest first. */
    public List<Appeal> all() {
        return session.with(handle -> handle.createQuery(SELECT + " order by a.decided_at desc nulls first, a.taken_at").map(ROW).list());
    }

    public Optional<Appeal> find(long message) {
        return session
                .with(handle -> handle.createQuery(SELECT + " where a.message = :message").bind("message", message).map(ROW).findOne());
    }

    /** @throws IllegalStateException where it was decided before */
    public void decide(long message, Decision decision) {
        int decided = session.with(handle -> handle.createUpdate("""
                update appeal set decided_by = :by, decided_at = :at, is_upheld = :upheld, reason = :reason
                where message = :message and decided_at is null""").bind("by", decision.by())
                .bind("at", decision.at().atOffset(ZoneOffset.UTC))
                .bind("upheld", decision.isUpheld()).bind("reason", decision.reason()).bind("message", message).execute());
        if (decided != 1) {
            throw new IllegalStateException(Messages.message("store.this-appeal-was-decided"));
        }
    }

    /** Messages whose appeal was upheld and which no later batch takes back yet; where the consent was withdrawn since, nothing is left to take back. */
    public List<Long> retractionsDue() {
        return session.with(handle -> handle.createQuery("""
                select a.message from appeal a join batch_line w on w.message = a.message
                where a.is_upheld and w.exposed_day is not null and not exists (
                    select 1 from batch_line l where l.retracts = a.message and l.rejection is null) order by a.decided_at""")
                .mapTo(Long.class).list());
    }

    /** Links a warned subscriber's message to the case that the subscriber turned out to be; a link that was there is replaced. */
    public void link(long message, String caseId, int by, Instant at) {
        session.with(handle -> handle.execute(
                "merge into outcome (message, case_id, linked_by, linked_at) key (message) values (?, ?, ?, ?)", message,
                caseId, by, at.atOffset(ZoneOffset.UTC)));
    }

    /** The case that a warned subscriber turned out to be. */
    public Optional<String> outcome(long message) {
        return session.with(handle -> handle.createQuery("select case_id from outcome where message = :message").bind("message", message)
                .mapTo(String.class).findOne());
    }

    /** Contacts who were warned and turned out to be a case, by the case and its reference; without those whose warning was wrong. */
    public Map<Exposed, String> laterCases() {
        return session.with(handle -> handle.createQuery("""
                select l.case_id, l.reference, o.case_id from outcome o join batch_line l on l.message = o.message
                where l.case_id is not null and l.reference is not null
                    and not exists (select 1 from appeal a where a.message = o.message and a.is_upheld)""")
                .map((row, context) -> Map.entry(new Exposed(row.getString(1), row.getString(2)), row.getString(3))).list()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /**
     * What became of warnings that went out, by classes of their chance, ascending.
     *
     * @param classes how many classes of equal width there are between 0 and 1
     */
    public List<OutcomeClass> outcomes(int classes) {
        return session.with(handle -> handle.createQuery("""
                select least(cast(floor(l.chance * :classes) as int), :classes - 1), count(*), avg(l.chance),
                    sum(case when a.is_upheld then 1 else 0 end), sum(case when o.message is not null then 1 else 0 end)
                from batch_line l join batch b on b.number = l.batch left join appeal a on a.message = l.message
                    left join outcome o on o.message = l.message
                where b.kind = 'WARNING' and b.state in ('SENDING', 'SENT', 'CLOSED') and l.rejection is null and l.chance is not null
                    and not exists (select 1 from outbox x where x.number = l.message
                        and x.state in ('WAITING', 'EXPIRED', 'WITHDRAWN', 'REFUSED', 'GIVEN_UP'))
                group by 1 order by 1""").bind("classes", classes)
                .map((row, context) -> new OutcomeClass((double) row.getInt(1) / classes, (row.getInt(1) + 1.0) / classes, row.getLong(2),
                        row.getDouble(3),
                        row.getLong(4), row.getLong(5)))
                .list());
    }

    /** What became of warnings that went out, by the week (UTC, from Monday) in which they were approved, ascending. */
    public List<WeekPrecision> weeks() {
        return session.with(handle -> handle.createQuery("""
                select cast(date_trunc('week', b.decided_at at time zone 'UTC') as date), count(*),
                    sum(case when a.is_upheld then 1 else 0 end), sum(case when o.message is not null then 1 else 0 end)
                from batch_line l join batch b on b.number = l.batch left join appeal a on a.message = l.message
                    left join outcome o on o.message = l.message
                where b.kind = 'WARNING' and b.state in ('SENDING', 'SENT', 'CLOSED') and l.rejection is null
                    and not exists (select 1 from outbox x where x.number = l.message
                        and x.state in ('WAITING', 'EXPIRED', 'WITHDRAWN', 'REFUSED', 'GIVEN_UP'))
                group by 1 order by 1""").map((row, context) -> new WeekPrecision(row.getObject(1, LocalDate.class), row.getLong(2),
                row.getLong(3), row.getLong(4))).list());
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        var decision = row.getObject("decided_at") == null
                ? null
                : new Decision(row.getInt("decided_by"), BatchRepository.at(row, "decided_at"), row.getBoolean("is_upheld"),
                        row.getString("reason"));
        return new Appeal(row.getLong("message"), row.getLong("batch"), row.getInt("prepared_by"), row.getInt("taken_by"),
                BatchRepository.at(row, "taken_at"), row.getString("note"), decision);
    }
}
