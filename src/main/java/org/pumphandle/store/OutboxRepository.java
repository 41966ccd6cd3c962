package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.Handover;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;
import org.pumphandle.words.Messages;

/**
 * Messages on their way out. A row changes its state along {@link MessageState#next} alone, and only from the state that it is thought to have. What a
 * message says is cleared with the change after which it is not sent any more.
 */
public final class OutboxRepository {
    private static final int LONGEST_REASON = 300;
    private static final int ROWS_AT_ONCE = 10_000;
    private static final String RESERVING = "reserving";

    private final Session session;

    OutboxRepository(Session session) {
        this.session = session;
    }

    /**
     * What came of a message that was being handed over.
     *
     * @param gatewayIds what the gateway calls its parts, in their order; empty where it gives no names
     */
    public record Settled(long number, MessageState state, String reason, List<String> gatewayIds) {
    }

    private record Outcome(MessageState state, String reason) {
    }

    /** Puts messages of a batch into the outbox, in the transaction that lets the batch go out. */
    public void put(long batch, List<QueuedMessage> messages, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            try (var rows = handle.prepareBatch("""
                    insert into outbox (number, batch, carrier, template, language, text, not_before_ms, expires_ms, state, changed_ms)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)""")) {
                for (var message : messages) {
                    if (message.batch() != batch) {
                        throw new IllegalArgumentException(message + " is not of batch " + batch);
                    }
                    rows.add(message.number(), batch, message.carrier(), message.template(), message.language(), message.text(),
                            message.notBefore().toEpochMilli(), message.expiresAt().toEpochMilli(), at.toEpochMilli());
                    if (rows.size() == ROWS_AT_ONCE) {
                        rows.execute();
                    }
                }
                return rows.size() == 0 ? messages : rows.execute();
            }
        }));
    }

    /**
     * Messages that need not wait any longer, by number; also those that come too late by now.
     *
     * @param after only those with a greater number
     */
    public List<QueuedMessage> due(long batch, String carrier, long after, Instant now, int most) {
        // The order is that of the index, so that no more rows are read than are given.
        return session.with(handle -> handle.createQuery("""
                select number, batch, carrier, template, language, text, not_before_ms, expires_ms from outbox
                where state = 'WAITING' and batch = :batch and carrier = :carrier and number > :after and not_before_ms <= :now
                order by state, batch, carrier, number fetch first :most rows only""").bind("batch", batch).bind("carrier", carrier)
                .bind("after", after).bind("now", now.toEpochMilli()).bind("most", most).map((row, context) -> message(row)).list());
    }

    /** Whether any message of a batch to a carrier's subscribers is in a state. */
    public boolean any(MessageState state, long batch, String carrier) {
        return session.with(handle -> handle.createQuery("""
                select 1 from outbox where state = :state and batch = :batch and carrier = :carrier fetch first row only""")
                .bind("state", state.name()).bind("batch", batch).bind("carrier", carrier).mapTo(Integer.class).findOne()).isPresent();
    }

    /** How many messages of a batch wait, by carrier. */
    public Map<String, Long> waiting(long batch) {
        return session.with(handle -> {
            var counts = new TreeMap<String, Long>();
            handle.createQuery("select carrier, count(*) from outbox where state = 'WAITING' and batch = :batch group by carrier")
                    .bind("batch", batch).map((row, context) -> counts.put(row.getString(1), row.getLong(2))).list();
            return counts;
        });
    }

    private static QueuedMessage message(ResultSet row) throws SQLException {
        return new QueuedMessage(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)), Instant.ofEpochMilli(row.getLong(8)));
    }

    /** A number that no hand-over had before, also where the program was killed meanwhile. */
    public long nextHandover() {
        return session.with(handle -> handle.createQuery("select next value for outbox_handover").mapTo(Long.class).one());
    }

    /**
     * Reserves messages: from the end of the transaction on they may leave, and without this they may not.
     *
     * @return whether all of them were still waiting; where not, none is reserved
     */
    public boolean reserve(Handover handover, Instant at) {
        return session.inTransaction(() -> session.with(handle -> {
            MessageState.WAITING.requireNext(MessageState.HANDING_OVER);
            handle.savepoint(RESERVING);
            int reserved = handle.createUpdate("""
                    update outbox set state = 'HANDING_OVER', handover = :handover, way = :way, changed_ms = :at
                    where number = any(:numbers) and state = 'WAITING'""").bind("handover", handover.number())
                    .bind("way", handover.way().name()).bind("at", at.toEpochMilli())
                    .bindArray("numbers", Long.class, handover.messages()).execute();
            boolean isWhole = reserved == handover.messages().size();
            if (!isWhole) {
                handle.rollbackToSavepoint(RESERVING);
            }
            return isWhole;
        }));
    }

    /**
     * Keeps what came of messages that were being handed over.
     *
     * @throws IllegalStateException where one was not being handed over
     */
    public void settle(List<Settled> messages, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            messages.stream().collect(Collectors.groupingBy(settled -> new Outcome(settled.state(), settled.reason()), LinkedHashMap::new,
                    Collectors.mapping(Settled::number, Collectors.toList())))
                    .forEach((outcome, numbers) -> move(handle, MessageState.HANDING_OVER, outcome.state, numbers, outcome.reason, at));
            var receipts = new ReceiptRepository(session);
            messages.forEach(message -> receipts.expect(message.number(), message.gatewayIds(), at));
            return messages;
        }));
    }

    void move(Handle handle, MessageState from, MessageState to, List<Long> numbers, String reason, Instant at) {
        from.requireNext(to);
        int moved = handle.createUpdate("update outbox set state = :to, reason = :reason, changed_ms = :at"
                + (to.keepsText() ? "" : ", text = null") + " where number = any(:numbers) and state = :from").bind("to", to.name())
                .bind("reason", shortened(reason)).bind("at", at.toEpochMilli()).bindArray("numbers", Long.class, numbers)
                .bind("from", from.name()).execute();
        if (moved != numbers.size()) {
            throw new IllegalStateException(
                    Messages.message("store.messages-changed-meanwhile", numbers.size() - moved, Messages.named(from)));
        }
        noteErasure(to);
    }

    /** What a message said still lies in the file until it is written anew. */
    private void noteErasure(MessageState to) {
        var settings = new SettingRepository(session);
        if (!to.keepsText() && settings.get(Store.ERASURE_DUE).isEmpty()) {
            settings.put(Store.ERASURE_DUE, "texts of messages");
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** Takes out what waited too long to be sent. */
    public int expire(long batch, Instant now) {
        return end(MessageState.EXPIRED, Messages.message("store.came-too-late"), now, " and batch = :batch and expires_ms <= :at",
                Map.of("batch", batch));
    }

    /** Takes out single messages, as they waited too long to be sent. */
    public int expire(Set<Long> messages, Instant now) {
        return end(MessageState.EXPIRED, Messages.message("store.came-too-late"), now, messages);
    }

    /** Takes out what was not sent yet of a batch. */
    public int withdraw(long batch, String reason, Instant at) {
        return end(MessageState.WITHDRAWN, reason, at, " and batch = :batch", Map.of("batch", batch));
    }

    /** Takes out single messages of those that were not sent yet. */
    public int withdraw(Set<Long> messages, String reason, Instant at) {
        return end(MessageState.WITHDRAWN, reason, at, messages);
    }

    /** Takes out all that was not sent yet, as after a backup was restored that does not know what was sent since. */
    public int withdrawAll(String reason, Instant at) {
        return end(MessageState.WITHDRAWN, reason, at, "", Map.of());
    }

    private int end(MessageState to, String reason, Instant at, Set<Long> messages) {
        return session.inTransaction(() -> messages.stream()
                .mapToInt(number -> end(to, reason, at, " and number = :number", Map.of("number", number))).sum());
    }

    private int end(MessageState to, String reason, Instant at, String which, Map<String, ?> names) {
        MessageState.WAITING.requireNext(to);
        return session.inTransaction(() -> session.with(handle -> {
            int ended = handle.createUpdate(
                    "update outbox set state = :to, reason = :reason, changed_ms = :at, text = null where state = 'WAITING'" + which)
                    .bind("to", to.name()).bind("reason", shortened(reason)).bind("at", at.toEpochMilli()).bindMap(names).execute();
            if (ended > 0) {
                noteErasure(to);
            }
            return ended;
        }));
    }

    /** What a program that ended left on its way, of one batch or of all. */
    public List<Handover> leftOnTheirWay(Optional<Long> batch) {
        return session.with(handle -> handle.createQuery("""
                select handover, way, batch, carrier, number from outbox
                where state = 'HANDING_OVER' and (:batch is null or batch = :batch) order by handover, number""")
                .bind("batch", batch.orElse(null)).map((row, context) -> new Handover(row.getLong(1), SendingWay.valueOf(row.getString(2)),
                        row.getLong(3), row.getString(4), List.of(row.getLong(5))))
                .stream().collect(Collectors.groupingBy(Handover::number, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(rows -> new Handover(rows.getFirst().number(), rows.getFirst().way(), rows.getFirst().batch(),
                        rows.getFirst().carrier(), rows.stream().flatMap(row -> row.messages().stream()).toList()))
                .toList());
    }

    /** How many messages of a batch are in each state; states without any are left out. */
    public Map<MessageState, Long> counts(long batch) {
        return session.with(handle -> {
            var counts = new EnumMap<MessageState, Long>(MessageState.class);
            for (var state : MessageState.values()) {
                long count = handle.createQuery("select count(*) from outbox where state = :state and batch = :batch")
                        .bind("state", state.name()).bind("batch", batch).mapTo(Long.class).one();
                if (count > 0) {
                    counts.put(state, count);
                }
            }
            return counts;
        });
    }

    /** State of one message, with the reason; empty where there is no such message. */
    public Optional<Settled> find(long number) {
        return session.with(handle -> handle.createQuery("select number, state, reason from outbox where number = :number")
                .bind("number", number)
                .map((row, context) -> new Settled(row.getLong(1), MessageState.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3)).orElse(""), List.of()))
                .findOne());
    }
}
