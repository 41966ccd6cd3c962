package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.FollowUp.Change;
import org.pumphandle.model.FollowUp.Kind;

/** What is to be done about cases, and when. */
public final class FollowUpRepository {
    private static final String SELECT = """
            select f.number, f.case_id, f.task, f.due_at, f.is_done, c.kind, a.name, c.changed_at
            from follow_up f join follow_up_change c on c.follow_up = f.number join account a on a.number = c.changed_by""";

    private final Session session;

    FollowUpRepository(Session session) {
        this.session = session;
    }

    /** Keeps a new one; gives its number. */
    public long add(String caseId, String task, Instant due, int by, Instant at) {
        return session.inTransaction(() -> session.with(handle -> {
            long number = handle.createUpdate("insert into follow_up (case_id, task, due_at, is_done) values (:case, :task, :due, false)")
                    .bind("case", caseId).bind("task", task).bind("due", due.atOffset(ZoneOffset.UTC))
                    .executeAndReturnGeneratedKeys("number").mapTo(Long.class).one();
            tell(handle, number, Kind.SET, by, at);
            return number;
        }));
    }

    public void move(long number, Instant due, int by, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            handle.execute("update follow_up set due_at = ? where number = ?", due.atOffset(ZoneOffset.UTC), number);
            return tell(handle, number, Kind.MOVED, by, at);
        }));
    }

    public void setDone(long number, boolean isDone, int by, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            handle.execute("update follow_up set is_done = ? where number = ?", isDone, number);
            return tell(handle, number, isDone ? Kind.DONE : Kind.REOPENED, by, at);
        }));
    }

    public void remove(long number) {
        session.with(handle -> handle.execute("delete from follow_up where number = ?", number));
    }

    /** Takes out all of a case; gives how many. */
    static int eraseOf(Handle handle, String caseId) {
        return handle.execute("delete from follow_up where case_id = ?", caseId);
    }

    private static int tell(Handle handle, long number, Kind kind, int by, Instant at) {
        return handle.createUpdate("""
                insert into follow_up_change (follow_up, version, kind, changed_by, changed_at)
                select :number, coalesce(max(version), 0) + 1, :kind, :by, :at from follow_up_change where follow_up = :number""")
                .bind("number", number).bind("kind", kind.name()).bind("by", by).bind("at", at.atOffset(ZoneOffset.UTC)).execute();
    }

    /** Those of a case: what is to be done first, the earliest first; then what was done, what was due last first. */
    public List<FollowUp> of(String caseId) {
        return session.with(handle -> gathered(handle.createQuery(SELECT + " " + """
                where f.case_id = :case order by f.is_done, case when f.is_done then null else f.due_at end, f.due_at desc, f.number,
                    c.version""").bind("case", caseId).map((row, context) -> row(row)).list()));
    }

    public Optional<FollowUp> find(String caseId, long number) {
        return session
                .with(handle -> gathered(handle.createQuery(SELECT + " where f.case_id = :case and f.number = :number order by c.version")
                        .bind("case", caseId).bind("number", number).map((row, context) -> row(row)).list()).stream().findFirst());
    }

    /** What is to be done about all cases that are not closed, the earliest first. */
    public List<FollowUp> open() {
        return session.with(handle -> gathered(handle.createQuery(SELECT + " " + """
                where not f.is_done and not exists (select 1 from case_tracing t where t.case_id = f.case_id and t.status = 'CLOSED')
                order by f.due_at, f.number, c.version""").map((row, context) -> row(row)).list()));
    }

    /** When those of a case are due that are to be done, ascending. */
    public List<Instant> dues(String caseId) {
        return session
                .with(handle -> handle.createQuery("select due_at from follow_up where case_id = :case and not is_done order by due_at")
                        .bind("case", caseId).map((row, context) -> BatchRepository.at(row, "due_at")).list());
    }

    private static FollowUp row(ResultSet row) throws SQLException {
        return new FollowUp(row.getLong("number"), row.getString("case_id"), row.getString("task"), BatchRepository.at(row, "due_at"),
                row.getBoolean("is_done"),
                List.of(new Change(Kind.valueOf(row.getString("kind")), row.getString("name"), BatchRepository.at(row, "changed_at"))));
    }

    /** Rows of one follow-up stand together, each with one change. */
    private static List<FollowUp> gathered(List<FollowUp> rows) {
        var byNumber = new LinkedHashMap<Long, FollowUp>();
        rows.forEach(row -> byNumber.merge(row.number(), row, FollowUpRepository::joined));
        return List.copyOf(byNumber.values());
    }

    private static FollowUp joined(FollowUp first, FollowUp next) {
        var changes = new ArrayList<>(first.changes());
        changes.addAll(next.changes());
        return new FollowUp(first.number(), first.caseId(), first.task(), first.due(), first.isDone(), changes);
    }
}
