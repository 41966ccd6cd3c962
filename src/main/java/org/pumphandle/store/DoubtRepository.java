package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.model.MessageState;

/** Messages of which nobody knows whether the carrier has them, and what people decided about them. Nothing else takes a message out of doubt. */
public final class DoubtRepository {
    private final Session session;

    DoubtRepository(Session session) {
        this.session = session;
    }

    /**
     * A decision about a message in doubt.
     *
     * @param account who decided
     */
    public record Decided(DoubtDecision decision, int account, Instant at) {
    }

    /** Messages in doubt, those of the oldest batch first. */
    public List<DoubtfulMessage> inDoubt() {
        return session.with(handle -> handle.createQuery("""
                select number, batch, carrier, reason, changed_ms from outbox where state = 'IN_DOUBT' order by batch, number""")
                .map((row, context) -> new DoubtfulMessage(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list());
    }

    /**
     * Keeps what a person decided about messages in doubt, and who.
     *
     * @throws IllegalStateException where one is not in doubt; then nothing is decided
     */
    public void decide(Set<Long> messages, DoubtDecision decision, int account, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            new OutboxRepository(session).move(handle, MessageState.IN_DOUBT, decision.state(), List.copyOf(messages),
                    message("store.decided-by-a-person"), at);
            var rows = handle.prepareBatch("insert into outbox_decision (message, decision, decided_by, decided_ms) values (?, ?, ?, ?)");
            messages.forEach(number -> rows.add(number, decision.name(), account, at.toEpochMilli()));
            return messages.isEmpty() ? new int[0] : rows.execute();
        }));
    }

    /** What was decided about a message, the first first. */
    public List<Decided> decisions(long message) {
        return session.with(handle -> handle.createQuery("""
                select decision, decided_by, decided_ms from outbox_decision where message = :message order by number""")
                .bind("message", message).map((row, context) -> new Decided(DoubtDecision.valueOf(row.getString(1)), row.getInt(2),
                        Instant.ofEpochMilli(row.getLong(3))))
                .list());
    }
}
