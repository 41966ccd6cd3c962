package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.Tracing;

/** Where the work on each case stands. */
public final class TracingRepository {
    private static final String SELECT = """
            select t.case_id, t.status, t.reason, a.name, t.changed_at from case_tracing t join account a on a.number = t.changed_by""";

    private final Session session;

    TracingRepository(Session session) {
        this.session = session;
    }

    /** Of one case. */
    public Tracing of(String caseId) {
        return session.with(handle -> handle.createQuery(SELECT + " where t.case_id = :case").bind("case", caseId)
                .map((row, context) -> tracing(row)).findOne()).orElse(Tracing.NEW);
    }

    /** Of all cases that are not new, by their numbers. */
    public Map<String, Tracing> all() {
        return session.with(handle -> {
            var all = new HashMap<String, Tracing>();
            handle.createQuery(SELECT).map((row, context) -> Map.entry(row.getString(1), tracing(row))).list()
                    .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            return all;
        });
    }

    /** @param reason why it is closed; null for another status */
    public void put(String caseId, CaseStatus status, @Nullable ClosingReason reason, int by, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            ChangeRepository.keep(handle, RecordKind.CASE, caseId);
            return handle.execute("merge into case_tracing (case_id, status, reason, changed_by, changed_at) values (?, ?, ?, ?, ?)",
                    caseId,
                    status.name(), reason == null ? null : reason.name(), by, at.atOffset(ZoneOffset.UTC));
        }));
    }

    /** What tracers learnt of who infected whom. */
    public TransmissionLinkRepository links() {
        return new TransmissionLinkRepository(session);
    }

    private static Tracing tracing(ResultSet row) throws SQLException {
        var reason = row.getString(3);
        return new Tracing(CaseStatus.valueOf(row.getString(2)), reason == null ? null : ClosingReason.valueOf(reason), row.getString(4),
                BatchRepository.at(row, "changed_at"));
    }
}
