package org.pumphandle.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.EnteredLink;

/** Which case infected which, as tracers learnt it. */
public final class TransmissionLinkRepository {
    private final Session session;

    TransmissionLinkRepository(Session session) {
        this.session = session;
    }

    /** All of them, ascending by number. */
    public List<EnteredLink> all() {
        return session.with(handle -> handle.createQuery("""
                select l.number, l.infector, l.infectee, l.reason, a.name, l.entered_at
                from transmission_link l join account a on a.number = l.entered_by order by l.number""")
                .map((row, context) -> new EnteredLink(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), AccountRepository.instant(row, 6)))
                .list());
    }

    /** Keeps a new one; gives its number. */
    public long add(String infector, String infectee, String reason, int by, Instant at) {
        return session.with(handle -> handle.createUpdate("""
                insert into transmission_link (infector, infectee, reason, entered_by, entered_at)
                values (:infector, :infectee, :reason, :by, :at)""").bind("infector", infector).bind("infectee", infectee)
                .bind("reason", reason).bind("by", by).bind("at", AccountRepository.utc(at))
                .executeAndReturnGeneratedKeys("number").mapTo(Long.class).one());
    }

    /** Takes one back, its reason with it. */
    public void remove(long number) {
        session.inTransaction(() -> session.with(handle -> {
            new SettingRepository(session).put(Store.ERASURE_DUE, "a link of transmission");
            return handle.execute("delete from transmission_link where number = ?", number);
        }));
    }

    /** Takes out all that tell of a case; gives how many. */
    static int eraseOf(Handle handle, String caseId) {
        return handle.execute("delete from transmission_link where infector = ? or infectee = ?", caseId, caseId);
    }
}
