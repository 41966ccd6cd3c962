package org.pumphandle.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Identities of cases, sealed: nothing here can be read with the store's key alone. */
public final class IdentityRepository {
    private final Session session;

    IdentityRepository(Session session) {
        this.session = session;
    }

    /**
     * A case's identity under a split key.
     *
     * @param sealed the identity under the whole key
     * @param tracerBox one part of the key, for tracers
     * @param supervisorBox the other part, for supervisors
     * @param sketch what of it can be compared, for tracers; null where there is none
     */
    public record Sealed(String caseId, String sealed, String tracerBox, String supervisorBox, int recordedBy, Instant recordedAt,
            @Nullable String sketch) {
    }

    /**
     * A tracer's wish to see an identity.
     *
     * @param tracerBox the tracers' part of the key, opened by who asked and sealed to supervisors
     * @param answer the identity in a box for who asked, or null while no supervisor answered
     */
    public record Request(long id, String caseId, int askedBy, Instant askedAt, String reason, String tracerBox, @Nullable String answer,
            @Nullable Instant answeredAt) {
    }

    /** Records an identity; requests for what was there before go. */
    public void save(Sealed identity) {
        session.inTransaction(() -> session.with(handle -> {
            handle.execute("delete from identity where case_id = ?", identity.caseId());
            return handle.execute(
                    """
                            insert into identity (case_id, sealed, tracer_box, supervisor_box, recorded_by, recorded_at, sketch)
                            values (?, ?, ?, ?, ?, ?, ?)""",
                    identity.caseId(), identity.sealed(), identity.tracerBox(), identity.supervisorBox(), identity.recordedBy(),
                    AccountRepository.utc(identity.recordedAt()), identity.sketch());
        }));
    }

    public Optional<Sealed> find(String caseId) {
        return session.with(handle -> handle.createQuery(
                "select case_id, sealed, tracer_box, supervisor_box, recorded_by, recorded_at, sketch from identity where case_id = :case")
                .bind("case", caseId).map((row, context) -> new Sealed(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getInt(5), AccountRepository.instant(row, 6), row.getString(7)))
                .findOne());
    }

    /** The sealed sketches of all cases whose identity is recorded; empty where there is none. */
    public Map<String, Optional<String>> sketches() {
        return session.with(handle -> {
            var sketches = new HashMap<String, Optional<String>>();
            handle.createQuery("select case_id, sketch from identity")
                    .map((row, context) -> sketches.put(row.getString(1), Optional.ofNullable(row.getString(2)))).list();
            return sketches;
        });
    }

    /** Erases a case's identity, its parts of the key and all requests for it; see {@link Store#isErasureDue}. */
    public boolean erase(String caseId) {
        boolean isErased = session.with(handle -> handle.execute("delete from identity where case_id = ?", caseId)) > 0;
        if (isErased) {
            new SettingRepository(session).put(Store.ERASURE_DUE, "identity of a case");
        }
        return isErased;
    }

    /** @return the request's number */
    public long ask(String caseId, int askedBy, Instant askedAt, String reason, String tracerBox) {
        return session.with(handle -> handle.createUpdate("""
                insert into identity_request (case_id, asked_by, asked_at, reason, tracer_box)
                values (:case, :by, :at, :reason, :box)""").bind("case", caseId).bind("by", askedBy)
                .bind("at", AccountRepository.utc(askedAt))
                .bind("reason", reason).bind("box", tracerBox).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    }

    /** Requests, the newest first. */
    public List<Request> requests() {
        return session.with(handle -> handle.createQuery("""
                select id, case_id, asked_by, asked_at, reason, tracer_box, answer, answered_at from identity_request order by id desc""")
                .map((row, context) -> new Request(row.getLong(1), row.getString(2), row.getInt(3), AccountRepository.instant(row, 4),
                        row.getString(5), row.getString(6), row.getString(7),
                        row.getObject(8) == null ? null : AccountRepository.instant(row, 8)))
                .list());
    }

    public void answer(long request, String answer, Instant at) {
        session.with(handle -> handle.execute("update identity_request set answer = ?, answered_at = ? where id = ?", answer,
                AccountRepository.utc(at), request));
    }

    public void end(long request) {
        session.with(handle -> handle.execute("delete from identity_request where id = ?", request));
    }

    /** Takes requests away that were asked or answered too long ago. */
    public void expire(Instant askedBefore, Instant answeredBefore) {
        session.with(handle -> handle.execute(
                "delete from identity_request where answered_at < ? or (answered_at is null and asked_at < ?)",
                AccountRepository.utc(answeredBefore), AccountRepository.utc(askedBefore)));
    }
}
